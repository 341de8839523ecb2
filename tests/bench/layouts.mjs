/**
 * Three layouts that people would take instead, each with what it offers for such a picture: labels
 * with room of their own, containers where it has them, the same gaps.
 *
 * `lay` is what is timed: from the graph as data to the layout's own answer. `read` is not: it puts
 * the answer into the form that is scored.
 */
import dagre from "@dagrejs/dagre";
import { instance } from "@viz-js/viz";
import ELK from "elkjs/lib/elk.bundled.js";

/**
 * @typedef {import("./graphs.mjs").Graph} Graph
 * @typedef {import("./score.mjs").Drawing} Drawing
 * @typedef {object} Layout
 * @property {string} name
 * @property {(graph: Graph) => unknown} lay
 * @property {(answer: any, graph: Graph) => Drawing} read
 */

/** px above the members of a container, for its title. */
const TITLE = 28;
/** px around them. */
const ROUND = 12;

/** From the middle of a box to its corner. @param {any} box */
function cornered({ x, y, width, height }) {
  return { x: x - width / 2, y: y - height / 2, w: width, h: height };
}

/** @type {Layout} */
const dagreLayout = {
  name: "dagre 3.1.3",
  lay: ({ nodes, edges, spacing }) => {
    const graph = new dagre.graphlib.Graph({ compound: true, multigraph: true });
    graph.setGraph({ rankdir: "TB", nodesep: spacing.node, ranksep: spacing.layer });
    for (const node of nodes) {
      graph.setNode(node.id, "container" in node ? {} : { width: node.w, height: node.h });
    }
    for (const { id, parent } of nodes) if (parent) graph.setParent(id, parent);
    for (const { id, source, target, lw = 0, lh = 0 } of edges) {
      graph.setEdge(source, target, { width: lw, height: lh, labelpos: "c" }, id);
    }
    dagre.layout(graph);
    return graph;
  },
  read: (answer, { nodes, edges }) => {
    const route = (/** @type {any} */ { id, source, target }) => answer.edge(source, target, id);
    return {
      nodes: nodes.map(({ id }) => ({ id, ...cornered(answer.node(id)) })),
      edges: edges.map((edge) => ({
        id: edge.id,
        points: route(edge).points.map((/** @type {any} */ { x, y }) => [x, y]),
      })),
      labels: edges
        .filter(({ lw }) => lw)
        .map((edge) => ({ id: edge.id, ...cornered(route(edge)) })),
    };
  },
};

const elk = new ELK();

/** @type {Layout} */
const elkLayout = {
  name: "elkjs 0.12.1, layered",
  lay: ({ nodes, edges, spacing }) => {
    const root = {
      id: "root",
      layoutOptions: {
        "elk.algorithm": "layered",
        "elk.direction": "DOWN",
        "elk.edgeRouting": "ORTHOGONAL",
        "elk.hierarchyHandling": "INCLUDE_CHILDREN",
        "elk.json.shapeCoords": "ROOT",
        "elk.json.edgeCoords": "ROOT",
        "elk.spacing.nodeNode": `${spacing.node}`,
        "elk.layered.spacing.nodeNodeBetweenLayers": `${spacing.layer}`,
      },
      children: /** @type {any[]} */ ([]),
      edges: edges.map(({ id, source, target, lw, lh }) => ({
        id,
        sources: [source],
        targets: [target],
        // One without a text is not placed.
        labels: lw ? [{ id: `label ${id}`, text: "-", width: lw, height: lh }] : [],
      })),
    };
    const padding = `[top=${TITLE + ROUND},left=${ROUND},bottom=${ROUND},right=${ROUND}]`;
    const made = new Map(
      nodes.map((node) => [
        node.id,
        "container" in node
          ? {
              id: node.id,
              children: /** @type {any[]} */ ([]),
              layoutOptions: { "elk.padding": padding },
            }
          : { id: node.id, width: node.w, height: node.h },
      ]),
    );
    for (const { id, parent } of nodes) {
      const outer = /** @type {any} */ (parent ? made.get(parent) : root);
      outer.children.push(made.get(id));
    }
    return elk.layout(root);
  },
  read: (answer) => {
    const shown = (/** @type {any} */ box) => ({ x: box.x, y: box.y, w: box.width, h: box.height });
    const inside = (/** @type {any} */ { children = [] }) =>
      children.flatMap((/** @type {any} */ node) => [
        { id: node.id, ...shown(node) },
        ...inside(node),
      ]);
    const corner = (/** @type {any} */ { x, y }) => [x, y];
    return {
      nodes: inside(answer),
      edges: answer.edges.map((/** @type {any} */ { id, sections = [] }) => ({
        id,
        points: sections.flatMap((/** @type {any} */ { startPoint, bendPoints = [], endPoint }) =>
          [startPoint, ...bendPoints, endPoint].map(corner),
        ),
      })),
      labels: answer.edges.flatMap((/** @type {any} */ { id, labels = [] }) =>
        labels.map((/** @type {any} */ label) => ({ id, ...shown(label) })),
      ),
    };
  },
};

