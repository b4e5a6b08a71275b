// Whether a node is there. $id. One row or none.
MATCH (n:Entity { id: $id })
RETURN n.id AS id
