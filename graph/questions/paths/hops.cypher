// The hops that may lie on a path between two nodes of a known greatest length L.
// Parameters as in distance.cypher; $graded: whether what is said on a hop is wanted; /*ahead*/ and
// /*back*/ are what is left of L/2 once a hop is taken: a hop of such a path either starts at most
// /*ahead*/ hops after $from or ends at most /*back*/ hops before $to, so that only half of the length
// is walked from either end.
// A row for each hop and the relationships' direction; a hop near both ends may come twice.
CALL () {
  MATCH way = (:Entity { id: $from })-[/*types*/*0../*ahead*/]-/*>*/(x)
  WHERE all(r IN relationships(way) WHERE /*facts*/)
    AND all(n IN nodes(way) WHERE n.id = $from OR n.id <> $to
      AND ($kinds IS NULL OR n.kind IN $kinds) AND ($hubTies IS NULL OR n.ties <= $hubTies)
      AND NOT n.id IN $avoid)
  WITH DISTINCT x
  MATCH (x)-[r/*types*/]-/*>*/(y)
  WHERE /*facts*/
  RETURN x, y, count(CASE r.basis WHEN 'stated' THEN 1 END) = 0 AS inferred,
    collect(CASE WHEN $graded THEN r { .basis, .modality, .spans, .spanRoles } END) AS said
UNION ALL
  MATCH way = (:Entity { id: $to })/*<*/-[/*types*/*0../*back*/]-(y)
  WHERE all(r IN relationships(way) WHERE /*facts*/)
    AND all(n IN nodes(way) WHERE n.id = $to OR n.id <> $from
      AND ($kinds IS NULL OR n.kind IN $kinds) AND ($hubTies IS NULL OR n.ties <= $hubTies)
      AND NOT n.id IN $avoid)
  WITH DISTINCT y
  MATCH (x)-[r/*types*/]-/*>*/(y)
  WHERE /*facts*/
  RETURN x, y, count(CASE r.basis WHEN 'stated' THEN 1 END) = 0 AS inferred,
    collect(CASE WHEN $graded THEN r { .basis, .modality, .spans, .spanRoles } END) AS said
}
WITH x, y, inferred, said
WHERE x <> y AND x.id <> $to AND y.id <> $from
  AND (x.id = $from
    OR ($kinds IS NULL OR x.kind IN $kinds) AND ($hubTies IS NULL OR x.ties <= $hubTies)
    AND NOT x.id IN $avoid)
  AND (y.id = $to
    OR ($kinds IS NULL OR y.kind IN $kinds) AND ($hubTies IS NULL OR y.ties <= $hubTies)
    AND NOT y.id IN $avoid)
RETURN x.id AS from, y.id AS to, inferred, said
