// A node of a database that Mailuo did not write: its ties in groups, and its properties as text.
// $id: its element id; $nameKeys. One row, or none for an unknown id.
MATCH (n)
WHERE elementId(n) = $id
CALL (n) {
  MATCH (n)-[r]-(m)
  // A loop comes once; it counts as outgoing. By all labels first: reading their order for each of a
  // hub's neighbours would take longest.
  WITH type(r) AS type, CASE startNode(r) WHEN n THEN 'out' ELSE 'in' END AS direction,
    labels(m) AS labels, count(*) AS part
  WITH type, direction, part,
    coalesce(reduce(first = head(labels), label IN labels |
      CASE WHEN label < first THEN label ELSE first END), '') AS kind
  WITH type, direction, kind, sum(part) AS count
  ORDER BY count DESC, type, direction DESC, kind
  RETURN collect({ type: type, direction: direction, kind: kind, count: count }) AS groups
}
RETURN n/*n as node*/ AS node, groups, /*properties of n*/ AS stored
