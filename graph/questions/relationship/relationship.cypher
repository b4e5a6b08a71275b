// A relationship with its ends, who says it, and each of its quotes in its sentence.
// $id; $from, $to: the ends, which the id names; /*type*/ stands for its type.
// One row, or none for an unknown id; evidence in the order of the quotes.
MATCH (a:Entity { id: $from })-[r/*type*/]->(b:Entity { id: $to })
WHERE r.id = $id
OPTIONAL MATCH (speaker:Entity { id: r.voice })
OPTIONAL MATCH (source:Document { id: r.voice })
// The same evidence hangs on both ends: the one with fewer ties has less to look through.
WITH a, r, b, speaker, source, CASE WHEN a.ties <= b.ties THEN a ELSE b END AS quieter
CALL (r, quieter) {
  MATCH (d:Document)<-[:PASSAGE_OF]-(p:Passage)-[e:EVIDENCE_FOR { claim: r.id }]->(quieter)
  WITH d, p, e ORDER BY e.index
  RETURN collect({
    index: e.index, role: e.role, start: e.start, end: e.end, passage: p, document: d
  }) AS evidence
}
RETURN a AS from, r AS relationship, b AS to, evidence,
  CASE
    WHEN speaker IS NOT NULL THEN { id: speaker.id, zh: speaker.name, en: speaker.nameEn }
    WHEN source IS NOT NULL THEN { id: source.id, zh: source.title, en: source.titleEn }
  END AS voice
