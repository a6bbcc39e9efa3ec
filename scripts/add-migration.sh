#!/usr/bin/env bash
# Adds one migration of the same name for each database: scripts/add-migration.sh AddReminders
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?give the migration a name, such as AddReminders}
dotnet tool restore
for provider in Sqlite Postgres; do
  dotnet ef migrations add "$name" --project "src/Migrations/$provider" --startup-project "src/Migrations/$provider"
done
