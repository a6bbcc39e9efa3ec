#!/usr/bin/env bash
# Copies third-party files from npm packages into src/Web/wwwroot, where they are committed.
# Needed only when a version in package.json changes: building and running the portal takes the committed copies.
set -euo pipefail
cd "$(dirname "$0")/.."

npm ci --ignore-scripts --no-audit --no-fund

fonts=src/Web/wwwroot/fonts
font_package=node_modules/@fontsource-variable/plus-jakarta-sans
mkdir -p "$fonts"
cp "$font_package/files/plus-jakarta-sans-latin-wght-normal.woff2" "$fonts/"
cp "$font_package/files/plus-jakarta-sans-latin-wght-italic.woff2" "$fonts/"
cp "$font_package/LICENSE" "$fonts/OFL.txt"

echo "Copied into $fonts:"
ls -l "$fonts"
