import * as z from "zod/mini";
import type { CommonParameters, PathsParameters } from "./parameters.ts";
import { longestPath } from "./parameters.ts";
import { relationTypes } from "./relations.ts";

/** What may be changed in a question that has no answer, cheapest first: what departs least from what
 * was asked. Another basis, one more type, one more hop, hubs as bridges, arrows walked backward,
 * any document, any voice, any progress, any kind between, documents mixed, a node that was avoided,
 * and of what is in common, fewer that share it. */
export const Change = z
  .enum([
    "basis",
    "type",
    "maxLength",
    "hubs",
    "directed",
    "documents",
    "voices",
    "modalities",
    "kinds",
    "single",
    "avoid",
    "least",
  ])
  .check(z.meta({ id: "Change" }));
export type Change = z.infer<typeof Change>;

/** A question with one thing changed. */
export interface Relaxed<Parameters> {
  readonly change: Change;
  readonly value: string | null;
  readonly parameters: Parameters;
}

type Filtered = Pick<
  CommonParameters,
  "types" | "basis" | "modalities" | "voices" | "documents" | "kinds"
>;

/** Every single change that gives a question on paths more to walk, cheapest first; of one sort, in
 * the model's order or the question's. */
export const relaxedPaths = (asked: PathsParameters): Relaxed<PathsParameters>[] => {
  const { maxLength, hubs, directed, single, avoid } = asked;
  return inOrder([
    ...filtersOff(asked),
    ...(maxLength < longestPath ? [change("maxLength", asked, { maxLength: maxLength + 1 })] : []),
    ...(hubs ? [] : [change("hubs", asked, { hubs: true })]),
    ...(directed ? [change("directed", asked, { directed: false })] : []),
    ...(single ? [change("single", asked, { single: false })] : []),
    ...[...new Set(avoid)].map((id) =>
      change("avoid", asked, { avoid: avoid.filter((each) => each !== id) }, id),
    ),
  ]);
};

/** The question with every change made at once: where it has no answer either, no change gives one. */
export const openPaths = (asked: PathsParameters): PathsParameters => ({
  ...without(asked, ["types", "basis", "modalities", "voices", "documents", "kinds"]),
  maxLength: Math.min(longestPath, asked.maxLength + 1),
  avoid: [],
  hubs: true,
  directed: false,
  single: false,
});

/** As `relaxedPaths`, of a question on what nodes have in common. */
export const relaxedCommon = (asked: CommonParameters): Relaxed<CommonParameters>[] => {
  const least = leastOf(asked);
  return inOrder([
    ...filtersOff(asked),
    ...(least > 2 ? [change("least", asked, { least: least - 1 })] : []),
  ]);
};

/** Of how many of the given nodes a node must be a neighbour. */
export const leastOf = ({ ids, least }: CommonParameters): number => {
  const given = new Set(ids).size;
  return Math.min(least ?? given, given);
};

const filtersOff = <P extends Filtered>(asked: P): Relaxed<P>[] => {
  const { types } = asked;
  const off = (["basis", "documents", "voices", "modalities", "kinds"] as const).filter(
    (name) => asked[name] !== undefined,
  );
  const gone = types === undefined ? [] : relationTypes.filter((type) => !types.includes(type));
  return [
    ...off.map((name) => ({ change: name, value: null, parameters: without(asked, [name]) })),
    ...gone.map((type) => ({
      change: "type" as const,
      value: type,
      parameters: { ...asked, types: [...(types ?? []), type] },
    })),
  ];
};

const change = <P>(
  name: Change,
  asked: P,
  changed: Partial<P>,
  value: string | null = null,
): Relaxed<P> => ({ change: name, value, parameters: { ...asked, ...changed } });

/** Left out, not undefined: what is asked has to be the same on both engines, and in a link. */
const without = <P extends object, K extends keyof P>(asked: P, names: readonly K[]): P =>
  Object.fromEntries(
    Object.entries(asked).filter(([name]) => !names.includes(name as unknown as K)),
  ) as P;

const inOrder = <P>(all: Relaxed<P>[]): Relaxed<P>[] =>
  all.toSorted(
    (left, right) => Change.options.indexOf(left.change) - Change.options.indexOf(right.change),
  );
