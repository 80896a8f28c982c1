#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TinyAtlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh SECONDS [OPTION…]  builds the fuzz target with Clang and the sanitizers and lets it run that long. It starts
#                           from the files of tests/data and from what earlier runs found (build/fuzz/corpus). Options
#                           go to libFuzzer, such as -jobs=2.
# run.sh                    a fixed number of runs from a fixed seed, which is what ./test asks for: two runs of one
#                           state give one answer, so that a failure belongs to the change and not to chance.
# Ends with 1 where an input breaks something: that input is left in build/fuzz.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
source "$root/scripts/build.sh"

if [ $# -gt 0 ]; then
  effort=(-max_total_time="$1")
  shift
  corpus=$root/build/fuzz/corpus
else
  effort=(-runs=300000 -seed=1)
  corpus=$(mktemp -d)
  trap 'rm -rf "$corpus"' EXIT
fi
configured fuzz || configure fuzz
build fuzz fuzz_rdf_reader
seeds=$root/build/fuzz/seeds
rm -rf "$seeds"
mkdir -p "$corpus" "$seeds"
find "$root/tests/data" "$root/ontology" -type f -size -8k | while IFS= read -r file; do
  cp "$file" "$seeds/$(sha1sum <"$file" | cut -c 1-40)"
done

cd "$root/build/fuzz"
export ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1
export LSAN_OPTIONS=suppressions=$root/tests/core/lsan_suppressions.txt:print_suppressions=0
# Leaks are looked for at the end: after every run it would take nine tenths of the time.
tests/fuzz/fuzz_rdf_reader "${effort[@]}" -max_len=2048 -timeout=10 -rss_limit_mb=1024 \
  -detect_leaks=0 -dict="$root/tests/fuzz/rdf.dict" -print_final_stats=1 "$@" "$corpus" "$seeds"
