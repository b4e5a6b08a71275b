import type { Claim } from "#graph/model/claims.ts";
import type { Node } from "#graph/model/records.ts";

/** The longest quote that stands for a word, in UTF-16 units. */
const longest = 40;

/** The words by which the text says how far a thing is, each once, in the order of its claims: its own
 * word for the stage, else what stands beside the thing's name, else the whole quote.
 * @returns with `undated` for a project that is not said to be done and of which no date is given; no
 * words where the text says that it is done, or says nothing of it */
export const onlyWords = (
  node: Pick<Node, "kind" | "name" | "aliases" | "modality" | "properties">,
  claims: readonly Pick<Claim, "stageWord" | "quotes" | "spanRoles">[],
): { readonly words: readonly string[]; readonly undated: boolean } => {
  const { kind, name, aliases, modality, properties } = node;
  if (modality === null || modality === "done") return { words: [], undated: false };
  const names = [name, ...aliases];
  const words = [...new Set(claims.flatMap((claim) => wordOf(claim, names) ?? []))];
  const { date, deadline, period } = properties;
  const dated = date !== undefined || deadline !== undefined || period !== undefined;
  return { words, undated: kind === "Project" && !dated };
};

const wordOf = (
  { stageWord, quotes, spanRoles }: Pick<Claim, "stageWord" | "quotes" | "spanRoles">,
  names: readonly string[],
): string | undefined => {
  if (stageWord !== null) return stageWord;
  const facts = quotes.filter((_, at) => spanRoles[at] === "fact");
  const beside = facts.flatMap((quote) =>
    names.flatMap((name) =>
      quote.endsWith(name)
        ? [quote.slice(0, -name.length)]
        : quote.startsWith(name)
          ? [quote.slice(name.length)]
          : [],
    ),
  );
  return [...beside, ...facts].find(({ length }) => length > 0 && length <= longest);
};
