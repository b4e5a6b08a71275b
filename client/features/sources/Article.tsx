import { IconMicrophone } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { fullWidth } from "#client/ui/full-width.ts";
import type { Range } from "#client/ui/ranges.ts";
import { useWords } from "#client/ui/words.ts";
import type { DocumentAnswer } from "#graph/model/answers/sources.ts";
import styles from "./Article.module.css";
import { type AsFiled, asFiled, noCuts } from "./as-filed.ts";
import { MentionSteps } from "./MentionSteps.tsx";
import { type MarkedPassage, saidBy } from "./reading.ts";
import { Sentence, type Setting } from "./Sentence.tsx";

/** The text of a document with its sentences numbered and the names in it underlined. */
export function Article({
  answer,
  focus,
  lit,
  node,
  voice,
}: {
  answer: DocumentAnswer;
  /** Id of the sentence in focus. */
  focus: string | null;
  /** Stretches of it that the open fact cites. */
  lit: readonly Range[];
  node: string | null;
  /** Id of who is heard alone. */
  voice: string | null;
}) {
  const { t } = useWords();
  const [regular, setRegular] = useState(true);
  const host = useRef<HTMLElement>(null);
  const filed = useMemo(() => asFiled(answer.passages), [answer.passages]);
  useScrollTo(host, focus);
  const setting: Setting = {
    shown: (text) => (regular ? fullWidth(text) : text),
    filed: regular ? null : filed,
    nodes: new Map(answer.nodes.map((each) => [each.id, each])),
    focus,
    lit,
    node,
    heard: voice === null ? null : saidBy(answer, voice),
  };
  const marks = answer.passages.reduce((sum, passage) => sum + passage.marks.length, 0);
  return (
    <section className={styles.middle} aria-label={t("sources.article")}>
      <div className={styles.bar}>
        {[true, false].map((value) => (
          <button
            key={String(value)}
            type="button"
            aria-pressed={regular === value}
            onClick={() => setRegular(value)}
          >
            {t(value ? "sources.regular" : "sources.original")}
          </button>
        ))}
        <span className={styles.marks}>{t("sources.marks", { count: marks })}</span>
        {node === null ? null : <MentionSteps answer={answer} node={node} focus={focus} />}
      </div>
      <article
        ref={host}
        className={styles.article}
        lang="zh-CN"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text is reached by keyboard
        tabIndex={0}
        data-filed={regular ? undefined : ""}
      >
        {blocksOf(answer.passages).map((block, index) => (
          <Block key={block[0]?.id} block={block} isTitle={index === 0} {...setting} />
        ))}
        <Foot answer={answer} />
      </article>
    </section>
  );
}

/** A heading or byline as the file has it, with the blanks and breaks round it. */
function Filed({
  passage: { id, text },
  filed,
}: {
  passage: MarkedPassage;
  filed: ReadonlyMap<string, AsFiled>;
}) {
  const { lead, cuts, tail } = filed.get(id) ?? noCuts;
  const body = text.split("").map((unit, at) => `${cuts.get(at) ?? ""}${unit}`);
  return <span data-file>{`${lead}${body.join("")}${tail}`}</span>;
}

/** Passages by paragraph; a heading or byline stands by itself. */
const blocksOf = (passages: readonly MarkedPassage[]): MarkedPassage[][] => {
  const blocks: MarkedPassage[][] = [];
  for (const passage of passages) {
    const last = blocks.at(-1);
    const before = last?.[0];
    if (
      last !== undefined &&
      passage.role === "sentence" &&
      before?.role === "sentence" &&
      before.paragraph === passage.paragraph
    )
      last.push(passage);
    else blocks.push([passage]);
  }
  return blocks;
};

function Block({
  block,
  isTitle,
  ...setting
}: { block: readonly MarkedPassage[]; isTitle: boolean } & Setting) {
  const first = block[0];
  if (first === undefined) return null;
  const { shown, filed } = setting;
  const line = filed === null ? shown(first.text) : <Filed passage={first} filed={filed} />;
  if (first.role === "byline") return <p className={styles.byline}>{line}</p>;
  if (first.role === "heading") {
    const Heading = isTitle ? "h1" : "h2";
    return <Heading data-passage={first.id}>{line}</Heading>;
  }
  return (
    <p className={styles.paragraph}>
      {block.map((passage) => (
        <Sentence key={passage.id} passage={passage} {...setting} />
      ))}
    </p>
  );
}

function Foot({ answer: { document, voices } }: { answer: DocumentAnswer }) {
  const { t, both } = useWords();
  return (
    <footer className={styles.foot}>
      <p>
        <IconMicrophone size={14} stroke={1.7} aria-hidden />
        {voices.map(({ name }) => both(name)).join(" · ")}
      </p>
      {document.dateNote === null ? null : (
        <p>
          <strong>{t("sources.dateNote")}</strong> {both(document.dateNote)}
        </p>
      )}
      <p>
        <strong>{t("sources.rights")}</strong> {document.rights}
      </p>
    </footer>
  );
}

/** Brings the sentence in focus into sight, without moving where it is seen already. */
const useScrollTo = (
  host: { readonly current: HTMLElement | null },
  focus: string | null,
): void => {
  useEffect(() => {
    const article = host.current;
    if (article === null || focus === null) return;
    const sentence = article.querySelector(`[data-passage="${CSS.escape(focus)}"]`);
    if (sentence === null) return;
    const [outer, inner] = [article.getBoundingClientRect(), sentence.getBoundingClientRect()];
    // Where the screen scrolls and not the article, as on a phone, that ends with the window.
    const top = Math.max(outer.top, 0);
    const bottom = Math.min(outer.bottom, window.innerHeight);
    if (inner.top >= top + 8 && inner.bottom <= bottom - 8) return;
    sentence.scrollIntoView({ block: "center" });
  }, [host, focus]);
};
