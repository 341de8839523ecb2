/**
 * What is wrong with a drawing, counted from where things stand, whoever drew it: in the form that
 * `core.layout` answers.
 *
 * @typedef {{ id: string, x: number, y: number, w: number, h: number }} Rect
 * @typedef {{ id: string, points: number[][] }} Route
 * @typedef {{ nodes: Rect[], edges: Route[], labels: Rect[] }} Drawing
 * @typedef {{ edge: number, x1: number, y1: number, x2: number, y2: number }} Segment
 */

/** What a px more or less must not decide: a route may touch a border, a label its own neighbour. */
const SLACK = 1;
/** How far an end may stay away from its body: the others round, or leave room for an arrow. */
const APART = 3;

/** What is a fault, in the words of the table. */
export const FAULTS = {
  missing: "not drawn",
  apart: "ends apart from their body",
  overlap: "bodies that overlap",
  outside: "bodies outside their container",
  inside: "bodies in a foreign container",
  throughBody: "lines through a body",
  throughContainer: "lines through a foreign container",
  throughLabel: "lines through a label",
  hiddenLabel: "labels on a body or label",
  shared: "lines on top of one another",
};

/**
 * @param {import("./graphs.mjs").Graph} graph
 * @param {Drawing} drawing
 */
export function score(graph, drawing) {
  /** @type {Record<keyof typeof FAULTS, number>} */
  const faults = /** @type {any} */ (
    Object.fromEntries(Object.keys(FAULTS).map((name) => [name, 0]))
  );
  const rects = new Map(drawing.nodes.map((rect) => [rect.id, rect]));
  const parents = new Map(graph.nodes.map(({ id, parent }) => [id, parent]));
  const within = (/** @type {string | undefined} */ id, /** @type {string} */ outer) => {
    let at = id;
    while (at !== undefined && at !== outer) at = parents.get(at);
    return at === outer;
  };

  const drawn = graph.nodes.flatMap((node) => {
    const rect = rects.get(node.id);
    if (rect === undefined) faults.missing += 1;
    return rect ? [{ ...node, rect }] : [];
  });
  for (const [place, one] of drawn.entries()) {
    const parent = rects.get(one.parent ?? "");
    if (parent && !holds(parent, one.rect)) faults.outside += 1;
    for (const other of drawn.slice(place + 1)) {
      if (within(one.id, other.id) || within(other.id, one.id)) continue;
      if (!meet(one.rect, other.rect)) continue;
      if ("container" in one !== "container" in other) faults.inside += 1;
      else faults.overlap += 1;
    }
  }

  /** @type {Segment[]} */
  const segments = [];
  const routes = new Map(drawing.edges.map((route) => [route.id, route.points]));
  const labels = drawing.labels.map((rect) => ({ ...rect, rect }));
  const wanted = graph.edges.filter(({ lw }) => lw !== undefined);
  faults.missing += wanted.filter(({ id }) => !labels.some((label) => label.id === id)).length;
  for (const [edge, { id, source, target }] of graph.edges.entries()) {
    const points = routes.get(id) ?? [];
    const ends = [points[0], points.at(-1)];
    if (points.length < 2) faults.missing += 1;
    else {
      const bodies = [rects.get(source), rects.get(target)];
      faults.apart += ends.filter((end, at) => !touches(bodies[at], end)).length;
    }
    const own = points.slice(1).map(([x2 = 0, y2 = 0], at) => {
      const [x1 = 0, y1 = 0] = points[at] ?? [];
      return { edge, x1, y1, x2, y2 };
    });
    const enters = (/** @type {Rect} */ rect) => own.some((segment) => passes(segment, rect));
    for (const node of drawn) {
      if (within(source, node.id) || within(target, node.id) || !enters(node.rect)) continue;
      faults["container" in node ? "throughContainer" : "throughBody"] += 1;
    }
    for (const label of labels) {
      if (label.id !== id && enters(label.rect)) faults.throughLabel += 1;
    }
    for (const segment of own) segments.push(segment);
  }
  for (const [place, one] of labels.entries()) {
    const hidden =
      drawn.some((node) => !("container" in node) && meet(one.rect, node.rect)) ||
      labels.slice(place + 1).some((other) => meet(one.rect, other.rect));
    if (hidden) faults.hiddenLabel += 1;
  }

  const { crossings, shared } = met(segments, graph.edges);
  faults.shared = shared;
  const corners = [
    ...drawing.nodes.concat(drawing.labels).flatMap(({ x, y, w, h }) => [
      [x, y],
      [x + w, y + h],
    ]),
    ...drawing.edges.flatMap(({ points }) => points),
  ];
  const span = (/** @type {0 | 1} */ axis) => {
    const all = corners.map((corner) => corner[axis] ?? 0);
    return Math.max(...all) - Math.min(...all);
  };
  const total = Object.values(faults).reduce((sum, count) => sum + count, 0);
  return { crossings, area: (span(0) * span(1)) / 1e6, faults, total };
}

