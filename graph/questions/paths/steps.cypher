// The hops that lead on from some nodes, or to them where they are walked back from the end.
// $front: ids of those nodes; $end, $goal: the end that they were reached from, and the other one;
// $only: what a hop may lead to, or null for anything; $kinds, $avoid: lists or null; $hubTies: how many
// ties make a hub, which is no bridge, or null where it may be; $graded: whether what is said on a hop
// is wanted. /*types*/, the arrow /*<*/ or /*>*/ and /*facts*/ (`true AND …` on r) narrow the hops.
// A row for each hop and the relationships' direction. Bounded by the ties of the nodes.
MATCH (near:Entity)
WHERE near.id IN $front
MATCH (near)/*<*/-[r/*types*/]-/*>*/(far)
WHERE far.id <> $end AND far <> near AND ($only IS NULL OR far.id IN $only) AND /*facts*/
  AND (($hubTies IS NULL OR far.ties <= $hubTies) AND ($kinds IS NULL OR far.kind IN $kinds)
    AND ($avoid IS NULL OR NOT far.id IN $avoid) OR far.id = $goal)
RETURN near.id AS near, far.id AS far, far.ties AS ties,
  count(CASE r.basis WHEN 'stated' THEN 1 END) = 0 AS inferred,
  collect(CASE WHEN $graded THEN r { .basis, .modality, .spans, .spanRoles } END) AS said
