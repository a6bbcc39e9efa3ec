#!/usr/bin/env bash
# How long a reviewer waits for the queue with many mentions stored: pages and a decision over HTTP, signed in, on both databases.
# PostgreSQL is taken from PORTALMITRA_TEST_POSTGRES. Ends with 1 when a median is above the limit.
# Usage: tests/Benchmarks/review-page.sh [MENTIONS] [sqlite|postgres] [REQUESTS]
set -euo pipefail
cd "$(dirname "$0")/../.."
project=tests/Benchmarks/ReviewPage
dotnet build --nologo -v quiet -c Release "$project" >/dev/null
exec dotnet "$project/bin/Release/net10.0/PortalMitra.ReviewPageBenchmark.dll" "$@"
