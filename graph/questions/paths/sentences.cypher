// Where the passages of documents begin.
// $documents: ids. A row for each passage, in the order of the text.
MATCH (p:Passage)
WHERE p.document IN $documents
RETURN p.document AS document, p.start AS start ORDER BY document, start
