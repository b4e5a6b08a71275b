/** A step of a path in words, with the sentences that say it. */
export interface TextStep {
  readonly from: string;
  readonly to: string;
  /** What is said to hold between them. */
  readonly relation: string;
  /** Stated or inferred, and who says it, in words. */
  readonly basis: string;
  /** Why it was inferred. */
  readonly note: string | null;
  readonly sentences: readonly { readonly text: string; readonly cite: string }[];
}

/** A step in one line, with its place on the path. */
export const stepLine = (
  { from, to, relation, basis }: Pick<TextStep, "from" | "to" | "relation" | "basis">,
  at: number,
): string => `${at + 1}. ${from} —${relation}→ ${to} (${basis})`;

/** A path as plain text: a line for each step with the numbers of its footnotes, and under them the
 * sentences, each once however many steps rest on it. */
export const pathText = (title: string, steps: readonly TextStep[]): string => {
  const notes: string[] = [];
  const numberOf = (note: string): number => {
    if (!notes.includes(note)) notes.push(note);
    return notes.indexOf(note) + 1;
  };
  const lines = steps.flatMap((step, at) => {
    const { note, sentences } = step;
    const cited = sentences.map(({ text, cite }) => `[${numberOf(`${text} — ${cite}`)}]`).join("");
    const line = `${stepLine(step, at)} ${cited}`.trimEnd();
    return note === null ? [line] : [line, `   ${note}`];
  });
  const foot = notes.map((note, at) => `[${at + 1}] ${note}`);
  return [title, "", ...lines, ...(foot.length === 0 ? [] : ["", ...foot]), ""].join("\n");
};
