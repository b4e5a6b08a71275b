import { type Claim, Stage } from "#graph/model/claims.ts";
import { byId, parseSpan } from "#graph/model/ids.ts";
import type { PlannedNode } from "#graph/model/plan.ts";
import type { Passage, PlanRelationship } from "#graph/model/records.ts";
import type { SeedDocument } from "#graph/model/seeds.ts";
import { passageFinder } from "#graph/text/cited.ts";
import { type Finding, findingOf } from "./finding.ts";
import type { ReadCorpus } from "./read.ts";

/** What claims say against time: stages of one node that no later source explains, and something
 * done that only a plan vouches for. */
export const claimFindings = (
  nodes: readonly PlannedNode[],
  relationships: readonly PlanRelationship[],
  { documents }: ReadCorpus,
  passages: readonly Passage[],
): Finding[] => {
  const metadata = new Map(documents.map(({ metadata: { value } }) => [value.id, value]));
  const claimed = [
    ...nodes.flatMap(({ node, claims }) => claims.map((claim) => ({ id: node.id, claim }))),
    ...relationships.map((claim) => ({ id: claim.id, claim })),
  ];
  return [
    ...nodes.flatMap((node) => stagesApart(node, metadata)),
    ...doneFromPlan(claimed, metadata, passages),
  ];
};

type Metadata = ReadonlyMap<string, SeedDocument>;

const stagesApart = ({ node, claims }: PlannedNode, metadata: Metadata): Finding[] => {
  const staged = claims.flatMap((claim) =>
    claim.stage === null ? [] : [{ ...claim, stage: claim.stage }],
  );
  return staged.slice(1).flatMap((claim, index): Finding[] => {
    const before = staged[index];
    if (before === undefined || before.stage === claim.stage) return [];
    const further = rank(claim.stage) > rank(before.stage);
    if (further && isLater(dateOf(claim, metadata), dateOf(before, metadata))) return [];
    const message = `is ${before.stage} and ${claim.stage}, and no later source tells of the change`;
    return [findingOf("stages-apart", [node.id], message)];
  });
};

const rank = (stage: Stage): number => Stage.options.indexOf(stage);

/** The date of the latest document that a claim cites, as ISO to the precision that is known. */
const dateOf = (claim: Claim, metadata: Metadata): string =>
  factSpans(claim)
    .map((span) => metadata.get(parseSpan(span)?.document ?? "")?.date ?? "")
    .sort(byId)
    .at(-1) ?? "";

/** Whether one date is known to be after another: of a year and a day in it neither is. */
const isLater = (date: string, other: string): boolean => {
  const shared = Math.min(date.length, other.length);
  return date.slice(0, shared) > other.slice(0, shared);
};

const factSpans = ({ spans, spanRoles }: Claim): string[] =>
  spans.filter((_, index) => spanRoles[index] === "fact");

const doneFromPlan = (
  claimed: readonly { readonly id: string; readonly claim: Claim }[],
  metadata: Metadata,
  passages: readonly Passage[],
): Finding[] => {
  const find = passageFinder(passages);
  const factsOf = (claim: Claim): Passage[] => factSpans(claim).flatMap((span) => find(span) ?? []);
  const asked = new Set(
    claimed.filter(({ claim }) => looksAhead(claim)).flatMap(({ claim }) => factsOf(claim)),
  );
  const isPlan = (passage: Passage): boolean =>
    asked.has(passage) || metadata.get(passage.document)?.plan === true;
  const found = claimed
    .filter(({ claim }) => claim.modality === "done" && factsOf(claim).every(isPlan))
    .map(({ id }) => id);
  return [...new Set(found)].map((id) =>
    findingOf("done-from-plan", [id], "is done, but what it cites only says what is to be done"),
  );
};

/** Whether a claim asks for something or announces it. */
const looksAhead = ({ force }: Claim): boolean => force === "called-for" || force === "announced";
