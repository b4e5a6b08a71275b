// The nodes that are neighbours of several given ones.
// $ids: different ids; $least: of how many of them; $kinds: a list or null; $limit: neighbours.
// /*types*/ and /*facts*/ (`true AND …` on r) narrow what makes a neighbour. One row: `total` counts
// all, `neighbours` are the first: of most of the given nodes first, then fewer ties, id.
CALL () {
  UNWIND $ids AS id
  MATCH (:Entity { id: id })-[r/*types*/]-(m:Entity)
  WHERE /*facts*/ AND NOT m.id IN $ids AND ($kinds IS NULL OR m.kind IN $kinds)
  WITH m, collect(DISTINCT id) AS of
  WHERE size(of) >= $least
  WITH m, of ORDER BY size(of) DESC, m.ties, m.id
  RETURN collect({ id: m.id, of: [id IN $ids WHERE id IN of] }) AS found
}
RETURN size(found) AS total, found[..$limit] AS neighbours
