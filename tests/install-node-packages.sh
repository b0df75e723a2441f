#!/bin/sh
# Installs what the tests check the platforms' requests against: each folder below tests/ with a package-lock.json.
set -eu
cd "$(dirname "$0")"
for lock in */node*/package-lock.json; do
  npm ci --prefix "$(dirname "$lock")" --no-audit --no-fund
done
