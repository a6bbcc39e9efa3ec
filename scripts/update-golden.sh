#!/usr/bin/env bash
# Writes the golden files of mails anew. Read the difference before you commit it: it is what people will get.
set -euo pipefail
cd "$(dirname "$0")/.."
PORTALMITRA_UPDATE_GOLDEN=1 dotnet test tests/MediaExposureTests --nologo -v minimal --filter 'FullyQualifiedName~AlertLetterTests'
git diff --stat -- 'tests/**/Golden/*'
