#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TinyAtlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install_packages.sh [--with-tests|--with-benchmarks]
# Installs what is missing of the Debian packages that TinyAtlas needs. Says nothing where nothing is missing.
set -euo pipefail

# To build and run.
packages=(
  build-essential cmake ninja-build pkg-config
  libraptor2-dev libserd-dev zlib1g-dev libxml2-dev libicu-dev nlohmann-json3-dev libxlsxwriter-dev
  qt6-base-dev qt6-declarative-dev qt6-declarative-dev-tools qt6-charts-dev qt6-svg-dev
  qml6-module-qtcore qml6-module-qtqml qml6-module-qtqml-models
  qml6-module-qtqml-workerscript qml6-module-qtquick qml6-module-qtquick-controls
  qml6-module-qtquick-layouts
  qml6-module-qtquick-templates qml6-module-qtquick-window
  libqt6svg6 libgl1-mesa-dri
  fonts-inter fonts-dejavu-core fonts-noto-cjk # without a font for its script, a name is a row of boxes
)
# To test as well.
test_packages=(
  clang clang-format clang-tidy doctest-dev libclang-rt-14-dev libzip-dev
  poppler-utils # reads the text of a report back
  python3 strace xauth xdotool xvfb
)

# To measure.
benchmark_packages=(
  libbenchmark-dev python3 raptor2-utils xauth xvfb
  graphviz libogdf-tulip-5.4-0 libtulip-python-5.4 python3-numpy python3-scipy tulip # to lay out graphs beside ours
)

case ${1:-} in
  --with-tests) packages+=("${test_packages[@]}") ;;
  --with-benchmarks) packages+=("${benchmark_packages[@]}") ;;
esac

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  cat >&2 <<EOF
This is no Debian system, so nothing is installed for you. What is needed goes by these names on Debian 12:
  ${packages[*]}
Going on with what there is.
EOF
  exit 0
fi

installed=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "${packages[@]}" 2>/dev/null || true)
missing=()
for package in "${packages[@]}"; do
  grep -qxF "installed $package" <<<"$installed" || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    printf 'Missing: %s\nInstall them as root: apt-get install %s\n' "${missing[*]}" "${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT

apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -y -o Acquire::Retries=3 -o DPkg::Lock::Timeout=120 \
    "$@" </dev/null >"$log" 2>&1
}

echo "Installing ${#missing[@]} packages: ${missing[*]}" >&2
for attempt in 1 2 3; do
  # An update that fails in part may still have brought what is needed: the install decides.
  apt update || true
  apt install --no-install-recommends "${missing[@]}" && exit 0
  [ "$attempt" -lt 3 ] && sleep $((attempt * 5))
done
cat "$log" >&2
echo "Installing the packages failed three times; the last answer is above." >&2
exit 1
