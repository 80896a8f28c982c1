#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TinyAtlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [TURNS [SIZE…]]: lays out generated graphs (default: 3 turns; the seed graph and 1,000, 10,000, 50,000 and
# 100,000 nodes) with ours, with OGDF's Fast Multipole Embedder and, up to 1,000 nodes, with Graphviz' sfdp, in turn.
# Prints the median CPU seconds and their ratios, ours' first picture and memory, and how good the pictures are.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
source "$root/scripts/build.sh"
turns=${1:-3}
shift || true
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(seed 1000 10000 50000 100000)

"$root/scripts/install_packages.sh" --with-benchmarks
tools=$root/../shared/tools
[ -f "$tools/layout_graph.py" ] || { say "The generator of graphs is not here."; exit 2; }
here=$root/benchmarks/layout
work=$root/build/benchmarks/layouts
mkdir -p "$work"
python=/usr/bin/python3 # Debian's, for which its packages are

configured benchmarks || configure benchmarks
build benchmarks
layout_file=$root/build/benchmarks/benchmarks/layout/layout_file

median() { sort -g | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
field() { awk -v name="$1" '{ for (i = 1; i < NF; ++i) if ($i == name) print $(i + 1) }'; }

for size in "${sizes[@]}"; do
  graph=$work/$size
  "$python" "$tools/layout_graph.py" "$size" "$graph"
  : >"$graph.ours.log" && : >"$graph.fme.log" && : >"$graph.sfdp.log"
  for _ in $(seq "$turns"); do
    "$layout_file" "$graph.el" "$graph.ours" >>"$graph.ours.log"
    QT_QPA_PLATFORM=offscreen "$python" "$here/fast_multipole.py" "$graph.el" "$graph.fme" 2>/dev/null \
      | grep '^all' >>"$graph.fme.log"
    case $size in
      seed* | 1000)
        { TIMEFORMAT='all %U'; time sfdp -Tplain "$graph.dot" >"$graph.plain"; } 2>>"$graph.sfdp.log"
        awk '$1 == "node" { print $2, $3, $4 }' "$graph.plain" | sort -n | cut -d' ' -f2- >"$graph.sfdp" ;;
    esac
  done
  ours=$(field all <"$graph.ours.log" | median)
  peer=$(field all <"$graph.fme.log" | median)
  first=$(field first <"$graph.ours.log" | median)
  bytes=$(field bytes <"$graph.ours.log" | median)
  awk -v o="$ours" -v p="$peer" -v f="$first" -v b="$bytes" 'BEGIN {
    printf "CPU s: ours %.3f, FME %.3f, ratio %.2f; first picture %.3f, ratio to FME %.2f; %.0f bytes a node or edge\n",
      o, p, o / p, f, f / p, b }'
  pictures=("$graph.ours" "$graph.fme")
  [ ! -s "$graph.sfdp.log" ] || { pictures+=("$graph.sfdp"); echo "CPU s: sfdp $(field all <"$graph.sfdp.log" | median)"; }
  "$python" "$tools/layout_quality.py" "$graph.el" "${pictures[@]}"
  case $size in seed*) "$python" "$here/crossings.py" "$graph.el" "${pictures[@]}" ;; esac
done
