// How many hops the shortest paths between nodes have, and the hops of the first few that short.
// $stretches: pairs of different ids, each with how many ties make a hub, which is no bridge, or null
// where hubs may be bridges; $kinds: a list or null; $avoid: ids; $most: paths of a stretch; $graded:
// whether what is said on a hop is wanted. /*types*/ and the arrow /*>*/ narrow the hops, /*facts*/ is
// what each relationship r must be (`true AND …`), /*most*/ the greatest length. A row for each stretch
// in their order, with null where there is no path, none for an unknown id; with it the ties of both
// ends.
UNWIND range(0, size($stretches) - 1) AS at
WITH at, $stretches[at].from AS from, $stretches[at].to AS to, $stretches[at].hubTies AS hubTies
MATCH (a:Entity { id: from }), (b:Entity { id: to })
CALL (a, b, from, to, hubTies) {
  MATCH path = allShortestPaths((a)-[/*types*/*../*most*/]-/*>*/(b))
  WHERE all(r IN relationships(path) WHERE /*facts*/)
    AND all(n IN nodes(path) WHERE n.id IN [from, to]
      OR ($kinds IS NULL OR n.kind IN $kinds) AND (hubTies IS NULL OR n.ties <= hubTies)
      AND NOT n.id IN $avoid)
  WITH path LIMIT $most
  RETURN collect(path) AS paths
}
RETURN at, length(paths[0]) AS distance, size(paths) < $most AS whole,
  a.ties AS fromTies, b.ties AS toTies,
  COLLECT {
    UNWIND paths AS path
    UNWIND range(1, length(path)) AS step
    WITH DISTINCT nodes(path)[step - 1].id AS near, nodes(path)[step].id AS far,
      relationships(path)[step - 1] AS r
    WITH near, far, count(CASE r.basis WHEN 'stated' THEN 1 END) = 0 AS inferred,
      collect(CASE WHEN $graded THEN r { .basis, .modality, .spans, .spanRoles } END) AS said
    RETURN { from: near, to: far, inferred: inferred, said: said }
  } AS hops
ORDER BY at
