// How many hops the shortest path between two nodes has.
// $from, $to: two different ids; $basis, $kinds: lists or null; $hubTies: more ties make a hub, which
// is no bridge, or null where hubs may be bridges. /*types*/ and the arrow /*>*/ narrow the hops,
// /*most*/ is the greatest length. One row with null where there is no path, none for an unknown id.
MATCH (a:Entity { id: $from }), (b:Entity { id: $to })
OPTIONAL MATCH path = shortestPath((a)-[/*types*/*../*most*/]-/*>*/(b))
WHERE all(r IN relationships(path) WHERE $basis IS NULL OR r.basis IN $basis)
  AND all(n IN nodes(path) WHERE n.id IN [$from, $to]
    OR ($kinds IS NULL OR n.kind IN $kinds) AND ($hubTies IS NULL OR n.ties <= $hubTies))
RETURN length(path) AS distance
