// How many hops the shortest paths between nodes have, and the first few that short.
// $stretches: pairs of different ids, each with how many ties make a hub, which is no bridge, or null
// where hubs may be bridges; $most: paths of a stretch; $few: paths whose records come along; $graded:
// whether what is said on a hop is wanted. /*types*/ and the arrow /*>*/ narrow the hops, /*where*/ says
// what each relationship and each node between must be, and nothing where any will do: to look at each
// takes half as long as to walk. /*most*/ is the greatest length. A row for each stretch in their order,
// with null where there is no path, none for an unknown id; with it the ties of both ends.
UNWIND range(0, size($stretches) - 1) AS at
WITH at, $stretches[at].from AS from, $stretches[at].to AS to, $stretches[at].hubTies AS hubTies
MATCH (a:Entity { id: from }), (b:Entity { id: to })
CALL (a, b, hubTies) {
  MATCH path = allShortestPaths((a)-[/*types*/*../*most*/]-/*>*/(b))
  /*where*/
  WITH path LIMIT $most
  RETURN collect(path) AS paths
}
RETURN at, length(paths[0]) AS distance, size(paths) < $most AS whole,
  a.ties AS fromTies, b.ties AS toTies,
  [path IN paths | [n IN nodes(path) | n.id]] AS ways,
  [path IN paths | [r IN relationships(path) | r.basis = 'inferred']] AS inferred,
  CASE WHEN $graded THEN [path IN paths |
    [r IN relationships(path) | r { .id, .basis, .modality, .spans, .spanRoles }]] END AS said,
  CASE WHEN size(paths) <= $few THEN [path IN paths | nodes(path)] END AS nodes,
  CASE WHEN size(paths) <= $few THEN [path IN paths | relationships(path)] END AS relationships
ORDER BY at
