# Shared by run.sh and test.sh: sourced, not run.
set -euo pipefail
top="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
cd "$top"

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs the packages of the given lists that are not installed yet.
install_packages() {
    local missing
    missing=$(sed 's/#.*//' "$@" | tr -s '[:space:]' '\n' | sed '/^$/d' | while read -r package; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || echo "$package"
    done)
    [ -z "$missing" ] && return 0
    echo "Installing: $(echo "$missing" | tr '\n' ' ')"
    as_root apt-get update -q
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
}

# Configures and builds a preset; further arguments are ninja targets.
build_preset() {
    local preset="$1"
    shift
    cmake --preset "$preset"
    ninja -C "build/$preset" "$@"
}

# A virtual environment with the Python tools that tests compare against.
make_python_environment() {
    local stamp=build/venv/.requirements
    if ! cmp -s installer/python-requirements.txt "$stamp"; then
        /usr/bin/python3 -m venv build/venv
        build/venv/bin/pip install -q -r installer/python-requirements.txt
        cp installer/python-requirements.txt "$stamp"
    fi
    export ESPALIER_TEST_PYTHON="$top/build/venv/bin/python"
}
