// Nodes of a database that Mailuo did not write. $ids: element ids; $nameKeys. One row for each that is
// there.
MATCH (n)
WHERE elementId(n) IN $ids
WITH n ORDER BY elementId(n)
RETURN n/*n as node*/ AS node
