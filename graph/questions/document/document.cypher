// A document's passages, each with its marks: the stretches that name a node or are evidence; and once
// each what they name, with the ends of relationships.
// $id; /*types*/ stands for all types of the model. One row, or none for an unknown id. Passages in the
// order of the text; marks by start, longer first, then type, id and role; voices by their claims in
// this document, most first, then id; nodes and relationships in no order.
MATCH (d:Document { id: $id })
CALL (d) {
  MATCH (p:Passage)-[:PASSAGE_OF]->(d)
  CALL (p) {
    CALL (p) {
      // A claim hangs on both ends of its relationship; a stretch cited twice is one mark.
      MATCH (p)-[e:EVIDENCE_FOR { side: 'from' }]->(:Entity)
      RETURN { type: e.of, id: e.source, role: e.role, start: e.start, end: e.end } AS mark
      UNION
      MATCH (p)<-[m:MENTIONED_IN]-(n:Entity)
      RETURN { type: 'mention', id: n.id, role: 'fact', start: m.from, end: m.to } AS mark
    }
    WITH mark ORDER BY mark.start, mark.end DESC, mark.type, mark.id, mark.role
    RETURN collect(mark) AS marks
  }
  WITH p, marks ORDER BY p.position
  RETURN collect({ passage: p, marks: marks }) AS passages
}
CALL (d) {
  MATCH (d)<-[:PASSAGE_OF]-(:Passage)-[e:EVIDENCE_FOR { side: 'from' }]->(:Entity)
  WHERE e.voice IS NOT NULL
  WITH e.voice AS voice, count(DISTINCT e.claim) AS claims
  OPTIONAL MATCH (speaker:Entity { id: voice })
  OPTIONAL MATCH (source:Document { id: voice })
  WITH voice, claims, coalesce(speaker.name, source.title) AS zh,
    CASE WHEN speaker IS NULL THEN source.titleEn ELSE speaker.nameEn END AS en
  WHERE zh IS NOT NULL
  WITH voice, claims, zh, en ORDER BY claims DESC, voice
  RETURN collect({ id: voice, name: { zh: zh, en: en }, claims: claims }) AS voices
}
CALL (d) {
  // What is named hangs on the passages: a relationship by its evidence on both ends.
  MATCH (d)<-[:PASSAGE_OF]-(:Passage)-[:EVIDENCE_FOR|MENTIONED_IN]-(n:Entity)
  RETURN collect(DISTINCT n) AS nodes
}
CALL (d) {
  MATCH (d)<-[:PASSAGE_OF]-(:Passage)-[e:EVIDENCE_FOR { of: 'relationship', side: 'from' }]->(a:Entity)
  WITH DISTINCT a, e.claim AS id, e.other AS other
  MATCH (a)-[r/*types*/]->(b:Entity { id: other })
  WHERE r.id = id
  RETURN collect(r) AS relationships
}
RETURN d AS document, passages, voices, nodes, relationships
