// SPDX-FileCopyrightText: 2026 The TinyAtlas authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// verdicts.mjs GRAPH.ttl QUERY.rq [TURNS]: how many pairs fit by the query, and the median CPU seconds it takes
// in Oxigraph, loading not counted.

import { readFileSync } from 'node:fs';
import { argv, cpuUsage, stdout } from 'node:process';
import { Store } from 'oxigraph';

const [graph, query, turns = '3'] = argv.slice(2);
const store = new Store();
store.load(readFileSync(graph, 'utf8'), { format: 'text/turtle', base_iri: 'http://localhost/' });
const text = readFileSync(query, 'utf8');
const seconds = [];
let fit = '';
for (let turn = 0; turn < Number(turns); ++turn) {
  const before = cpuUsage();
  fit = store.query(text)[0].get('fit').value;
  const { user, system } = cpuUsage(before);
  seconds.push((user + system) / 1e6);
}
seconds.sort((a, b) => a - b);
stdout.write(`fit ${fit} seconds ${seconds[Math.floor(seconds.length / 2)]}\n`);
