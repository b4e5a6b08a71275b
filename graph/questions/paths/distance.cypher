// How many hops the shortest path between two nodes has.
// $from, $to: two different ids; $kinds: a list or null; $avoid: ids; $hubTies: more ties make a hub,
// which is no bridge, or null where hubs may be bridges. /*types*/ and the arrow /*>*/ narrow the hops,
// /*facts*/ is what each relationship r must be (`true AND …`), /*most*/ the greatest length. One row
// with null where there is no path, none for an unknown id; with it the ties of both ends.
MATCH (a:Entity { id: $from }), (b:Entity { id: $to })
OPTIONAL MATCH path = shortestPath((a)-[/*types*/*../*most*/]-/*>*/(b))
WHERE all(r IN relationships(path) WHERE /*facts*/)
  AND all(n IN nodes(path) WHERE n.id IN [$from, $to]
    OR ($kinds IS NULL OR n.kind IN $kinds) AND ($hubTies IS NULL OR n.ties <= $hubTies)
    AND NOT n.id IN $avoid)
RETURN length(path) AS distance, a.ties AS fromTies, b.ties AS toTies
