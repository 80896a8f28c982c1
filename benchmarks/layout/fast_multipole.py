#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The TinyAtlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# fast_multipole.py GRAPH.el PLACES: OGDF's Fast Multipole Embedder, through Tulip's plug-in, with its own settings.
# Prints the CPU seconds of the layout alone.
import sys
import time

from tulip import tlp

with open(sys.argv[1]) as file:
    count = int(file.readline().split()[0])
    pairs = [tuple(map(int, line.split())) for line in file]
graph = tlp.newGraph()
graph.addNodes(count)
nodes = list(graph.getNodes())
graph.addEdges([(nodes[a], nodes[b]) for a, b in pairs])
name = "Fast Multipole Embedder (OGDF)"
places = graph.getLayoutProperty("viewLayout")
settings = tlp.getDefaultPluginParameters(name, graph)
begin = time.process_time()
if not graph.applyLayoutAlgorithm(name, places, settings)[0]:
    sys.exit(name + " failed")
print("all %.4f" % (time.process_time() - begin))
with open(sys.argv[2], "w") as out:
    for node in nodes:
        place = places.getNodeValue(node)
        out.write("%r %r\n" % (place[0], place[1]))
