import type { MarkedPassage } from "./reading.ts";

/** A passage as the file has it. */
export interface AsFiled {
  /** What stands between the passage before and this one. */
  readonly lead: string;
  /** What was left out of its text, by the place in the text before which it stood. */
  readonly cuts: ReadonlyMap<number, string>;
  /** What follows the last passage. */
  readonly tail: string;
}

/** A passage of which nothing was left out. */
export const noCuts: AsFiled = { lead: "", cuts: new Map(), tail: "" };

/** For each passage the characters of the file that its text leaves out: with its text at their places
 * they are the file.
 * @param passages of a document in the order of the text */
export const asFiled = (
  passages: readonly Pick<MarkedPassage, "id" | "start" | "end" | "cuts" | "filed">[],
): ReadonlyMap<string, AsFiled> =>
  new Map(
    passages.map(({ id, start, end, cuts, filed }, at) => {
      const lead = start - (passages[at - 1]?.end ?? 0);
      const texts = new Map<number, string>();
      let before = lead;
      for (const { at: place, length } of cuts) {
        const from = place + before;
        texts.set(place, (texts.get(place) ?? "") + filed.slice(from, from + length));
        before += length;
      }
      return [
        id,
        { lead: filed.slice(0, lead), cuts: texts, tail: filed.slice(lead + end - start) },
      ];
    }),
  );
