import { IconArrowLeft, IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { Link } from "wouter";
import { useView } from "#client/state/store.ts";
import { exploreUrl, sourceUrl } from "#client/state/url.ts";
import { buttonLink } from "#client/ui/Button.tsx";
import { EmptyState } from "#client/ui/states.tsx";
import { useWords } from "#client/ui/words.ts";
import type { DocumentAnswer } from "#graph/model/answers/sources.ts";
import { FactList } from "./FactList.tsx";
import type { MarkedPassage } from "./reading.ts";
import styles from "./SentenceCard.module.css";

/** What the sentence in focus says, and ways on: to the canvas, to the sentences beside it. */
export function SentenceCard({
  answer,
  passage,
  node,
  voice,
  open,
  onOpen,
}: {
  answer: DocumentAnswer;
  passage: MarkedPassage | undefined;
  node: string | null;
  voice: string | null;
  open: string | null;
  onOpen: (id: string | null) => void;
}) {
  const { t } = useWords();
  const begun = useView(({ view }) => view.canvas.trail[0]?.node ?? null);
  return (
    <aside className={styles.right} aria-label={t("sources.facts")}>
      <div className={styles.top}>
        {begun === null ? null : (
          <Link className={buttonLink} href={exploreUrl(begun)}>
            <IconArrowLeft size={16} stroke={1.8} aria-hidden />
            {t("sources.back")}
          </Link>
        )}
        {passage === undefined ? null : <Steps answer={answer} passage={passage} />}
      </div>
      {passage === undefined ? (
        <EmptyState title={t("sources.choose")}>
          <p>{t("sources.chooseWhat")}</p>
        </EmptyState>
      ) : (
        <FactList
          answer={answer}
          passage={passage}
          node={node}
          voice={voice}
          open={open}
          onOpen={onOpen}
        />
      )}
    </aside>
  );
}

function Steps({ answer, passage }: { answer: DocumentAnswer; passage: MarkedPassage }) {
  const { t } = useWords();
  const sentences = answer.passages.filter(({ role }) => role === "sentence");
  const at = sentences.findIndex(({ id }) => id === passage.id);
  const [before, after] = [sentences[at - 1], sentences[at + 1]];
  return (
    <nav className={styles.steps} aria-label={t("sources.sentence", { number: passage.number })}>
      <span>{t("sources.sentence", { number: passage.number })}</span>
      {before === undefined || at === 0 ? null : (
        <Link
          href={sourceUrl(answer.document.id, before.number)}
          aria-label={t("sources.previous")}
        >
          <IconChevronLeft size={18} aria-hidden />
        </Link>
      )}
      {after === undefined ? null : (
        <Link href={sourceUrl(answer.document.id, after.number)} aria-label={t("sources.next")}>
          <IconChevronRight size={18} aria-hidden />
        </Link>
      )}
    </nav>
  );
}
