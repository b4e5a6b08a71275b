// How many hops the shortest paths between nodes have, and the first few that short.
// $stretches: lists of pairs of different ids, each with its place `at` in the answer, how many of its
// paths bring their records (`few`) and what narrows it: how many ties make a hub, which is no bridge, or
// null where hubs may be bridges, lists of kinds and of ids to avoid, and the lists of the filters of facts;
// $pairs: all of them; $limits: paths that each list reads at most; $graded: whether what is said on a hop
// is wanted. Below the pairs stands `measured.cypher` for each list: there the ways are one shortest path
// or all, types, arrow and greatest length narrow the hops, and what each relationship and each node
// between must be is said only where not any will do: to look at each takes half as long as to walk.
// A row without paths for each pair whose ends are known, and one with paths where there are any, with the
// ties of both ends and the hubs on the way.
CALL () {
  UNWIND $pairs AS s
  MATCH (a:Entity { id: s.from }), (b:Entity { id: s.to })
  RETURN s, a, b, [] AS paths
  UNION ALL
  /*lists*/
}
RETURN s.at AS at, length(paths[0]) AS distance, a.ties AS fromTies, b.ties AS toTies,
  [path IN paths | [n IN nodes(path) | n.id]] AS ways,
  [path IN paths | [r IN relationships(path) | r.basis = 'inferred']] AS inferred,
  [path IN paths | [n IN nodes(path)[1..-1] WHERE n.ties > $hubTies | n.id]] AS hubs,
  CASE WHEN $graded THEN [path IN paths |
    [r IN relationships(path) | r { .id, .basis, .modality, .spans, .spanRoles }]] END AS said,
  CASE WHEN size(paths) <= s.few THEN [path IN paths | nodes(path)] END AS nodes,
  CASE WHEN size(paths) <= s.few THEN [path IN paths | relationships(path)] END AS relationships
