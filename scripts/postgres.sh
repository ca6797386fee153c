# Sourced: a PostgreSQL of our own for tests, on the loopback, in a folder of its own, gone afterwards.
# It may lose everything in a crash (fsync=off): tests check rules, not disks. Measurements set postgres_durable=yes.
postgres_durable=
postgres_port=
postgres_folder=

# initdb refuses root; Debian's package brings a user for it.
as_postgres() {
    if [[ $(id -u) == 0 ]]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

postgres_bin() {
    local newest
    newest=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -1)
    [[ -x $newest/initdb ]] || die "No PostgreSQL under /usr/lib/postgresql: apt-get install postgresql"
    printf '%s' "$newest"
}

free_port() {
    local port
    for port in $(shuf -i 20000-29999 -n 50); do
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { printf '%s' "$port"; return; }
    done
    die "Found no free port on 127.0.0.1"
}

durability() {
    [[ -n $postgres_durable ]] || printf '%s' '-c fsync=off -c full_page_writes=off'
}

# A run that was killed leaves its folder behind. One whose server does not run is nobody's, unless it is only just being made.
forget_killed_postgres() {
    local folder
    for folder in $(find "${TMPDIR:-/tmp}" -maxdepth 1 -name 'halfday-postgres.*' -type d -mmin +10 2>/dev/null); do
        [[ -d /proc/$(head -1 "$folder/data/postmaster.pid" 2>/dev/null || echo none) ]] || rm -rf "$folder" 2>/dev/null || true
    done
}

# start_postgres [PORT]: sets postgres_folder, postgres_port and exports HALFDAY_TEST_POSTGRES.
start_postgres() {
    local bin; bin=$(postgres_bin)
    forget_killed_postgres
    postgres_port=${1:-$(free_port)}
    postgres_folder=$(mktemp -d "${TMPDIR:-/tmp}/halfday-postgres.XXXXXX")
    chmod 755 "$postgres_folder"
    [[ $(id -u) != 0 ]] || chown postgres: "$postgres_folder"
    as_postgres "$bin/initdb" --pgdata "$postgres_folder/data" --username halfday --auth trust --encoding UTF8 --locale C.UTF-8 \
        --no-sync >"$artifacts/postgres.log" 2>&1 || { cat "$artifacts/postgres.log" >&2; die "initdb failed"; }
    as_postgres "$bin/pg_ctl" --pgdata "$postgres_folder/data" --log "$postgres_folder/log" --wait --silent start -o "\
        -p $postgres_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_folder \
        $(durability) -c max_connections=1000 -c shared_buffers=256MB \
        -c max_wal_size=2GB -c checkpoint_timeout=1h -c autovacuum_naptime=5min" 9>&- >/dev/null 2>&1 \
        || { cat "$postgres_folder/log" >&2; die "PostgreSQL did not start on port $postgres_port"; }
    export HALFDAY_TEST_POSTGRES="Host=127.0.0.1;Port=$postgres_port;Username=halfday;Database=postgres"
}

stop_postgres() {
    [[ -n $postgres_folder ]] || return 0
    as_postgres "$(postgres_bin)/pg_ctl" --pgdata "$postgres_folder/data" --mode immediate --silent stop >/dev/null 2>&1 || true
    rm -rf "$postgres_folder"
    postgres_folder=
}
