# SPDX-FileCopyrightText: 2026 The TinyAtlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# For ./run and ./test, which source it: configuring and building, quiet unless something fails.
# It expects `root`, the folder of the project, and writes to standard error only.

export LANG=C.UTF-8 LC_ALL=C.UTF-8
# ccache, where there is one, keeps its files under HOME.
[ -n "${HOME:-}" ] || export CCACHE_DISABLE=1

say() { printf '%s\n' "$*" >&2; }

# quietly COMMAND…: runs it in the project's folder and shows what it said only if it failed.
quietly() {
  local log status=0
  log=$(mktemp)
  (cd "$root" && "$@") >"$log" 2>&1 </dev/null || status=$?
  [ "$status" -eq 0 ] || cat "$log" >&2
  rm -f "$log"
  return "$status"
}

# configured PRESET: whether CMake has run there, for this folder and the presets as they are now.
configured() {
  local folder=$root/build/$1
  [ -f "$folder/build.ninja" ] && [ "$folder/build.ninja" -nt "$root/CMakePresets.json" ] &&
    grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$folder/CMakeCache.txt"
}

# has_tests PRESET: whether it was configured with the tests.
has_tests() { grep -qx 'TINYATLAS_TESTS:BOOL=ON' "$root/build/$1/CMakeCache.txt" 2>/dev/null; }

# configure PRESET [OPTION…]
configure() {
  say "Configuring $1; the first build takes some minutes …"
  quietly cmake --fresh --preset "$@"
}

# build PRESET [TARGET…]
build() {
  local preset=$1 targets=("${@:2}")
  # grep reads to the end (no -q), or pipefail would take ninja's broken pipe for an answer.
  if ninja -C "$root/build/$preset" -n "${targets[@]}" 2>/dev/null | grep -E '\] (Building|Linking)' >/dev/null; then
    say "Building $preset${targets[*]:+: ${targets[*]}} …"
  fi
  quietly cmake --build --preset "$preset" ${targets[@]:+--target "${targets[@]}"} -- --quiet -k 10
}

# alone COMMAND…: one build at a time, so that two ./run side by side do not write the same files.
alone() {
  mkdir -p "$root/build"
  if command -v flock >/dev/null; then
    ( flock 9 && "$@" 9>&- ) 9>"$root/build/.lock"
  else
    "$@"
  fi
}
