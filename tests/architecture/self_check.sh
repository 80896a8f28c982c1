#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TinyAtlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Proves that check.sh can fail: in fixtures/ it finds every line that says "breaks: RULE", and no other.
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)

expected=$(cd "$here/fixtures" && grep -rnoE 'breaks: [a-z_]+' . |
  sed -E 's#^\./([^:]+:[0-9]+):breaks: (.*)$#\2 \1#' | sort)
found=$("$here/check.sh" "$here/fixtures" | sed -E 's#^([a-z_]+ [^:]+:[0-9]+):.*$#\1#' | sort) || true
[ -n "$expected" ] && diff <(echo "$expected") <(echo "$found") && echo "$(wc -l <<<"$expected") violations found"
