// The records of ids, in no order.
// $nodeIds; $links: id, from and to of relationships, which are found by their ends, since by id alone
// every relationship would be looked at. /*types*/ stands for all types of the model. One row.
CALL () {
  MATCH (n:Entity)
  WHERE n.id IN $nodeIds
  RETURN collect(n) AS nodes
}
CALL () {
  UNWIND $links AS link
  MATCH (a:Entity { id: link.from })-[r/*types*/]->(b:Entity { id: link.to })
  WHERE r.id = link.id
  RETURN collect(r) AS relationships
}
RETURN nodes, relationships
