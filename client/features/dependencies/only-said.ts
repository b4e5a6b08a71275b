import type { Claim } from "#graph/model/claims.ts";
import type { Node } from "#graph/model/records.ts";

/** The words by which the text says how far a thing is, each once, in the order of its claims.
 * @returns with `undated` for a project that is not said to be done and of which no date is given; no
 * words where the text says that it is done, or says nothing of it */
export const onlyWords = (
  { kind, modality, properties }: Pick<Node, "kind" | "modality" | "properties">,
  claims: readonly Pick<Claim, "stageWord">[],
): { readonly words: readonly string[]; readonly undated: boolean } => {
  const words = [...new Set(claims.flatMap(({ stageWord }) => stageWord ?? []))];
  const { date, deadline, period } = properties;
  const dated = date !== undefined || deadline !== undefined || period !== undefined;
  const open = modality !== null && modality !== "done";
  return { words: open ? words : [], undated: open && kind === "Project" && !dated };
};
