#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TinyAtlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tidy.sh [FILE.cpp…]: clang-tidy on the files given, or on all of ours that the release build compiles.
# A file found clean is not looked at again until it, a header or a rule changes.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
build=$root/build/release
clean=$root/build/tidy
mkdir -p "$clean"

# Headers and rules, as one hash: any of them may change the answer for any file.
common=$(find "$root" -path "$root/build" -prune -o -path "$root/.git" -prune -o -type f \
  \( -name '*.h' -o -name .clang-tidy \) -print0 | sort -z | xargs -0 sha256sum | sha256sum)
export build clean common

tidy() {
  local key log
  key=$(printf '%s %s' "$common" "$(sha256sum "$1")" | sha256sum)
  [ -e "$clean/${key%% *}" ] && return
  # Clang does not know every warning option of GCC.
  if log=$(clang-tidy --quiet -p "$build" --extra-arg=-Wno-unknown-warning-option "$1" 2>&1); then
    touch "$clean/${key%% *}"
  else
    grep -vE '^[0-9]+ warnings? generated\.$' <<<"$log"
    return 1
  fi
}
export -f tidy

if [ $# -gt 0 ]; then
  printf '%s\0' "$@"
else
  sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$build/compile_commands.json" | grep -F "$root/" |
    grep -vF "$root/build/" | sort -u | tr '\n' '\0'
fi | xargs -0 -r -P "$(nproc)" -n 1 bash -c 'tidy "$1"' tidy
