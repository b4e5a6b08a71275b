// A relationship of a database that Mailuo did not write, with its ends and its properties as text.
// $id: its element id; $nameKeys. One row, or none for an unknown id.
MATCH (a)-[r]->(b)
WHERE elementId(r) = $id
RETURN a/*a as node*/ AS from, r/*r as relationship*/ AS relationship, b/*b as node*/ AS to,
  /*properties of r*/ AS stored
