// What is there: how often each kind and each type occurs, how many documents and sentences.
// No parameters. /*types*/ stands for all types of the model, so that evidence and mentions do not
// count. Looks at every entity and relationship; answers in one row, bounded by the model.
CALL () {
  MATCH (n:Entity)
  WITH n.kind AS kind, count(*) AS count ORDER BY kind
  RETURN collect({ kind: kind, count: count }) AS kinds
}
CALL () {
  MATCH (:Entity)-[r/*types*/]->()
  WITH type(r) AS type,
    count(CASE r.basis WHEN 'stated' THEN 1 END) AS stated,
    count(CASE r.basis WHEN 'inferred' THEN 1 END) AS inferred
  ORDER BY type
  RETURN collect({ type: type, stated: stated, inferred: inferred }) AS types
}
CALL () { MATCH (d:Document) RETURN count(d) AS documents }
CALL () { MATCH (p:Passage) WHERE p.role = 'sentence' RETURN count(p) AS passages }
CALL () { MATCH (c:Corpus) WITH c ORDER BY c.position, c.id RETURN collect(c) AS corpora }
RETURN kinds, types, documents, passages, corpora
