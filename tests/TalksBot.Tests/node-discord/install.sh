#!/bin/sh
# Installs what the Discord tests hold the platform against. Without it those tests are skipped, and fail where CI=true.
set -eu
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund
