#!/usr/bin/env bash
# Matching beside Lucene and beside string.Contains: articles per second on one core, memory, and what 100 topics cost beside one.
# Usage: tests/Benchmarks/matching.sh [TOPICS] [ARTICLES] [ROUNDS]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
dotnet build --nologo -v quiet -c Release "$here/Matching" >/dev/null
core=$(command -v taskset >/dev/null && echo "taskset -c 0" || true)
DOTNET_TieredPGO=1 $core dotnet "$here/Matching/bin/Release/net10.0/PortalMitra.MatchingBenchmark.dll" \
  "$here/../../recipes/lima-puluh-kota.recipe.json" "$here/../MediaExposureTests/Labelled/tune" "${1:-100}" "${2:-10000}" "${3:-5}"
