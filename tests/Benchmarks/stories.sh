#!/usr/bin/env bash
# How long copies, counting, the pages of stories and events and the grouping job take with 100,000 mentions.
# PostgreSQL is taken from PORTALMITRA_TEST_POSTGRES.
# Usage: tests/Benchmarks/stories.sh [sqlite|postgres]
set -euo pipefail
cd "$(dirname "$0")/../.."
project=tests/Benchmarks/Stories
dotnet build --nologo -v quiet -c Release "$project" >/dev/null
exec dotnet "$project/bin/Release/net10.0/PortalMitra.StoryBenchmark.dll" "$@"