/** @param {Rect} outer @param {Rect} inner */
function holds(outer, inner) {
  return (
    inner.x >= outer.x - SLACK &&
    inner.y >= outer.y - SLACK &&
    inner.x + inner.w <= outer.x + outer.w + SLACK &&
    inner.y + inner.h <= outer.y + outer.h + SLACK
  );
}

/** @param {Rect} one @param {Rect} other */
function meet(one, other) {
  return (
    one.x + one.w > other.x + SLACK &&
    other.x + other.w > one.x + SLACK &&
    one.y + one.h > other.y + SLACK &&
    other.y + other.h > one.y + SLACK
  );
}

/** Whether a point is on or at the border of a body. @param {Rect | undefined} rect @param {number[]} [point] */
function touches(rect, [x = NaN, y = NaN] = []) {
  if (rect === undefined) return false;
  const [right, bottom] = [rect.x + rect.w, rect.y + rect.h];
  const away = Math.max(rect.x - x, x - right, rect.y - y, y - bottom);
  return away <= APART;
}

/** Whether a segment runs through the inner of a rectangle: clipped to it, some of it is left. @param {Segment} segment @param {Rect} rect */
function passes({ x1, y1, x2, y2 }, { x, y, w, h }) {
  let [from, to] = [0, 1];
  for (const [start, way, low, high] of [
    [x1, x2 - x1, x + SLACK, x + w - SLACK],
    [y1, y2 - y1, y + SLACK, y + h - SLACK],
  ]) {
    if (low >= high) return false;
    if (way === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [one, other] = [(low - start) / way, (high - start) / way];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  return from < to;
}

/**
 * Where routes meet: how often two cross, strictly inside both segments, and how many pairs of routes
 * without a body in common run on one line.
 *
 * @param {Segment[]} segments
 * @param {import("./graphs.mjs").Relation[]} edges
 */
function met(segments, edges) {
  const sorted = segments
    .map((segment) => ({
      ...segment,
      left: Math.min(segment.x1, segment.x2),
      right: Math.max(segment.x1, segment.x2),
    }))
    .sort((one, other) => one.left - other.left);
  let crossings = 0;
  const shared = new Set();
  for (const [place, one] of sorted.entries()) {
    for (let at = place + 1; at < sorted.length; at += 1) {
      const other = /** @type {typeof one} */ (sorted[at]);
      if (other.left > one.right) break;
      if (one.edge === other.edge) continue;
      const sides = [
        side(one, other.x1, other.y1) * side(one, other.x2, other.y2),
        side(other, one.x1, one.y1) * side(other, one.x2, one.y2),
      ];
      if (sides.every((product) => product < 0)) crossings += 1;
      else if (sides.every((product) => product === 0) && along(one, other)) {
        const ends = [one.edge, other.edge].map((edge) => edges[edge]);
        const [a, b] = ends.map((edge) => [edge?.source, edge?.target]);
        if (!a?.some((end) => b?.includes(end))) {
          shared.add([one.edge, other.edge].sort((x, y) => x - y).join(" "));
        }
      }
    }
  }
  return { crossings, shared: shared.size };
}

/** On which side of a segment's line a point is. @param {Segment} segment @param {number} x @param {number} y */
function side({ x1, y1, x2, y2 }, x, y) {
  return Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
}

/** Whether two segments of one line have more than a point in common. @param {Segment} one @param {Segment} other */
function along(one, other) {
  const parallel =
    (one.x2 - one.x1) * (other.y2 - other.y1) === (one.y2 - one.y1) * (other.x2 - other.x1);
  const axis = Math.abs(one.x2 - one.x1) > Math.abs(one.y2 - one.y1) ? ["x1", "x2"] : ["y1", "y2"];
  const [a, b] = [one, other].map((segment) =>
    axis.map((name) => /** @type {any} */ (segment)[name]).sort((x, y) => x - y),
  );
  return parallel && Math.min(a[1], b[1]) - Math.max(a[0], b[0]) > SLACK;
}
