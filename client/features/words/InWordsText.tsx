import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { copyText } from "#client/ui/copy-text.ts";
import { type Description, descriptionText } from "#client/ui/describe.ts";
import { InChinese } from "#client/ui/InChinese.tsx";
import type { Noted } from "#client/ui/use-footnotes.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./InWords.module.css";

/** A picture in words, to read and to copy.
 * @param notes how it stands with the numbered sentences */
export function InWordsText({
  description,
  notes,
}: {
  readonly description: Description;
  readonly notes: Noted;
}) {
  const words = useWords();
  const { t } = words;
  const { summary, kinds, relationships, sources } = description;
  return (
    <div className={styles.text}>
      <p className={styles.summary}>{summary}</p>
      {kinds.length === 0 ? null : (
        <>
          <h3>{t("words.nodes")}</h3>
          {kinds.map(({ kind, text }) => (
            <p key={kind}>{text}</p>
          ))}
        </>
      )}
      {relationships.length === 0 ? null : (
        <>
          <h3>{t("words.relationships")}</h3>
          <ul>
            {relationships.map(({ id, text, chinese }) => (
              <li key={id}>
                <InChinese text={text} pieces={chinese} />
              </li>
            ))}
          </ul>
        </>
      )}
      {sources.length === 0 ? null : (
        <>
          <h3>{t("words.sources")}</h3>
          {sources.map(({ text, chinese }) => (
            <p key={text} className={styles.source}>
              <InChinese text={text} pieces={chinese} />
            </p>
          ))}
        </>
      )}
      {notes.isError ? <p role="alert">{t("words.noSources")}</p> : null}
      {notes.data === undefined && !notes.isError ? (
        <p className={styles.waiting}>{t("words.waiting")}</p>
      ) : null}
      {notes.data === undefined && !notes.isError ? null : (
        <Copy text={() => descriptionText(description, words)} />
      )}
    </div>
  );
}

function Copy({ text }: { readonly text: () => string }) {
  const { t } = useWords();
  const [done, setDone] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => setDone(await copyText(text()));
  const said = done === null ? "" : t(done ? "words.copied" : "notice.notCopied");
  return (
    <p className={styles.copy}>
      <Button onClick={() => void copy()}>{t("words.copy")}</Button>
      <span role="status">{said}</span>
    </p>
  );
}
