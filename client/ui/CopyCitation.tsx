import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { notify } from "#client/state/tasks.ts";
import { sourceUrl } from "#client/state/url.ts";
import type { Passage } from "#graph/model/records.ts";
import styles from "./CopyCitation.module.css";
import { type CitedDocument, citationOf } from "./citation.ts";
import { copyText } from "./copy-text.ts";
import { useWords } from "./words.ts";

/** Milliseconds that the button shows that it has copied. */
const stay = 2000;

/** Copies a sentence with where it stands and a link to it, and says so. */
export function CopyCitation({ passage, document }: { passage: Passage; document: CitedDocument }) {
  const words = useWords();
  const { t } = words;
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), stay);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    const link = new URL(sourceUrl(document.id, passage.number), location.href).href;
    const done = await copyText(citationOf(passage, document, link, words));
    setCopied(done);
    notify({ tone: "info", message: { notice: done ? "citationCopied" : "notCopied" } });
  };
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <button
      type="button"
      className={styles.copy}
      title={t("cite.copy")}
      aria-label={t("cite.copy")}
      onClick={() => void copy()}
    >
      <Icon size={14} stroke={1.8} aria-hidden />
    </button>
  );
}
