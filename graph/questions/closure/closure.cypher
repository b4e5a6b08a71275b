// What a node rests on (upstream), or what rests on it (downstream), layer by layer.
// /*types*/ and /*facts*/ stand for the types that carry rest and for what else a fact must be.
// $id; $upstream; $depth: hops, 1 to 12; $maxNodes: nodes beyond the root.
// x rests on y where x depends on y, y contributes to x, or both are goals and y is part of x.
// One row, or none for an unknown id. A layer holds what no layer before it holds, in id order, and is
// cut where the nodes are more than the bound. `links` are those that a walk of at most $depth hops
// follows to a node that was found; `leadsOn` tells that there are others.
MATCH (root:Entity { id: $id })
WITH reduce(layers = [[root]], hop IN range(1, $depth) | layers + [COLLECT {
  UNWIND layers[-1] AS x
  MATCH (x)-[r/*types*/]-(y)
  WHERE (x = y OR $upstream = ((startNode(r) = x) = (type(r) = 'DEPENDS_ON')))
    AND (type(r) <> 'PART_OF' OR x:Goal AND y:Goal)/*facts*/
    AND none(layer IN layers WHERE y IN layer)
  RETURN DISTINCT y ORDER BY y.id
}[..$maxNodes + 1 - reduce(found = 0, layer IN layers | found + size(layer))]]) AS layers
WITH layers, reduce(found = [], layer IN layers | found + layer) AS found
CALL (layers, found) {
  UNWIND range(0, $depth) AS distance
  UNWIND layers[distance] AS x
  MATCH (x)-[r/*types*/]-(y)
  WHERE (x = y OR $upstream = ((startNode(r) = x) = (type(r) = 'DEPENDS_ON')))
    AND (type(r) <> 'PART_OF' OR x:Goal AND y:Goal)/*facts*/
  WITH r, x, y, distance < $depth AND y IN found AS within ORDER BY r.id, x.id
  RETURN collect(CASE WHEN within THEN { relationship: r, from: x.id, to: y.id } END) AS links,
    count(CASE WHEN NOT within THEN 1 END) > 0 AS leadsOn
}
CALL (found) {
  UNWIND found AS n
  WITH n ORDER BY n.id
  RETURN collect(n) AS nodes
}
RETURN [layer IN layers[1..] WHERE size(layer) > 0 | [n IN layer | n.id]] AS layers,
  nodes, links, leadsOn
