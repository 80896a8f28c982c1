#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TinyAtlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [TURNS [PROGRAM]]: how long the window takes from the start of the process to its first frame, beside an empty
# window that is made the same way and, where it is given, beside PROGRAM, which is TinyAtlas of another commit; in
# turn, on a screen that nobody sees. Medians in milliseconds, and their ratios.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
source "$root/scripts/build.sh"
turns=${1:-15}
before=${2:-}
programs=("$root/build/release/app/tinyatlas" "$root/build/release/benchmarks/start/empty_window" ${before:+"$before"})

has_benchmarks() { grep -qx 'TINYATLAS_BENCHMARKS:BOOL=ON' "$root/build/release/CMakeCache.txt" 2>/dev/null; }

# Prints the microseconds until the program says that its first frame is shown.
first_frame() {
  local begin=$EPOCHREALTIME line
  read -r line < <("$1" --quit-after-first-frame 2>/dev/null)
  local end=$EPOCHREALTIME
  [ "$line" = "first frame" ] || { say "$1 showed no frame"; return 1; }
  echo $((${end/[.,]/} - ${begin/[.,]/}))
  wait $! || true
}
median() { sort -n | sed -n "$(((turns + 1) / 2))p"; }

measure() {
  local times turn
  times=$(mktemp -d)
  for ((turn = -1; turn < turns; ++turn)); do
    for number in "${!programs[@]}"; do
      # The first turn warms the caches of the system.
      if ((turn < 0)); then first_frame "${programs[number]}" >/dev/null; else
        first_frame "${programs[number]}" >>"$times/$number"; fi
    done
  done
  local ours number
  local names=(tinyatlas "empty window" before)
  ours=$(median <"$times/0")
  for ((number = 1; number < ${#programs[@]}; ++number)); do
    awk -v what="$1" -v ours="$ours" -v name="${names[number]}" -v other="$(median <"$times/$number")" 'BEGIN {
      printf "%-18s tinyatlas %4.0f ms   %s %4.0f ms   ratio %.2f\n", what, ours / 1e3, name, other / 1e3, ours / other }'
  done
  rm -r "$times"
}

if [ -z "${TINYATLAS_ON_A_SCREEN:-}" ]; then
  "$root/scripts/install_packages.sh" --with-benchmarks
  has_benchmarks || configure release -D TINYATLAS_BENCHMARKS=ON
  build release tinyatlas empty_window
  export TINYATLAS_ON_A_SCREEN=yes QT_QPA_PLATFORM=xcb
  exec xvfb-run -a -s "-screen 0 1920x1080x24" "${BASH_SOURCE[0]}" "$turns" "$before"
fi
QSG_RHI_BACKEND=opengl measure "OpenGL (llvmpipe)"
QT_QUICK_BACKEND=software measure "software"
