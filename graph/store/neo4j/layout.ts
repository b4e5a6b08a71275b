import { Problem } from "#graph/model/problems.ts";

/** The number of the layout that this version writes and reads, kept on each `Corpus`. Raise it with
 * every change of `layout.md` that a question or a load relies on; `layout.test.ts` says when. */
export const layout = 2;

/** The first number that is not this version's.
 * @param found the numbers on the corpora in the database, 0 where a version wrote none yet */
export const otherLayoutIn = (found: readonly number[]): number | undefined =>
  found.find((number) => number !== layout);

/** Why what another version wrote otherwise is not read: half an answer would look like a whole one. */
export const otherLayout = (other: number): Problem =>
  new Problem(
    "other-layout",
    `The data in Neo4j was loaded by another version of Mailuo (layout ${other}; this one reads ${layout}): load it again with npm run load.`,
  );
