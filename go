#!/usr/bin/env bash
# ./go VERB: what engineers need besides ./run and ./test.
source "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/scripts/common.sh"
source "$home/scripts/postgres.sh"

usage() {
    cat <<'TEXT'
./go ci                what the build server runs
./go bench [NAME]      the measurements of docs/benchmarks.md: import, check-in, standing,
                       start, plan, sites, peers, city, above, reading, replan, explain, same, matrix; --write puts them there,
                       --full takes the time that the issues name
./go soak              the tests at the sizes that issues name; appends the result to docs/benchmarks.md
./go migrate NAME      adds a migration for both databases
./go migrate           re-creates the one migration Initial from the model (until the first release)
./go fmt               formats what has changed
./go pg [PORT]         starts the tests' PostgreSQL, prints its connection, stops it on Ctrl-C
TEXT
}

migrations=$home/src/Halfday/Shared/Data/Migrations

ef() {
    (cd "$home" && dotnet tool restore >/dev/null && dotnet ef "$@" --project src/Halfday --configuration Release --no-build)
}

add_migration() {
    local context=$1 folder=$2 name=$3
    ef migrations add "$name" --context "$context" --output-dir "Shared/Data/Migrations/$folder"
}

migrate() {
    local name=${1:-Initial}
    [[ $# -gt 0 ]] || rm -rf "$migrations/Sqlite" "$migrations/Postgres"
    locked_build build_quietly "$home/src/Halfday/Halfday.csproj"
    add_migration SqliteDb Sqlite "$name"
    add_migration PostgresDb Postgres "$name"
}

pg() {
    mkdir -p "$artifacts"
    trap stop_postgres EXIT
    trap 'exit 0' INT TERM
    start_postgres "$@"
    echo "export HALFDAY_TEST_POSTGRES='$HALFDAY_TEST_POSTGRES'"
    say "Ctrl-C stops it."
    sleep infinity & wait $!
}

bench() {
    locked_build build_program_if_stale
    locked_build build_quietly "$home/bench/Halfday.Bench.csproj"
    postgres_durable=yes
    trap stop_postgres EXIT
    trap 'exit 130' INT TERM
    [[ -n ${HALFDAY_TEST_POSTGRES:-} ]] || start_postgres
    dotnet "$home/bench/bin/Release/net10.0/linux-x64/Halfday.Bench.dll" "$@"
}

fmt() { (cd "$home" && dotnet format Halfday.slnx --no-restore "$@"); }

# Ends as the tests end, and leaves a row in docs/benchmarks.md either way.
soak() {
    local log=$artifacts/soak.log code=0
    mkdir -p "$artifacts"
    HALFDAY_SOAK=${HALFDAY_SOAK:-1} "$home/test" "$@" | tee "$log" || code=$?
    note_soak "$(tail -1 "$log")" "${*:-everything}"
    return $code
}

note_soak() {
    local page=$home/docs/benchmarks.md commit; commit=$(git -C "$home" describe --always --dirty)
    local row="| $(date -u +%F) | $commit | $2 | $1 |"
    grep -q '^<!-- end of soak -->' "$page" || die "docs/benchmarks.md has lost its place for soaks; the row would have been: $row"
    sed -i "s#^<!-- end of soak -->#$row\n&#" "$page"
}

verb=${1:-help}
[[ $# == 0 ]] || shift
case $verb in
    ci) exec "$home/.ci/run" ;;
    bench|migrate|fmt|soak|pg) "$verb" "$@" ;;
    help|--help|-h) usage ;;
    *) say "Unknown verb: $verb"; usage >&2; exit 2 ;;
esac
