#!/usr/bin/env bash
# A crawl of an invented press on loopback by real portal processes: politeness, losses, memory and processor time, in one
# table; ends with 1 when a rule is broken. PostgreSQL is taken from PORTALMITRA_TEST_POSTGRES.
# Usage: tests/Benchmarks/crawl-simulation.sh [OUTLETS] [ARTICLES per outlet] [sqlite|postgres] [--kill] [--growth]
set -euo pipefail
cd "$(dirname "$0")/../.."
project=tests/Benchmarks/CrawlSimulation
dotnet build --nologo -v quiet -c Release "$project" >/dev/null
exec dotnet "$project/bin/Release/net10.0/PortalMitra.CrawlSimulation.dll" "$@"
