import { useQuery } from "@tanstack/react-query";
import type { Ref } from "react";
import { queries } from "#client/api/queries.ts";
import { StatePicture } from "#client/canvas/drawing/StatePicture.tsx";
import type { State } from "#client/state/state.ts";
import { type Description, descriptionText } from "#client/ui/describe.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { BasisLine } from "#client/ui/lines.tsx";
import { ModalityGlyph } from "#client/ui/ModalityGlyph.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import type { Noted } from "#client/ui/use-footnotes.ts";
import { Veins } from "#client/ui/Veins.tsx";
import { useWords } from "#client/ui/words.ts";
import styles from "./Sheet.module.css";
import { SourceList } from "./SourceList.tsx";
import { dayOf, legendOf, type SheetText } from "./sheet-parts.ts";

/** More sources than this stand below the picture, in columns, and not beside it. */
const mostBeside = 8;

/** A sheet of paper: title, the picture as real text and lines with numbered marks, the sentence and
 * document behind each number, what the marks mean, the date. */
export function Sheet({
  ref,
  state,
  title,
  text,
  description,
  notes,
}: {
  readonly ref: Ref<HTMLElement>;
  readonly state: State;
  readonly title: string;
  readonly text: SheetText;
  /** What the picture says. */
  readonly description: Description;
  readonly notes: Noted;
}) {
  const words = useWords();
  const { t } = words;
  const count = notes.data?.notes.length ?? 0;
  return (
    <article
      ref={ref}
      className={styles.sheet}
      data-theme="light"
      data-sources-beside={count <= mostBeside}
    >
      <header className={styles.head}>
        <h1>{title}</h1>
        {text.lead.map((each) => (
          <p key={each.text} className={each.warns ? styles.gone : undefined}>
            {each.text}
          </p>
        ))}
      </header>
      <div className={styles.body}>
        <StatePicture
          state={state}
          name={title}
          numbers={notes.data?.numbers}
          description={descriptionText(description, words)}
          className={styles.picture}
        />
        <section className={styles.sources} aria-label={t("words.sources")}>
          <h2>{t("words.sources")}</h2>
          {notes.isError ? (
            <p role="alert">{t("words.noSources")}</p>
          ) : notes.data === undefined ? (
            <SkeletonLines count={4} />
          ) : count === 0 ? (
            <p>{t("print.noSources")}</p>
          ) : (
            <SourceList notes={notes.data.notes} facts={state.facts.relationships} titles />
          )}
        </section>
      </div>
      {text.spoken.map(({ head, text: said }) => (
        <section key={head} className={styles.spoken} aria-label={head}>
          <h2>{head}</h2>
          <p>{said}</p>
        </section>
      ))}
      <Foot state={state} />
    </article>
  );
}

function Foot({ state }: { readonly state: State }) {
  const words = useWords();
  const { kinds, bases, modalities } = legendOf(state);
  const { data } = useQuery(queries.overview());
  const corpora = data?.corpora.map(({ name }) => words.both(name)).join(" / ");
  return (
    <footer className={styles.foot}>
      <ul className={styles.legend} aria-label={words.t("start.legend")}>
        {bases.map((basis) => (
          <li key={basis}>
            <BasisLine basis={basis} />
          </li>
        ))}
        {modalities.map((modality) => (
          <li key={modality}>
            <ModalityGlyph modality={modality} bare />
            {words.modality(modality)}
          </li>
        ))}
        {kinds.map((kind) => (
          <li key={kind}>
            <KindMark kind={kind} size={16} />
            {words.kind(kind)}
          </li>
        ))}
      </ul>
      <p className={styles.made}>
        <Veins />
        {words.t("app.page")}
        {corpora === undefined ? null : <span>{corpora}</span>}
        <time>{dayOf(new Date())}</time>
      </p>
    </footer>
  );
}
