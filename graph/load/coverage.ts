import type { Plan } from "#graph/model/plan.ts";
import type { Passage } from "#graph/model/records.ts";
import { citedPassages } from "#graph/text/cited.ts";
import { nearest } from "#graph/text/nearest.ts";
import { violationAt } from "./placed.ts";
import type { ReadCorpus } from "./read.ts";
import type { Violation } from "./violation.ts";

/** Sentences that no claim cites as fact or heading, in the order of the text. */
export const uncitedSentences = ({
  passages,
  nodes,
  relationships,
}: Pick<Plan, "passages" | "nodes" | "relationships">): Passage[] => {
  const cited = citedPassages(
    [...nodes.flatMap(({ claims }) => claims), ...relationships],
    passages,
  );
  return passages.filter(({ id, role }) => role === "sentence" && !cited.has(id));
};

/** Checks the sentences without a fact: that each that `uncited.yaml` names is one, and that there
 * are not more of them than `corpus.yaml` allows.
 * @param plan made from the corpora, with every quote found
 * @returns every violation; one below the floor names the sentences */
export const checkCoverage = (corpora: readonly ReadCorpus[], plan: Plan): Violation[] => {
  const uncited = uncitedSentences(plan);
  return corpora.flatMap((corpus) => {
    const documents = new Set(corpus.documents.map(({ metadata }) => metadata.value.id));
    const passages = plan.passages.filter(({ document }) => documents.has(document));
    const bare = uncited.filter(({ document }) => documents.has(document));
    return [...checkReasons(corpus, passages, bare), ...checkFloor(corpus, passages, bare)];
  });
};

const checkReasons = (
  { uncited: file }: ReadCorpus,
  passages: readonly Passage[],
  bare: readonly Passage[],
): Violation[] => {
  if (file === undefined) return [];
  const roles = new Map(passages.map(({ id, role }) => [id, role]));
  return Object.keys(file.value.uncited).flatMap((id) => {
    const role = roles.get(id);
    const at = (message: string): Violation[] => [
      violationAt({ file, path: ["uncited", id] }, message),
    ];
    if (role === undefined) {
      const near = nearest(id, [...roles.keys()]);
      return at(`there is no passage ${id}${near === undefined ? "" : `; did you mean ${near}?`}`);
    }
    if (role !== "sentence") return at(`${id} is a ${role}, which nothing need cite`);
    return bare.some((passage) => passage.id === id)
      ? []
      : at(`${id} is cited after all: take it out`);
  });
};

const checkFloor = (
  { corpus }: ReadCorpus,
  passages: readonly Passage[],
  bare: readonly Passage[],
): Violation[] => {
  const { coverage: floor = 0 } = corpus.value;
  const total = passages.filter(({ role }) => role === "sentence").length;
  const cited = total - bare.length;
  // By division: 0.55 of 100 multiplied is a little more than 55.
  if (total === 0 || cited / total >= floor) return [];
  const sentences = bare.map(({ id, text }) => `${id} ${text}`).join(" · ");
  return [
    violationAt(
      { file: corpus, path: ["coverage"] },
      `${cited} of ${total} sentences carry a fact, ${percent(cited / total)}, and at least ${percent(floor)} must; none cites ${sentences}`,
    ),
  ];
};

/** A share of 1 as it is read: 0.9911 as 99.1 %. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
