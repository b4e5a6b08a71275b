import { type Kind, kindNames, kinds } from "#graph/model/kinds.ts";

/** Names of the kinds in a language, which the model holds, as a part of a catalogue. */
export const kindWords = (language: "zh" | "en"): Record<Kind, string> =>
  Object.fromEntries(kindNames.map((kind) => [kind, kinds[kind].label[language]])) as Record<
    Kind,
    string
  >;
