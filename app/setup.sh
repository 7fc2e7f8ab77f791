# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# Sourced by app/run, tests/run and .ci/run: what they share. Needs bash.
# Sets $root, the folder of the sources. Works from any folder, with blanks in its path, too.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

# Names and reports are UTF-8; a fresh machine may have no locale at all.
[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8

# What the program and its tests are built with and need to run.
packages=(
    g++ cmake ninja-build ccache git
    qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-svg-dev
    qt6-charts-dev libqt6opengl6-dev
    libexpected-dev librapidcheck-dev libsqlite3-dev libicu-dev
    libqt6sql6-sqlite libqt6svg6 libqt6charts6 qt6-translations-l10n qt6-wayland
    fonts-dejavu-core xvfb xauth
    python3-pyatspi at-spi2-core dbus openbox xdotool maim
)

say() { printf 'License Desk: %s\n' "$*" >&2; }
fail() {
    say "$@"
    exit 1
}

# missing_packages NAME…: prints those that are not installed. Asks dpkg only: no network, no root.
missing_packages() {
    local name
    for name in "$@"; do
        case $(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null || true) in
        installed) ;;
        *) printf '%s\n' "$name" ;;
        esac
    done
}

# install_missing NAME…: installs what is missing. LICENSEDESK_SETUP=no leaves that to whoever runs it.
install_missing() {
    [ "${LICENSEDESK_SETUP:-yes}" != no ] || return 0

    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0

    local system version
    # shellcheck source=/dev/null
    system=$(. /etc/os-release 2>/dev/null && printf '%s' "${ID:-}") || system=
    # shellcheck source=/dev/null
    version=$(. /etc/os-release 2>/dev/null && printf '%s' "${VERSION_ID:-}") || version=
    if [ "$system" != debian ] || [ "$version" != 12 ]; then
        fail "this set-up is for Debian 12, and here is ${system:-another system} ${version}." \
            "Install the counterparts of these packages and run it again with" \
            "LICENSEDESK_SETUP=no in the environment: ${missing[*]}"
    fi

    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "to install what is missing it has to run as root," \
            "or sudo has to be there. Or let an administrator run:" \
            "apt-get update && apt-get install --no-install-recommends ${missing[*]}"
        as_root=(sudo)
    fi
    say "installing ${missing[*]}"
    # One call of apt-get for the packages; a fresh machine has no package lists before.
    "${as_root[@]}" apt-get update -q >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "${missing[@]}" >&2
}

# configure FOLDER OPTION…: prepares FOLDER, below $root, for building.
configure() {
    local folder=$root/$1
    shift
    local fresh=()
    # CMake refuses a build folder that was moved or copied along with the sources.
    if [ -f "$folder/CMakeCache.txt" ] &&
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"; then
        fresh=(--fresh)
    fi
    cmake "${fresh[@]}" -S "$root" -B "$folder" -G Ninja --log-level=WARNING "$@"
}
