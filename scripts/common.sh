# Sourced by every script at the root: where things are, and how to build them once.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
artifacts=$home/artifacts
program=$artifacts/program/halfday.dll
stamp=$artifacts/built
export HALFDAY_HOME=$home DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

need_dotnet() {
    command -v dotnet >/dev/null || die "Halfday needs the .NET 10 SDK, and there is no 'dotnet' on the PATH: see https://dot.net"
    (cd "$home" && dotnet --version >/dev/null 2>&1) || die "Halfday needs the .NET SDK 10.0.1xx or later; here: $(dotnet --list-sdks | tr '\n' ' ')"
}

# True when a source (or a folder, when files came or went) is newer than the last finished build.
is_stale() {
    [[ -f $stamp && -f $program ]] || return 0
    [[ -n $(find "$home/src" "$home"/*.props "$home/global.json" \
        \( -name bin -o -name obj \) -prune -o -newer "$stamp" -print -quit) ]]
}

# One build at a time in this folder; what it says is shown only when it fails.
# The lock (descriptor 9) is closed for the compiler's servers: they outlive the build and would hold it.
locked_build() {
    need_dotnet
    mkdir -p "$artifacts" "$home"/src/Halfday{,.Planner}/{bin,obj}
    exec 9>"$artifacts/build.lock"
    flock 9
    "$@"
    exec 9>&-
}

build_quietly() { dotnet_quietly build "$@"; }

dotnet_quietly() {
    local log=$artifacts/build.log
    local options=(--configuration Release --verbosity quiet)
    [[ -z ${CI:-} ]] || options+=(--disable-build-servers)
    if ! dotnet "$@" "${options[@]}" </dev/null >"$log" 2>&1 9>&-; then
        grep -E 'error|warn' "$log" | sort -u >&2 || cat "$log" >&2
        die "The build failed; the whole of it is in artifacts/build.log"
    fi
}

# The program as it is started: compiled to native code beforehand (docs/decisions/0013), put in place whole, so that one that
# is running keeps the files it has opened.
publish_program() {
    rm -rf "$artifacts/program.new"
    dotnet_quietly publish "$home/src/Halfday/Halfday.csproj" --output "$artifacts/program.new" "$@"
    rm -rf "$artifacts/program"
    mv "$artifacts/program.new" "$artifacts/program"
}

# The stamp is dated before the build: what is edited meanwhile is built the next time.
build_program_if_stale() {
    is_stale || return 0
    touch "$stamp.begun"
    publish_program
    mv "$stamp.begun" "$stamp"
}

build_everything() {
    touch "$stamp.begun"
    build_quietly "$home/Halfday.slnx"
    publish_program --no-build
    mv "$stamp.begun" "$stamp"
}
