// Labels and types of a database that Mailuo did not write, and how much it holds in all.
// No parameters. All from what Neo4j keeps count of, so that no size makes it slow. One row.
CALL () { CALL db.labels() YIELD label WITH label ORDER BY label RETURN collect(label) AS labels }
CALL () {
  CALL db.relationshipTypes() YIELD relationshipType AS type
  WITH type ORDER BY type
  RETURN collect(type) AS types
}
RETURN labels, types, COUNT { () } AS nodes, COUNT { ()-->() } AS relationships
