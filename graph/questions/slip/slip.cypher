// What rests on things that slip, layer by layer, and what the goals among it rest on.
// /*types*/ and /*facts*/ stand for the types that carry rest and for what else a fact must be.
// $ids: what slips; $depth: hops, 1 to 12; $maxNodes: nodes beyond what slips.
// x rests on y where x depends on y, y contributes to x, or both are goals and y is part of x.
// One row. `roots` are those of $ids that are there. A layer holds what no layer before it holds, in
// id order, and is cut where the nodes are more than the bound. `walked` are the links that a walk of at
// most $depth hops follows to a node that was found; `leadsOn` tells that there are others.
CALL () {
  MATCH (root:Entity)
  WHERE root.id IN $ids
  WITH root ORDER BY root.id
  RETURN collect(root) AS roots
}
WITH roots, reduce(layers = [roots], hop IN range(1, $depth) | layers + [COLLECT {
  UNWIND layers[-1] AS x
  MATCH (x)-[r/*types*/]-(y)
  WHERE (x = y OR (startNode(r) = x) <> (type(r) = 'DEPENDS_ON'))
    AND (type(r) <> 'PART_OF' OR x:Goal AND y:Goal)/*facts*/
    AND none(layer IN layers WHERE y IN layer)
  RETURN DISTINCT y ORDER BY y.id
}[..$maxNodes + size(roots) - reduce(found = 0, layer IN layers | found + size(layer))]]) AS layers
WITH roots, layers, reduce(found = [], layer IN layers | found + layer) AS found
CALL (layers, found) {
  UNWIND range(0, $depth) AS distance
  UNWIND layers[distance] AS x
  MATCH (x)-[r/*types*/]-(y)
  WHERE (x = y OR (startNode(r) = x) <> (type(r) = 'DEPENDS_ON'))
    AND (type(r) <> 'PART_OF' OR x:Goal AND y:Goal)/*facts*/
  WITH r, x, y, distance < $depth AND y IN found AS within ORDER BY r.id, x.id
  RETURN collect(CASE WHEN within THEN { relationship: r, on: x.id, rests: y.id } END) AS walked,
    count(CASE WHEN NOT within THEN 1 END) > 0 AS leadsOn
}
CALL (layers) {
  UNWIND layers[1..] AS layer
  UNWIND layer AS x
  WITH x WHERE x:Goal
  OPTIONAL MATCH (x)-[r/*types*/]-(y)
  WHERE (x = y OR (startNode(r) = x) = (type(r) = 'DEPENDS_ON'))
    AND (type(r) <> 'PART_OF' OR x:Goal AND y:Goal)/*facts*/
  WITH x, r, y ORDER BY x.id, r.id
  WITH x, collect(CASE WHEN r IS NOT NULL THEN {
    id: r.id, type: type(r), basis: r.basis, on: y.id, rests: x.id
  } END) AS links
  ORDER BY x.id
  RETURN collect({ goal: x.id, links: links }) AS goals
}
RETURN [n IN roots | n.id] AS roots, found, walked, leadsOn, goals
