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

/** Why something was inferred from a source, each reason once. */
export const reasonsOf = (
  { relationships }: Footnote,
  facts: Readonly<Record<string, Relationship>>,
): string[] => [
  ...new Set(
    relationships.flatMap((id) => {
      const fact = facts[id];
      return fact?.basis === "inferred" && fact.note !== null ? [fact.note] : [];
    }),
  ),
];

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
            {facts === undefined
              ? null
              : reasonsOf(note, facts).map((reason) => (
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
