#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TinyAtlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# format.sh [--fix]: whether every C++ file is as clang-format would write it; with --fix, writes them so.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

options=(--dry-run --Werror)
[ "${1:-}" = --fix ] && options=(-i)

find . -path ./build -prune -o -path ./.git -prune -o -type f \( -name '*.h' -o -name '*.cpp' \) -print0 |
  xargs -0 -r clang-format "${options[@]}"
