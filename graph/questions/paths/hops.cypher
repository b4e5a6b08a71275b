// The nodes of paths and the relationships on their hops, each once and in id order.
// $nodeIds; $hops: pairs of ids that are next to each other on a path. /*types*/ stands for all types
// of the model. One row. Only the ends of a hop are looked at together: a hub among the nodes is not
// walked through for what it has besides.
CALL () {
  MATCH (n:Entity)
  WHERE n.id IN $nodeIds
  WITH n ORDER BY n.id
  RETURN collect(n) AS nodes
}
CALL () {
  UNWIND $hops AS hop
  MATCH (a:Entity { id: hop.from }), (b:Entity { id: hop.to })
  MATCH (a)-[r/*types*/]-(b)
  WITH DISTINCT r ORDER BY r.id
  RETURN collect(r) AS relationships
}
RETURN nodes, relationships
