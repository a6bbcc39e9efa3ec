#!/usr/bin/env bash
# How long copies, counting and the pages of stories take with 100,000 mentions; PostgreSQL too where PORTALMITRA_TEST_POSTGRES is set.
set -euo pipefail
cd "$(dirname "$0")/../.."
PORTALMITRA_BENCHMARK=1 dotnet test tests/MediaExposureTests --filter StoryBenchmark --logger "console;verbosity=detailed" "$@"
