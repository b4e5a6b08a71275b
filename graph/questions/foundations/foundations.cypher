// What most things rest on directly.
// /*types*/ and /*facts*/ stand for the types that carry rest and for what else a fact must be.
// $limit: nodes. Looks at every entity. x rests on y where x depends on y, y contributes to x, or both
// are goals and y is part of x. Rows: most first, then by id.
MATCH (y:Entity)
CALL (y) {
  MATCH (y)-[r/*types*/]-(x)
  WHERE x <> y AND (startNode(r) = y) <> (type(r) = 'DEPENDS_ON')
    AND (type(r) <> 'PART_OF' OR x:Goal AND y:Goal)/*facts*/
  WITH x, max(CASE r.basis WHEN 'stated' THEN 1 ELSE 0 END) AS stated
  RETURN count(x) AS resting, sum(stated) AS stated
}
WITH y, resting, stated
WHERE resting > 0
RETURN y AS node, stated, resting - stated AS inferred
ORDER BY resting DESC, y.id LIMIT $limit
