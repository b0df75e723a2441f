#!/bin/sh
# A PostgreSQL primary and a streaming standby in one folder on this machine, for trying out several bots over one database.
# usage: sh deploy/cluster.sh start|stop|status|promote FOLDER [PRIMARY_PORT [STANDBY_PORT]]
set -eu

command=${1:-} folder=${2:-} primary=${3:-5541} standby=${4:-5542}
[ -n "$folder" ] || { sed -n '2,3p' "$0" >&2; exit 2; }
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] || { echo "PostgreSQL is missing: install the package postgresql." >&2; exit 1; }

# The server refuses root: there it runs as the account that the package has made.
mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
as=""
if [ "$(id -u)" -eq 0 ]; then
  as="runuser -u postgres --"
  chown postgres "$folder"
fi
cd /

run() { $as "$bin/pg_ctl" -D "$folder/$1" -w -l "$folder/$1.log" -o "-p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories=''" start >/dev/null; }

case $command in
  start)
    if [ ! -d "$folder/primary" ]; then
      $as "$bin/initdb" -D "$folder/primary" -U talksbot --auth=trust -E UTF8 --locale=C.UTF-8 >/dev/null
      run primary "$primary"
      $as "$bin/createdb" -h 127.0.0.1 -p "$primary" -U talksbot talksbot
      $as "$bin/pg_basebackup" -D "$folder/standby" -h 127.0.0.1 -p "$primary" -U talksbot -R -X stream --checkpoint=fast
    else
      run primary "$primary"
    fi
    run standby "$standby"
    echo "Host=127.0.0.1:$primary,127.0.0.1:$standby;Username=talksbot;Database=talksbot"
    ;;
  stop)
    for one in standby primary; do $as "$bin/pg_ctl" -D "$folder/$one" -w -m fast stop >/dev/null || true; done
    ;;
  status)
    for one in primary standby; do echo "$one: $($as "$bin/pg_ctl" -D "$folder/$one" status | head -1)"; done
    ;;
  promote)
    $as "$bin/pg_ctl" -D "$folder/standby" -w promote >/dev/null
    ;;
  *)
    sed -n '2,3p' "$0" >&2
    exit 2
    ;;
esac
