import { type Footnote, placeOf } from "#client/ui/footnotes.ts";
import { fullWidth } from "#client/ui/full-width.ts";
import { excerpt } from "#client/ui/ranges.ts";
import { useWords } from "#client/ui/words.ts";
import type { Relationship } from "#graph/model/records.ts";
import styles from "./SourceList.module.css";

/** The sentence of a source, cut to what is cited. */
export const quoteOf = ({ passage, ranges }: Footnote): string => {
  const { start, end } = excerpt(passage.text, ranges);
  const text = fullWidth(passage.text).slice(start, end);
  return `${start > 0 ? "…" : ""}${text}${end < passage.text.length ? "…" : ""}`;
};

/** Why something was inferred, under the first source that it rests on, each reason once.
 * @returns reasons by the number of the source */
export const reasonsOf = (
  notes: readonly Footnote[],
  facts: Readonly<Record<string, Relationship>>,
): Map<number, string[]> => {
  const told = new Set<string>();
  return new Map(
    notes.map(({ number, relationships }) => {
      const reasons = relationships.flatMap((id) => {
        const fact = facts[id];
        if (fact?.basis !== "inferred" || fact.note === null || told.has(fact.note)) return [];
        told.add(fact.note);
        return [fact.note];
      });
      return [number, reasons];
    }),
  );
};

/** The numbered sentences of a picture.
 * @param facts where reasons of inferences are told too */
export function SourceList({
  notes,
  facts,
  titles = false,
}: {
  readonly notes: readonly Footnote[];
  readonly facts?: Readonly<Record<string, Relationship>>;
  /** Whether each names its document. */
  readonly titles?: boolean;
}) {
  const { t, language } = useWords();
  const reasons = facts === undefined ? undefined : reasonsOf(notes, facts);
  return (
    <ol className={styles.sources} data-sources>
      {notes.map((note) => (
        <li key={note.number} value={note.number}>
          <span className={styles.number}>{note.number}</span>
          <span>
            <q lang="zh-CN" className={styles.quote}>
              {quoteOf(note)}
            </q>{" "}
            <span className={styles.place}>
              {placeOf(note)}
              {titles
                ? ` ${language === "en" ? note.document.titleEn : fullWidth(note.document.title)}`
                : ""}
            </span>
            {reasons?.get(note.number)?.map((reason) => (
              <span key={reason} className={styles.reason}>
                {t("briefings.because")}
                <span lang="zh-CN">{reason}</span>
              </span>
            ))}
          </span>
        </li>
      ))}
    </ol>
  );
}
