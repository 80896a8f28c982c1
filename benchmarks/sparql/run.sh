#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The TinyAtlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [TURNS]: all verdicts of a generated graph of 1,000 models and 100 devices, by a SPARQL query in Oxigraph and
# by ours. Prints how many pairs fit by each, which must be the same, the pairs a second of each and their ratio.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
source "$root/scripts/build.sh"
models=1000 devices=100

"$root/scripts/install_packages.sh" --with-benchmarks
generator=$root/../shared/tools/generate_kg.py
[ -f "$generator" ] || { say "The generator of graphs is not here."; exit 2; }
command -v npm >/dev/null || { say "npm is not here: it brings Oxigraph, the peer."; exit 2; }
here=$root/benchmarks/sparql
work=$root/build/benchmarks/sparql
mkdir -p "$work"
graph=$work/graph.ttl
[ -f "$graph" ] || python3 "$generator" --models $models --devices $devices --seed 1 --out "$graph" >/dev/null
[ -d "$work/node_modules/oxigraph" ] || quietly npm install --prefix "$work" oxigraph@0.5
cp "$here/verdicts.mjs" "$work" # node looks for packages beside the script

configured benchmarks || configure benchmarks
build benchmarks
peer=$(node "$work/verdicts.mjs" "$graph" "$here/verdicts.rq" "${1:-3}")
ours=$(TINYATLAS_BENCHMARK_TURTLE=$graph "$root/build/benchmarks/benchmarks/benchmark_match" \
  --benchmark_filter="allVerdicts/$models/$devices" --benchmark_format=json 2>/dev/null)
PEER=$peer OURS=$ours PAIRS=$((models * devices)) node -e '
  const [, fit, , seconds] = process.env.PEER.split(" ");
  const ours = JSON.parse(process.env.OURS).benchmarks[0];
  const peer = process.env.PAIRS / Number(seconds);
  console.log(`fit: ours ${ours.fit}, Oxigraph ${fit}`);
  console.log(`pairs a second: ours ${ours.items_per_second.toExponential(2)}, Oxigraph ${peer.toExponential(2)}, ` +
              `ratio ${Math.round(ours.items_per_second / peer)}`);'
