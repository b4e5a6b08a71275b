import { IconMicrophone } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { queries } from "#client/api/queries.ts";
import { sourceUrl } from "#client/state/url.ts";
import { fullWidth } from "#client/ui/full-width.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { useWords, type Words } from "#client/ui/words.ts";
import type { Voice } from "#graph/model/answers/nodes.ts";
import type { DocumentAnswer } from "#graph/model/answers/sources.ts";
import type { SourceDocument } from "#graph/model/records.ts";
import { marksByKind, unmarked } from "./reading.ts";
import styles from "./Sources.module.css";

/** The articles, each with how many of its sentences carry facts; for the one that is read also the
 * sentences without facts, who speaks, and its marks by kind. */
export function Documents({
  documents,
  shown,
  voice,
  onHear,
}: {
  documents: readonly SourceDocument[];
  shown: string | null;
  /** Id of who is heard alone. */
  voice: string | null;
  onHear: (voice: string) => void;
}) {
  const { t } = useWords();
  const read = useQuery({ ...queries.document(shown ?? ""), enabled: shown !== null });
  return (
    <>
      <h2 className={styles.head}>
        <span>{t("sources.documents")}</span>
        <span>{t("sources.coverage")}</span>
      </h2>
      <ul className={styles.documents}>
        {documents.map((document) => (
          <DocumentItem key={document.id} document={document} shown={document.id === shown} />
        ))}
      </ul>
      {read.data === undefined ? null : (
        <About answer={read.data} documents={documents} voice={voice} onHear={onHear} />
      )}
    </>
  );
}

function DocumentItem({ document, shown }: { document: SourceDocument; shown: boolean }) {
  const { t, language } = useWords();
  const { cited, sentences } = document;
  return (
    <li>
      <Link
        href={sourceUrl(document.id)}
        className={styles.document ?? ""}
        aria-current={shown ? "page" : undefined}
      >
        <span className={styles.documentTitle}>
          <span className={styles.section}>§{document.number}</span>
          {language === "en" ? document.titleEn : fullWidth(document.title)}
        </span>
        <svg
          className={styles.bar}
          viewBox="0 0 100 4"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <rect width="100" height="4" />
          <rect
            className={styles.part}
            width={sentences === 0 ? 0 : (100 * cited) / sentences}
            height="4"
          />
        </svg>
        <span className={styles.documentFoot}>
          <span>
            {document.date ?? t("cite.undated")}
            {document.author === null ? "" : `${t("state.comma")}${document.author}`}
          </span>
          <span role="img" aria-label={t("sources.covered", { cited, sentences })}>
            {cited} / {sentences}
          </span>
        </span>
      </Link>
    </li>
  );
}

/** Sentences without facts that stand before “another n”. */
const firstUnmarked = 3;

/** Who speaks: where it is a document, its reporter does. */
const voiceName = (
  { id, name }: Voice,
  documents: readonly SourceDocument[],
  { t, both }: Words,
): string => {
  const report = documents.find((document) => document.id === id);
  if (report === undefined) return both(name);
  // One reporter may have written several documents.
  return `${t("evidence.reporter", { name: report.author ?? "" })} §${report.number}`;
};

function About({
  answer,
  documents,
  voice: heard,
  onHear,
}: {
  answer: DocumentAnswer;
  documents: readonly SourceDocument[];
  voice: string | null;
  onHear: (voice: string) => void;
}) {
  const words = useWords();
  const { t } = words;
  const open = unmarked(answer);
  const kinds = marksByKind(answer);
  return (
    <>
      {open.length === 0 ? null : (
        <details className={styles.unmarked} open>
          <summary className={styles.head}>
            <span>{t("sources.unmarked")}</span>
            <span>{open.length}</span>
          </summary>
          <ul>
            {open.slice(0, firstUnmarked).map((passage) => (
              <UnmarkedItem key={passage.id} passage={passage} />
            ))}
          </ul>
          {open.length > firstUnmarked ? (
            <details>
              <summary className={styles.another}>
                {t("sources.another", { count: open.length - firstUnmarked })}
              </summary>
              <ul>
                {open.slice(firstUnmarked).map((passage) => (
                  <UnmarkedItem key={passage.id} passage={passage} />
                ))}
              </ul>
            </details>
          ) : null}
        </details>
      )}
      <h2 className={styles.head}>
        <span>{t("sources.voices")}</span>
        <span>{t("reading.hearHint")}</span>
      </h2>
      <ul>
        {answer.voices.map((voice) => (
          <li key={voice.id}>
            <button
              type="button"
              className={styles.line}
              aria-pressed={voice.id === heard}
              onClick={() => onHear(voice.id)}
            >
              <IconMicrophone size={15} stroke={1.7} aria-hidden />
              <span>{voiceName(voice, documents, words)}</span>
              <span>{voice.claims}</span>
            </button>
          </li>
        ))}
      </ul>
      <h2 className={styles.head}>
        <span>{t("sources.kinds")}</span>
      </h2>
      <ul>
        {kinds.map(({ kind, count }) => (
          <li key={kind} className={styles.line}>
            <KindMark kind={kind} size={18} />
            <span>{words.kind(kind)}</span>
            <span>{count}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function UnmarkedItem({ passage }: { passage: DocumentAnswer["passages"][number] }) {
  const { both } = useWords();
  return (
    <li>
      <Link href={sourceUrl(passage.document, passage.number)}>
        <span className={styles.unmarkedNumber}>{passage.number}</span>
        <span>
          <span className={styles.unmarkedText} lang="zh-CN">
            {fullWidth(passage.text)}
          </span>
          {passage.uncited === null ? null : (
            <span className={styles.unmarkedReason}>{both(passage.uncited)}</span>
          )}
        </span>
      </Link>
    </li>
  );
}
