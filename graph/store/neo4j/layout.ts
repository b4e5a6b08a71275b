import { Problem } from "#graph/model/problems.ts";

/** The number of the layout that this version writes and reads, kept on each `Corpus`. Raise it with
 * every change of `layout.md` that a question or a load relies on; `layout.test.ts` says when. */
export const layout = 1;

/** Whether any of the numbers found is not this version's. */
export const hasOtherLayout = (found: readonly number[]): boolean =>
  found.some((number) => number !== layout);

/** Refuses to read what another version wrote otherwise: half an answer would look like a whole one.
 * @param found the numbers on the corpora in the database, 0 where a version wrote none yet
 * @throws other-layout */
export const refuseOtherLayout = (found: readonly number[]): void => {
  const other = found.find((number) => number !== layout);
  if (other === undefined) return;
  throw new Problem(
    "other-layout",
    `The data in Neo4j was loaded by another version of Mailuo (layout ${other}; this one reads ${layout}): load it again with npm run load.`,
  );
};
