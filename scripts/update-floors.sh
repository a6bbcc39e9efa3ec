#!/usr/bin/env bash
# Raises the floors of the extraction corpus to what the extractor reaches now, and notes the corpus they hold for. A floor falls
# only when it is named. Usage: scripts/update-floors.sh [--lower NAME]…
set -euo pipefail
cd "$(dirname "$0")/.."
lower=()
while (( $# > 0 )); do
  case "$1" in
    --lower) lower+=("${2:?--lower needs the name of a floor}"); shift 2 ;;
    *) echo "usage: scripts/update-floors.sh [--lower NAME]…" >&2; exit 2 ;;
  esac
done
PORTALMITRA_UPDATE_FLOORS=1 PORTALMITRA_LOWER_FLOORS="${lower[*]:-}" dotnet test tests/ExtractionTests --nologo -v minimal \
  --filter 'FullyQualifiedName~CorpusTests.The_extractor_stays_above_its_floors'
cat tests/ExtractionTests/Corpus/floors.json
