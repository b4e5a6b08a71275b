// The documents that are cited for what leads on from one end and to the other.
// $from, $to: ids; /*types*/, the arrow /*>*/ and /*facts*/ (`true AND …` on r) narrow what leads. A
// row for each document that is cited at both ends, in id order: one that is cited for every hop of a
// path is among them.
MATCH (:Entity { id: $from })-[r/*types*/]-/*>*/()
WHERE /*facts*/
UNWIND range(0, size(r.spans) - 1) AS at
WITH r, at WHERE r.spanRoles[at] <> 'voice'
WITH collect(DISTINCT split(r.spans[at], ':')[0]) AS first
MATCH ()-[r/*types*/]-/*>*/(:Entity { id: $to })
WHERE /*facts*/
UNWIND range(0, size(r.spans) - 1) AS at
WITH first, r, at WHERE r.spanRoles[at] <> 'voice'
WITH DISTINCT first, split(r.spans[at], ':')[0] AS document
WHERE document IN first
RETURN document ORDER BY document
