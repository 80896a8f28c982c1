#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TinyAtlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# core_only.sh SOURCE BUILD: proves that the core alone is configured without a search for Qt.
set -euo pipefail
cmake --fresh -S "$1" -B "$2" -G Ninja -D TINYATLAS_CORE_ONLY=ON >"$2.log" 2>&1 || { cat "$2.log"; exit 1; }
! grep -i '^Qt' "$2/CMakeCache.txt"
