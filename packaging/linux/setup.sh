#!/bin/sh
# Makes the virtual environment and installs the system libraries Qt needs.
# Runs on a bare Debian 12; does nothing when everything is there already.
set -eu
cd "$(dirname "$0")/../.."

LIBRARIES="libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0 libgssapi-krb5-2 fonts-dejavu-core"
WINDOW="libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
TOOLS="python3-venv strace poppler-utils"
LOCK="packaging/requirements/develop.txt"

find_python() {
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if command -v "$candidate" >/dev/null 2>&1 && "$candidate" -c \
            'import sys; raise SystemExit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null
        then
            echo "$candidate"
            return
        fi
    done
    echo "Casuskluis needs Python 3.11 or newer (below 3.15)." >&2
    exit 1
}

missing_packages() {
    known=$(ldconfig -p 2>/dev/null || true)
    need=""
    for library in libGL.so.1 libEGL.so.1 libxkbcommon.so.0 libfontconfig.so.1 libdbus-1.so.3 \
        libglib-2.0.so.0 libgssapi_krb5.so.2; do
        case "$known" in *"$library"*) ;; *) need="$LIBRARIES" ;; esac
    done
    for library in libxcb-cursor.so.0 libxkbcommon-x11.so.0 libxcb-icccm.so.4 \
        libxcb-keysyms.so.1 libxcb-shape.so.0; do
        case "$known" in *"$library"*) ;; *) need="$need $WINDOW"; break ;; esac
    done
    ls /usr/share/fonts/truetype/*/*.ttf >/dev/null 2>&1 || need="$need fonts-dejavu-core"
    "$1" -c 'import ensurepip' 2>/dev/null || need="$need python3-venv"
    for tool in strace pdfinfo; do
        command -v "$tool" >/dev/null 2>&1 || need="$need $TOOLS"
    done
    # Only to make packages: who may not install it, does without.
    [ "$(id -u)" != 0 ] || command -v strip >/dev/null 2>&1 || need="$need binutils"
    echo "$need"
}

python=$(find_python)
packages=$(missing_packages "$python")
if [ -n "$packages" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq
        # shellcheck disable=SC2086
        apt-get install -y -qq --no-install-recommends $packages >/dev/null
    else
        echo "System libraries are missing. Run: sudo apt-get install -y $packages" >&2
        exit 1
    fi
fi

# Who asks for another Python than the environment has gets a fresh one.
if [ -n "${PYTHON:-}" ] && [ -x .venv/bin/python ]; then
    version='import sys; print(*sys.version_info[:2])'
    [ "$(.venv/bin/python -c "$version")" = "$("$python" -c "$version")" ] || rm -rf .venv
fi

stamp=".venv/.installed-$(cat "$LOCK" pyproject.toml | sha256sum | cut -c1-16)"
if [ ! -e "$stamp" ]; then
    [ -x .venv/bin/python ] || "$python" -m venv --clear .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$LOCK"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps \
        --no-build-isolation --editable .
    rm -f .venv/.installed-*
    touch "$stamp"
fi
