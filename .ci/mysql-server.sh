#!/usr/bin/env bash
# .ci/mysql-server.sh start|stop|status|reset|client [args]: a real MySQL 9 for tests, without Docker, systemd or root.
#
# The .debs come from the Debian mirror through a PRIVATE apt state (the host's sources, lists and dpkg database
# are never touched), are unpacked, not installed, and run with sid's own dynamic loader and libc, so the host may
# be bookworm, trixie, Ubuntu, ... (amd64, with apt-get and dpkg-deb). No chroot. Listens on 127.0.0.1 only.
# Durability is switched off: TEST DATA ONLY.
#
#   $MYSQL_CACHE/debs  downloaded packages (54 MB; cache this in CI: with it no network is needed)
#   $MYSQL_CACHE/root  unpacked packages (340 MB); several MYSQL_HOMEs may share one MYSQL_CACHE
#   $MYSQL_HOME/data   data directory;  $MYSQL_HOME/run  pid, port, error.log, init.sql
# To move to sid's newest MySQL: stop, remove $MYSQL_CACHE/{debs,root}, start.
MYSQL_HOME=${MYSQL_HOME:-$(cd "$(dirname "$0")" && pwd)/.mysql} MYSQL_CACHE=${MYSQL_CACHE:-$MYSQL_HOME}
MYSQL_PORT=${MYSQL_PORT:-13306}           # 0 = any free port; the port in use is written to run/port
MYSQL_DATABASE=${MYSQL_DATABASE:-app}     # MYSQL_USER owns it, and every database called <MYSQL_DATABASE>_<anything>
# $MYSQL_RUNTIME may read them and add to them, no more: what else it may do there, MYSQL_USER gives it
MYSQL_USER=${MYSQL_USER:-app} MYSQL_RUNTIME=${MYSQL_RUNTIME:-${MYSQL_USER}_runtime} MYSQL_PASSWORD=${MYSQL_PASSWORD:-app} MYSQL_ROOT_PASSWORD=${MYSQL_ROOT_PASSWORD:-root}
# The mirror is the one that the host's own apt uses, unless MYSQL_MIRROR names another.
host_mirror() { { sed -n 's/^URIs: *\([^ ]*\).*/\1/p' /etc/apt/sources.list.d/*.sources; sed -n 's/^deb \(\[[^]]*\] *\)\{0,1\}\([^ ]*\).*/\2/p' /etc/apt/sources.list; } 2>/dev/null | grep -m1 '/debian/*$'; }
MYSQL_MIRROR=${MYSQL_MIRROR:-$(host_mirror)} MYSQL_SUITE=${MYSQL_SUITE:-sid}
MYSQL_KEYRING=${MYSQL_KEYRING:-/usr/share/keyrings/debian-archive-keyring.gpg}
MYSQL_OPTS=${MYSQL_OPTS:-}                # extra mysqld options, split on blanks, e.g. "--log-bin=binlog"
set -euo pipefail; umask 077
mkdir -p "$MYSQL_HOME" "$MYSQL_CACHE"; H=$(cd "$MYSQL_HOME" && pwd -P) C=$(cd "$MYSQL_CACHE" && pwd -P)
R=$C/root LIB=$C/root/usr/lib/x86_64-linux-gnu RUN=$H/run
say() { echo "mysql-server: $*" >&2; }; die() { say "$*"; exit 1; }
[[ $H$C != *[[:space:]\"\']* ]] || die "MYSQL_HOME and MYSQL_CACHE may hold no blanks or quotes: $H $C"

# 1. Download. apt resolves the dependency closure against a dpkg status that holds only a dummy 'perl' (perl is used
#    by mysqldumpslow & co. alone: saves 10 MB) and checks signatures and hashes. $APT_CONFIG is read before
#    /etc/apt/apt.conf.d, so a proxy set there still works.
fetch() {
  [ -f "$C/debs/.complete" ] && return; local a=$C/apt; say "downloading MySQL from Debian $MYSQL_SUITE"
  rm -rf "$a"; mkdir -p "$a/state/lists/partial" "$a/cache" "$a/sources" "$C/debs/partial"
  printf '%s\n' 'Package: perl' 'Status: install ok installed' 'Architecture: amd64' 'Multi-Arch: allowed' 'Version: 99' \
    'Maintainer: none' 'Description: dummy' > "$a/status"
  printf '%s\n' 'Types: deb' "URIs: $MYSQL_MIRROR" "Suites: $MYSQL_SUITE" 'Components: main' 'Architectures: amd64' \
    "Signed-By: $MYSQL_KEYRING" > "$a/sources/mysql.sources"
  printf '%s "%s";\n' Dir::State "$a/state" Dir::State::status "$a/status" Dir::Cache "$a/cache" Dir::Cache::archives "$C/debs" \
    Dir::Etc::sourcelist /dev/null Dir::Etc::sourceparts "$a/sources" Dir::Etc::preferences /dev/null Dir::Etc::preferencesparts /dev/null \
    APT::Architecture amd64 APT::Sandbox::User root APT::Install-Recommends false Acquire::Languages none Acquire::Retries 3 > "$a/apt.conf"
  APT_CONFIG=$a/apt.conf apt-get -qq update || die "apt-get update failed"
  APT_CONFIG=$a/apt.conf apt-get -qq -y --download-only install mysql-server-core mysql-client-core || die "apt-get download failed"
  rm -rf "$a" "$C/debs/partial" "$C/debs/lock"; touch "$C/debs/.complete"
}
# 2. Unpack into root.tmp, renamed when whole, so that a broken run is never taken for a good one.
unpack() {
  [ -d "$R" ] && return; rm -rf "$R.tmp"; mkdir -p "$R.tmp"; local d
  for d in "$C"/debs/*.deb; do dpkg-deb --fsys-tarfile "$d" | tar -xC "$R.tmp" --no-same-owner \
    --exclude=./usr/share/doc --exclude=./usr/share/man --exclude=./usr/share/locale; done
  mv "$R.tmp" "$R"
}
# Run a program of the unpacked root with its own loader and libraries; the host's OpenSSL configuration is kept out.
inroot() { OPENSSL_CONF=/dev/null OPENSSL_MODULES=$LIB/ossl-modules exec ${SETSID:-} "$LIB/ld-linux-x86-64.so.2" --library-path "$LIB" "$R/usr/$1" "${@:2}"; }
server() {  # $1 = data directory; options shared by --initialize and normal runs
  inroot sbin/mysqld --no-defaults --user="$(id -un)" --basedir="$R/usr" --plugin-dir="$R/usr/lib/mysql/plugin" \
    --lc-messages-dir="$R/usr/share/mysql" --character-sets-dir="$R/usr/share/mysql/charsets" --secure-file-priv=NULL \
    --innodb-flush-method=nosync --innodb-flush-log-at-trx-commit=2 --innodb-doublewrite=OFF --innodb-redo-log-capacity=32M \
    --character-set-server=utf8mb4 --default-time-zone=+00:00 --skip-log-bin --log-error="$RUN/error.log" --datadir="$1" "${@:2}"
}
alive() {   # sets PID; true when it is a live process that runs OUR data directory (a recycled pid is not ours)
  PID=$(cat "$RUN/pid" 2>/dev/null) && [ -n "$PID" ] && tr '\0' '\n' 2>/dev/null < "/proc/$PID/cmdline" | grep -qxF -- "--datadir=$H/data"
}
listening() { (: < "/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
start() {
  alive && { say "already running (pid $PID, port $(cat "$RUN/port"))"; return; }
  fetch; unpack; mkdir -p "$RUN"; rm -f "$RUN/pid" "$RUN/port" "$H/data"/mysqld.sock*; : > "$RUN/error.log"
  if [ ! -d "$H/data" ]; then say "initialising the data directory"; rm -rf "$H/data.tmp"
    (server "$H/data.tmp" --initialize-insecure) || { cat "$RUN/error.log" >&2; die "initialisation failed"; }
    mv "$H/data.tmp" "$H/data"; fi
  local port=$MYSQL_PORT
  while [ "$port" = 0 ]; do port=$((20000 + RANDOM % 12000)); if listening "$port"; then port=0; fi; done
  ! listening "$port" || die "port $port is in use by another program (MYSQL_PORT=0 picks a free one)"
  # Accounts: run at every start, so changed passwords take effect. One statement a line.
  printf '%s\n' "ALTER USER root@localhost IDENTIFIED BY '$MYSQL_ROOT_PASSWORD';" \
    "CREATE USER IF NOT EXISTS root@'127.0.0.1'; ALTER USER root@'127.0.0.1' IDENTIFIED BY '$MYSQL_ROOT_PASSWORD';" \
    "GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;" \
    "CREATE DATABASE IF NOT EXISTS \`$MYSQL_DATABASE\` CHARACTER SET utf8mb4;" \
    "CREATE USER IF NOT EXISTS '$MYSQL_USER'@'%'; ALTER USER '$MYSQL_USER'@'%' IDENTIFIED BY '$MYSQL_PASSWORD';" \
    "GRANT ALL ON \`$MYSQL_DATABASE\`.* TO '$MYSQL_USER'@'%' WITH GRANT OPTION; GRANT ALL ON \`$MYSQL_DATABASE\\_%\`.* TO '$MYSQL_USER'@'%' WITH GRANT OPTION;" \
    "CREATE USER IF NOT EXISTS '$MYSQL_RUNTIME'@'%'; ALTER USER '$MYSQL_RUNTIME'@'%' IDENTIFIED BY '$MYSQL_PASSWORD';" \
    "GRANT SELECT, INSERT ON \`$MYSQL_DATABASE\\_%\`.* TO '$MYSQL_RUNTIME'@'%';" > "$RUN/init.sql"
  # The socket is named relative to the data directory, since a full path may not be longer than 107 bytes.
  # shellcheck disable=SC2086
  (SETSID=setsid; server "$H/data" --bind-address=127.0.0.1 --port="$port" --mysqlx=OFF --skip-name-resolve --socket=mysqld.sock \
    --pid-file="$RUN/mysqld.pid" --init-file="$RUN/init.sql" --performance-schema=OFF --innodb-buffer-pool-size=128M \
    $MYSQL_OPTS 9>&- </dev/null >>"$RUN/error.log" 2>&1) & echo $! > "$RUN/pid"; echo "$port" > "$RUN/port"
  for _ in $(seq 1200); do   # up to 120 s; not by connecting, which would count as aborted connections
    grep -q 'ready for connections' "$RUN/error.log" && break; kill -0 "$(cat "$RUN/pid")" 2>/dev/null || break; sleep 0.1; done
  if ! alive || ! grep -q 'ready for connections' "$RUN/error.log"; then
    kill "$(cat "$RUN/pid")" 2>/dev/null || :; rm -f "$RUN/pid"; cat "$RUN/error.log" >&2; die "the server did not start"; fi
  say "running: pid $PID, jdbc:mysql://127.0.0.1:$port/$MYSQL_DATABASE, user $MYSQL_USER"
}
stop() {
  alive || { rm -f "$RUN/pid"; say "not running"; return; }
  kill -TERM "$PID"          # an orderly shutdown
  for _ in $(seq 600); do kill -0 "$PID" 2>/dev/null || { rm -f "$RUN/pid"; say "stopped"; return; }; sleep 0.1; done; die "pid $PID did not stop within 60 s"
}
status() { alive || { say "not running"; return 3; }; say "running: pid $PID, port $(cat "$RUN/port"), $(grep VmRSS "/proc/$PID/status" | tr -s '\t ' ' ')"; }
reset() { stop; rm -rf "$H/data"; }       # the next start makes an empty server again
client() { alive || die "not running"; exec 9>&-; MYSQL_PWD=$MYSQL_PASSWORD inroot bin/mysql --no-defaults -h127.0.0.1 -P"$(cat "$RUN/port")" -u"$MYSQL_USER" "$@"; }
exec 9>"$C/.lock"; flock -w 300 9 || die "another run of this script holds $C/.lock"
case ${1:-} in start|stop|status|reset|client) "$@" ;; *) echo "usage: $0 start|stop|status|reset|client [mysql arguments]" >&2; exit 2 ;; esac
