// How many hops the shortest path between two nodes has, and the hops of the first few that short.
// $from, $to: two different ids; $kinds: a list or null; $avoid: ids; $hubTies: more ties make a hub,
// which is no bridge, or null where hubs may be bridges; $most: paths; $graded: whether what is said
// on a hop is wanted. /*types*/ and the arrow /*>*/ narrow the hops, /*facts*/ is what each
// relationship r must be (`true AND …`), /*most*/ the greatest length. One row, with null where there
// is no path, none for an unknown id; with it the ties of both ends.
MATCH (a:Entity { id: $from }), (b:Entity { id: $to })
OPTIONAL MATCH path = allShortestPaths((a)-[/*types*/*../*most*/]-/*>*/(b))
WHERE all(r IN relationships(path) WHERE /*facts*/)
  AND all(n IN nodes(path) WHERE n.id IN [$from, $to]
    OR ($kinds IS NULL OR n.kind IN $kinds) AND ($hubTies IS NULL OR n.ties <= $hubTies)
    AND NOT n.id IN $avoid)
WITH a, b, path LIMIT $most
WITH a, b, collect(path) AS paths
RETURN length(paths[0]) AS distance, size(paths) < $most AS whole, a.ties AS fromTies, b.ties AS toTies,
  COLLECT {
    UNWIND paths AS path
    UNWIND range(1, length(path)) AS at
    WITH DISTINCT nodes(path)[at - 1].id AS from, nodes(path)[at].id AS to,
      relationships(path)[at - 1] AS r
    WITH from, to, count(CASE r.basis WHEN 'stated' THEN 1 END) = 0 AS inferred,
      collect(CASE WHEN $graded THEN r { .basis, .modality, .spans, .spanRoles } END) AS said
    RETURN { from: from, to: to, inferred: inferred, said: said }
  } AS hops
