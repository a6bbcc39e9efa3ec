#!/usr/bin/env bash
# Spoiled feeds, sitemaps and rules files against their readers until the time is over or a property fails; then the shortest
# input that fails, and the seed to repeat it with. Usage: tests/Benchmarks/fuzz.sh [MINUTES] [CASES per property and round]
set -euo pipefail
cd "$(dirname "$0")/../.."
minutes=${1:-60}
export PORTALMITRA_FUZZ_CASES=${2:-10000}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet build --nologo -v quiet tests/CrawlingTests >/dev/null
end=$(( SECONDS + minutes * 60 ))
cases=0
rounds=0
while (( SECONDS < end )); do
  status=0
  dotnet test tests/CrawlingTests --no-build --nologo --filter 'FullyQualifiedName~.Fuzz.' >"$log" 2>&1 || status=$?
  if (( status != 0 )); then
    cat "$log"
    echo "round $(( rounds + 1 )) ended with $status, after $cases cases" >&2
    exit 1
  fi
  properties=$(sed -n 's/.*Passed: *\([0-9]*\).*/\1/p' "$log" | tail -1)
  rounds=$(( rounds + 1 ))
  cases=$(( cases + properties * PORTALMITRA_FUZZ_CASES ))
  echo "$(( SECONDS / 60 )) min: $cases cases"
done
echo "$cases cases in $rounds rounds, none fails"
