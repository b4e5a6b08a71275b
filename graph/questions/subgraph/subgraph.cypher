// The nodes of a set and every relationship among them, loops included, both in id order.
// $nodeIds: at most 2,000; an id that nothing bears is left out. /*types*/ stands for all types of
// the model. One row.
MATCH (n:Entity)
WHERE n.id IN $nodeIds
WITH n ORDER BY n.id
WITH collect(n) AS nodes
CALL (nodes) {
  UNWIND nodes AS n
  MATCH (n)-[r/*types*/]->(m)
  WHERE m IN nodes
  WITH r ORDER BY r.id
  RETURN collect(r) AS relationships
}
RETURN nodes, relationships
