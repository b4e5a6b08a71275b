import cytoscape from "cytoscape";
import Graph from "graphology";
import Sigma from "sigma";
import type { DrawnGraph, Mover } from "./scene.ts";

/** A graph as a beginner draws it with Cytoscape: round nodes, straight lines, the library's labels. */
const drawCytoscape = (container: HTMLElement, { nodes, edges }: DrawnGraph): Mover => {
  const cy = cytoscape({
    container,
    elements: {
      nodes: nodes.map(({ id, name, x, y }) => ({ data: { id, name }, position: { x, y } })),
      edges: edges.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
    },
    style: [
      { selector: "node", style: { label: "data(name)", width: 28, height: 28, "font-size": 12 } },
      {
        selector: "edge",
        style: { "curve-style": "bezier", "target-arrow-shape": "triangle", width: 1 },
      },
    ],
    layout: { name: "preset", fit: true },
  });
  return (dx, factor) => {
    cy.panBy({ x: dx, y: 0 });
    cy.zoom({
      level: cy.zoom() * factor,
      renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
    });
  };
};

/** The same with sigma, which draws by WebGL. */
const drawSigma = (container: HTMLElement, { nodes, edges }: DrawnGraph): Mover => {
  const graph = new Graph({ multi: true });
  for (const { id, name, x, y } of nodes) graph.addNode(id, { label: name, x, y: -y, size: 6 });
  for (const { from, to } of edges) graph.addEdge(from, to, { type: "arrow", size: 1 });
  const camera = new Sigma(graph, container).getCamera();
  return (dx, factor) => {
    const { x, y, angle, ratio } = camera.getState();
    camera.setState({ x: x - dx / 1000, y, angle, ratio: ratio / factor });
  };
};

Object.assign(globalThis, { peers: { cytoscape: drawCytoscape, sigma: drawSigma } });
