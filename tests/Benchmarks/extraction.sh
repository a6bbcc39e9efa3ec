#!/usr/bin/env bash
# Reading stored pages beside SmartReader: pages per second on one thread in turn, allocation, the share of parsing; then one core
# and all cores. DATA is a folder of .html or .html.gz. With --quality SmartReader's answers are written for the scorer instead.
# Usage: tests/Benchmarks/extraction.sh DATA [ROUNDS] | tests/Benchmarks/extraction.sh --quality DATA OUT.jsonl [URLS.jsonl]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
dotnet build --nologo -v quiet -c Release "$here/Extraction" >/dev/null
run() { dotnet "$here/Extraction/bin/Release/net10.0/PortalMitra.ExtractionBenchmark.dll" "$@"; }
if [ "${1:-}" = --quality ]; then
  shift
  run quality "$@"
  exit
fi
data=${1:?usage: tests/Benchmarks/extraction.sh DATA [ROUNDS]}
run speed "$data" "${2:-7}"
DOTNET_gcServer=0 run scaling "$data" 5
DOTNET_gcServer=1 run scaling "$data" 5
