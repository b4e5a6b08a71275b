// All source documents, by number and id. No parameters; a corpus has dozens.
MATCH (d:Document)
RETURN d AS document ORDER BY d.number, d.id
