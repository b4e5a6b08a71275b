// The records of ids, both in id order.
// $nodeIds; $links: id, from and to of relationships, which are found by their ends, since by id alone
// every relationship would be looked at. /*types*/ stands for all types of the model. One row.
CALL () {
  MATCH (n:Entity)
  WHERE n.id IN $nodeIds
  WITH n ORDER BY n.id
  RETURN collect(n) AS nodes
}
CALL () {
  UNWIND $links AS link
  MATCH (a:Entity { id: link.from })-[r/*types*/]->(b:Entity { id: link.to })
  WHERE r.id = link.id
  WITH r ORDER BY r.id
  RETURN collect(r) AS relationships
}
RETURN nodes, relationships
