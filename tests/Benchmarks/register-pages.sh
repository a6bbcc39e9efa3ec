#!/usr/bin/env bash
# How long one waits for the lists of the partnerships with 2,000 partners, 10,000 agreements and 50,000 obligations stored: whole pages
# over HTTP, on both databases. PostgreSQL is taken from PORTALMITRA_TEST_POSTGRES. Ends with 1 when a median is above the limit.
# Usage: tests/Benchmarks/register-pages.sh [sqlite|postgres] [REQUESTS]
set -euo pipefail
cd "$(dirname "$0")/../.."
project=tests/Benchmarks/RegisterPages
dotnet build --nologo -v quiet -c Release "$project" >/dev/null
exec dotnet "$project/bin/Release/net10.0/PortalMitra.RegisterPagesBenchmark.dll" "$@"
