// The nodes of a set and every relationship among them, loops included, in no order.
// $nodeIds: at most 2,000; an id that nothing bears is left out. /*types*/ stands for all types of
// the model. A row for each node with the relationships that begin at it: rows are read while the next
// are made, where one row of all would be read when it is whole.
MATCH (n:Entity)
WHERE n.id IN $nodeIds
WITH collect(n) AS nodes
UNWIND nodes AS n
RETURN n AS node, COLLECT {
  MATCH (n)-[r/*types*/]->(m)
  WHERE m IN nodes
  RETURN r
} AS relationships
