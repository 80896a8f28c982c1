#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TinyAtlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [GRAPH.ttl GRAPH.nt] [-- OPTION…]: builds the benchmarks and runs them, on the graph given in both
# syntaxes or on the generated one of 10,000 models and 1,000 devices. Options go to Google Benchmark.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
source "$root/scripts/build.sh"

"$root/scripts/install_packages.sh" --with-benchmarks
graphs=$root/build/benchmarks/graphs
generator=$root/../shared/tools/generate_kg.py
if [ $# -ge 2 ] && [ "$1" != -- ]; then
  turtle=$(realpath "$1") ntriples=$(realpath "$2")
  shift 2
else
  turtle=$graphs/10000x1000.ttl ntriples=$graphs/10000x1000.nt
  mkdir -p "$graphs"
  for graph in "$turtle" "$ntriples"; do
    [ -f "$graph" ] && continue
    [ -f "$generator" ] || { say "The generator of graphs is not here: give a graph as Turtle and as N-Triples."; exit 2; }
    case $graph in *.nt) syntax=ntriples ;; *) syntax=turtle ;; esac
    python3 "$generator" --models 10000 --devices 1000 --seed 1 --format "$syntax" --out "$graph" >/dev/null
  done
fi
[ "${1:-}" != -- ] || shift

configured benchmarks || configure benchmarks
build benchmarks
export TINYATLAS_BENCHMARK_TURTLE=$turtle TINYATLAS_BENCHMARK_NTRIPLES=$ntriples
for benchmark in benchmark_load benchmark_match benchmark_fleet benchmark_search; do
  "$root/build/benchmarks/benchmarks/$benchmark" "$@"
done
