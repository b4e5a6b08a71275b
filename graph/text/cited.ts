import type { Claim } from "#graph/model/claims.ts";
import { parseSpan } from "#graph/model/ids.ts";
import type { Passage } from "#graph/model/records.ts";

/** Finds the passage that a span lies in, or nothing where it lies in none. */
export const passageFinder = (
  passages: readonly Passage[],
): ((span: string) => Passage | undefined) => {
  const byDocument = new Map<string, Passage[]>();
  for (const passage of passages) {
    const others = byDocument.get(passage.document);
    if (others === undefined) byDocument.set(passage.document, [passage]);
    else others.push(passage);
  }
  return (text) => {
    const span = parseSpan(text);
    if (span === undefined) return undefined;
    return byDocument
      .get(span.document)
      ?.find(({ start, end }) => start <= span.start && span.end <= end);
  };
};

/** Ids of the passages that claims cite as fact or heading; the clause that says who speaks does
 * not count, since it says nothing of the thing itself. */
export const citedPassages = (
  claims: Iterable<Pick<Claim, "spans" | "spanRoles">>,
  passages: readonly Passage[],
): Set<string> => {
  const find = passageFinder(passages);
  const cited = new Set<string>();
  for (const { spans, spanRoles } of claims)
    for (const [index, span] of spans.entries()) {
      const passage = spanRoles[index] === "voice" ? undefined : find(span);
      if (passage !== undefined) cited.add(passage.id);
    }
  return cited;
};
