// The records of ids, in no order.
// $nodeIds; $links: id, from and to of relationships, which are found by their ends, since by id alone
// every relationship would be looked at. One row. Between two entities lies nothing but relationships of
// the model, and to ask each end how many it has of every type takes longer than to compare the ids.
CALL () {
  MATCH (n:Entity)
  WHERE n.id IN $nodeIds
  RETURN collect(n) AS nodes
}
CALL () {
  UNWIND $links AS link
  MATCH (a:Entity { id: link.from })-[r]->(b:Entity { id: link.to })
  WHERE r.id = link.id
  RETURN collect(r) AS relationships
}
RETURN nodes, relationships
