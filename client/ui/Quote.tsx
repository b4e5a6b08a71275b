import { IconMicrophone } from "@tabler/icons-react";
import { Link } from "wouter";
import { sourceUrl } from "#client/state/url.ts";
import type { Passage } from "#graph/model/records.ts";
import { CopyCitation } from "./CopyCitation.tsx";
import type { CitedDocument } from "./citation.ts";
import { fullWidth } from "./full-width.ts";
import styles from "./Quote.module.css";
import { excerpt, piecesOf, type Range } from "./ranges.ts";
import { useWords } from "./words.ts";

interface QuoteProps {
  readonly passage: Passage;
  readonly document: CitedDocument;
  /** Where the quote stands in the sentence. */
  readonly ranges: readonly Range[];
  /** Name of who says it. */
  readonly voice?: string | undefined;
  /** Told before the quote, as for a heading that holds for what follows. */
  readonly lead?: string | undefined;
}

/** A sentence as an object: serif, red rule, span underlined, number, document and voice. Its foot
 * is a link to the sentence in its article. */
export function Quote({ passage, document, ranges, voice, lead }: QuoteProps) {
  const { t, language } = useWords();
  const shown = excerpt(passage.text, ranges);
  const title = language === "en" ? document.titleEn : fullWidth(document.title);
  return (
    <figure className={styles.quote} data-lead={lead === undefined ? undefined : "true"}>
      {lead === undefined ? null : <span className={styles.lead}>{lead}</span>}
      <blockquote lang="zh-CN" className={styles.text}>
        {shown.start > 0 ? <span className={styles.cut}>…</span> : null}
        <Marked text={passage.text} ranges={ranges} within={shown} />
        {shown.end < passage.text.length ? <span className={styles.cut}>…</span> : null}
      </blockquote>
      <figcaption className={styles.foot}>
        <Link
          className={styles.cite ?? ""}
          href={sourceUrl(document.id, passage.number)}
          aria-label={t("quote.open", { number: document.number, sentence: passage.number, title })}
        >
          <span className={styles.number}>
            §{document.number}
            {passage.number > 0 ? `·${passage.number}` : ""}
          </span>
          <span className={styles.title}>{title}</span>
          {voice === undefined ? null : (
            <span className={styles.voice}>
              <IconMicrophone size={13} stroke={1.7} aria-hidden />
              <span title={voice}>{voice}</span>
            </span>
          )}
        </Link>
        <CopyCitation passage={passage} document={document} />
      </figcaption>
    </figure>
  );
}

/** Text with its ranges marked, punctuation full width. */
export function Marked({
  text,
  ranges,
  within,
}: {
  text: string;
  ranges: readonly Range[];
  within?: Range;
}) {
  const shown = fullWidth(text);
  return piecesOf(shown, ranges, within ?? { start: 0, end: shown.length }).map((piece) =>
    piece.marked ? (
      <mark key={piece.start} className={styles.mark}>
        {piece.text}
      </mark>
    ) : (
      <span key={piece.start}>{piece.text}</span>
    ),
  );
}
