import type { Claim } from "#graph/model/claims.ts";
import { parseSpan } from "#graph/model/ids.ts";
import type { Passage } from "#graph/model/records.ts";

/** Ids of the passages that claims cite as fact or heading; the clause that says who speaks does
 * not count, since it says nothing of the thing itself. */
export const citedPassages = (
  claims: Iterable<Pick<Claim, "spans" | "spanRoles">>,
  passages: readonly Passage[],
): Set<string> => {
  const byDocument = new Map<string, Passage[]>();
  for (const passage of passages) {
    const others = byDocument.get(passage.document);
    if (others === undefined) byDocument.set(passage.document, [passage]);
    else others.push(passage);
  }
  const cited = new Set<string>();
  for (const { spans, spanRoles } of claims)
    for (const [index, text] of spans.entries()) {
      const span = parseSpan(text);
      if (span === undefined || spanRoles[index] === "voice") continue;
      const passage = byDocument
        .get(span.document)
        ?.find(({ start, end }) => start <= span.start && span.end <= end);
      if (passage !== undefined) cited.add(passage.id);
    }
  return cited;
};