const viz = await instance();
/** px and points are one here: 72 to the inch. */
const INCH = 72;
/** Pieces that a curve is measured in. */
const PIECES = 8;

/** @type {Layout} */
const dotLayout = {
  name: `Graphviz ${viz.graphvizVersion}, dot`,
  lay: ({ nodes, edges, spacing }) => {
    const lines = [
      `digraph { nodesep=${spacing.node / INCH}; ranksep=${spacing.layer / INCH};`,
      `node [shape=box, fixedsize=true, label=""]; edge [arrowhead=none];`,
    ];
    const write = (/** @type {string | undefined} */ outer) => {
      for (const node of nodes.filter(({ parent }) => parent === outer)) {
        if ("container" in node) {
          lines.push(`subgraph "cluster ${node.id}" { margin=${ROUND}; label=${sized(1, TITLE)};`);
          write(node.id);
          lines.push("}");
        } else lines.push(`"${node.id}" [width=${node.w / INCH}, height=${node.h / INCH}];`);
      }
    };
    write(undefined);
    for (const { id, source, target, lw, lh } of edges) {
      const label = lw ? `, label=${sized(lw, lh ?? 0)}` : "";
      lines.push(`"${source}" -> "${target}" [id="${id}"${label}];`);
    }
    return viz.renderJSON([...lines, "}"].join("\n"));
  },
  read: (answer, { edges }) => {
    const numbers = (/** @type {string} */ text) => text.split(/[ ,]/).map(Number);
    const [, , , top = 0] = numbers(answer.bb);
    const places = new Map(edges.map((edge) => [edge.id, edge]));
    const nodes = (answer.objects ?? []).map((/** @type {any} */ object) => {
      if (object.bb) {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers(object.bb);
        const id = object.name.replace("cluster ", "");
        return { id, x: x1, y: top - y2, w: x2 - x1, h: y2 - y1 };
      }
      const [x = 0, y = 0] = numbers(object.pos);
      const [width, height] = [object.width * INCH, object.height * INCH];
      return { id: object.name, ...cornered({ x, y: top - y, width, height }) };
    });
    const drawn = (answer.edges ?? []).filter((/** @type {any} */ { pos }) => pos);
    return {
      nodes,
      edges: drawn.map((/** @type {any} */ { id, pos }) => ({
        id,
        points: pos.split(";").flatMap((/** @type {string} */ spline) => {
          const knots = spline
            .split(" ")
            .filter((word) => /^[-\d]/.test(word))
            .map(numbers);
          return curve(knots).map(([x = 0, y = 0]) => [x, top - y]);
        }),
      })),
      labels: drawn.flatMap((/** @type {any} */ { id, lp }) => {
        const [x = 0, y = 0] = numbers(lp ?? "");
        const { lw: width = 0, lh: height = 0 } = places.get(id) ?? {};
        return lp ? [{ id, ...cornered({ x, y: top - y, width, height }) }] : [];
      }),
    };
  },
};

/** A label of which only the size matters. @param {number} width @param {number} height */
function sized(width, height) {
  return (
    `<<table fixedsize="true" width="${width}" height="${height}" border="0" cellborder="0" ` +
    `cellspacing="0" cellpadding="0"><tr><td></td></tr></table>>`
  );
}

/** Points along cubic curves that follow one another. @param {number[][]} knots */
function curve(knots) {
  const points = knots.slice(0, 1);
  for (let at = 0; at + 3 < knots.length; at += 3) {
    const four = knots.slice(at, at + 4);
    for (let piece = 1; piece <= PIECES; piece += 1) {
      const part = piece / PIECES;
      const rest = 1 - part;
      const shares = [rest ** 3, 3 * rest ** 2 * part, 3 * rest * part ** 2, part ** 3];
      const along = (/** @type {0 | 1} */ axis) =>
        shares.reduce((sum, share, knot) => sum + share * (four[knot]?.[axis] ?? 0), 0);
      points.push([along(0), along(1)]);
    }
  }
  return points;
}

/**
 * The layout that is shipped: from text to text.
 *
 * @param {string} name
 * @param {import("../boundary/programs.mjs").Core} core
 * @returns {Layout}
 */
export function ownLayout(name, core) {
  return {
    name,
    lay: (graph) => core.layout(JSON.stringify(graph)),
    read: (answer) => {
      const drawing = JSON.parse(answer);
      if (drawing.problems.length > 0) throw new Error(drawing.problems[0].sentence);
      return drawing;
    },
  };
}

export const PEERS = [dagreLayout, elkLayout, dotLayout];
