#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The TinyAtlas authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# crossings.py GRAPH.el PLACES…: how many pairs of edges cross in each picture, those that share a node left out.
import sys


def side(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


with open(sys.argv[1]) as file:
    file.readline()
    edges = [tuple(map(int, line.split())) for line in file]
for name in sys.argv[2:]:
    with open(name) as file:
        places = [tuple(map(float, line.split())) for line in file]
    count = 0
    for i, (a, b) in enumerate(edges):
        for c, d in edges[:i]:
            if len({a, b, c, d}) == 4:
                p, q, r, s = (places[node] for node in (a, b, c, d))
                count += side(p, q, r) * side(p, q, s) < 0 and side(r, s, p) * side(r, s, q) < 0
    print("%-60s crossings %d" % (name, count))
