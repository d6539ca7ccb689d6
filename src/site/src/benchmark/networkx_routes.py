"""Asks networkx for the first few shortest simple paths, and measures the calls alone.

Reads `graph ROLES RUNS MOST`, then `move FROM TO YEARS` and `ask FROM TO`, for one graph after another; answers each
`ask` with a line: seconds (the middle of RUNS runs), then the paths, each as roles joined by hyphens.
"""

import sys
import time
from itertools import islice
from statistics import median

import networkx


def answer(graph, runs, most, asked):
    for start, goal in asked:
        times = []
        for _ in range(runs):
            began = time.perf_counter()
            paths = list(islice(networkx.shortest_simple_paths(graph, start, goal, weight="years"), most))
            times.append(time.perf_counter() - began)
        print(median(times), *("-".join(map(str, path)) for path in paths))


graph, asked, settings = None, [], None
for line in sys.stdin:
    word, *numbers = line.split()
    numbers = [int(number) for number in numbers]
    if word == "graph":
        if graph is not None:
            answer(graph, *settings, asked)
        roles, *settings = numbers
        graph, asked = networkx.DiGraph(), []
        graph.add_nodes_from(range(roles))
    elif word == "move":
        graph.add_edge(numbers[0], numbers[1], years=numbers[2])
    else:
        asked.append(numbers)
if graph is not None:
    answer(graph, *settings, asked)
