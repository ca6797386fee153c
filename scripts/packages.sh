# Sourced: what the tests need besides the .NET SDK, set up when it is missing.
missing_packages() {
    compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || echo postgresql
    [[ -x /usr/bin/chromium ]] || echo chromium
    compgen -G '/usr/share/fonts/opentype/noto/NotoSansCJK*' >/dev/null || echo fonts-noto-cjk
}

set_up_packages() {
    local missing; mapfile -t missing < <(missing_packages)
    [[ ${#missing[@]} -gt 0 ]] || return 0
    [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null \
        || die "The tests need: ${missing[*]}. On Debian: sudo apt-get install ${missing[*]}"
    say "Installing ${missing[*]} ..."
    install_packages "${missing[@]}" >"$artifacts/apt.log" 2>&1 </dev/null || { tail -20 "$artifacts/apt.log" >&2; die "apt-get failed"; }
}

# Debian's postgresql package would start a server on 5432; ours is started by the tests alone.
install_packages() {
    export DEBIAN_FRONTEND=noninteractive
    mkdir -p /etc/postgresql-common/createcluster.d
    echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.d/halfday.conf
    apt-get update && apt-get install --yes --no-install-recommends "$@"
}
