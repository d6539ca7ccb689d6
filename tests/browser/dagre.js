// Lays out graphs with dagre, and measures that alone. Reads lines from standard input: `graph DIRECTION RUNS`, then
// `box WIDTH HEIGHT` for each station and `move FROM TO LINES` for each move between two; answers, for each graph,
// `took SECONDS` (the middle of RUNS runs), `box X Y` (middles) and `move X Y X Y ...`, in the order that they were given.

import { createInterface } from "node:readline";
import { Graph, layout } from "@dagrejs/dagre";

const graphs = [];
for await (const line of createInterface({ input: process.stdin })) {
  const [word, ...rest] = line.split(" ");
  const numbers = rest.map(Number);
  if (word === "graph") graphs.push({ direction: rest[0], runs: numbers[1], boxes: [], moves: [] });
  else if (word === "box") graphs.at(-1).boxes.push({ width: numbers[0], height: numbers[1] });
  else graphs.at(-1).moves.push({ from: rest[0], to: rest[1], lines: numbers[2] });
}

/** The graph as dagre wants it, with dagre's own defaults; a move that several routes take weighs as much more. */
function fresh({ direction, boxes, moves }) {
  const graph = new Graph();
  graph.setGraph({ rankdir: direction });
  graph.setDefaultEdgeLabel(() => ({}));
  boxes.forEach((box, at) => graph.setNode(String(at), { ...box }));
  moves.forEach(({ from, to, lines }) => graph.setEdge(from, to, { weight: lines }));
  return graph;
}

// Once for all, so that no graph pays for what the engine learns on the way.
for (const graph of graphs) layout(fresh(graph));

const out = [];
for (const given of graphs) {
  const times = [];
  let graph;
  for (let run = 0; run < given.runs; run += 1) {
    graph = fresh(given);
    const began = process.hrtime.bigint();
    layout(graph);
    times.push(Number(process.hrtime.bigint() - began) / 1e9);
  }
  out.push(`took ${times.sort((a, b) => a - b)[Math.floor(times.length / 2)]}`);
  given.boxes.forEach((_, at) => out.push(`box ${graph.node(String(at)).x} ${graph.node(String(at)).y}`));
  given.moves.forEach(({ from, to }) => {
    const points = graph.edge(from, to).points.flatMap(({ x, y }) => [x, y]);
    out.push(`move ${points.join(" ")}`);
  });
}
process.stdout.write(`${out.join("\n")}\n`);
