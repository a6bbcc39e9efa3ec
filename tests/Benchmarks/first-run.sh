#!/usr/bin/env bash
# How long a newcomer waits: from the command to the first page, and to the first mention that waits for review, each
# time with an empty data folder. Usage: tests/Benchmarks/first-run.sh [RUNS]
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${1:-5}
dotnet build --nologo -v quiet src/Web >/dev/null
now() { date +%s%3N; }
pages=(); mentions=()
for run in $(seq "$runs"); do
  folder=$(mktemp -d)
  log=$(mktemp)
  began=$(now)
  setsid dotnet run --no-build --project src/Web -- serve --demo --data "$folder" --urls http://127.0.0.1:5997 >"$log" 2>&1 &
  group=$!
  until curl -fso /dev/null http://127.0.0.1:5997/; do sleep 0.02; done
  page=$(( $(now) - began ))
  until grep -q "already wait for review" "$log"; do sleep 0.02; done
  mention=$(( $(now) - began ))
  kill -TERM -- "-$group"
  wait "$group" 2>/dev/null || true
  rm -rf "$folder" "$log"
  echo "run $run: first page $page ms, first mention $mention ms"
  pages+=("$page"); mentions+=("$mention")
done
median() { printf '%s\n' "$@" | sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
echo "median of $runs: first page $(median "${pages[@]}") ms, first mention $(median "${mentions[@]}") ms"
