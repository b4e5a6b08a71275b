import { type FormEvent, useId } from "react";
import { Button } from "#client/ui/Button.tsx";
import { useWords } from "#client/ui/words.ts";
import { longestNote, longestTitle } from "#graph/model/briefing.ts";
import styles from "./SceneForm.module.css";

/** Title, note and words to be spoken of a scene, to write and to keep. */
export function SceneForm({
  title,
  note,
  spoken,
  onKeep,
  onCancel,
}: {
  readonly title: string;
  readonly note: string;
  /** What the reader means to say; empty where the description is. */
  readonly spoken: string;
  readonly onKeep: (title: string, note: string, spoken: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const id = useId();
  const keep = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const written = (name: string): string => String(data.get(name)).trim();
    onKeep(written("title"), written("note"), written("spoken"));
  };
  return (
    <form
      className={styles.form}
      onSubmit={keep}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Escape") return onCancel();
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      <label htmlFor={`${id}-title`}>{t("briefings.title")}</label>
      <input
        id={`${id}-title`}
        name="title"
        defaultValue={title}
        maxLength={longestTitle}
        required
        // biome-ignore lint/a11y/noAutofocus: it opens because the reader asked to write here
        autoFocus
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <label htmlFor={`${id}-note`}>{t("briefings.note")}</label>
      <textarea
        id={`${id}-note`}
        name="note"
        rows={4}
        defaultValue={note}
        maxLength={longestNote}
      />
      <label htmlFor={`${id}-spoken`}>{t("briefings.spokenOwn")}</label>
      <textarea
        id={`${id}-spoken`}
        name="spoken"
        rows={4}
        defaultValue={spoken}
        maxLength={longestNote}
        placeholder={t("briefings.spokenHint")}
      />
      <p className={styles.actions}>
        <Button type="submit" strong>
          {t("briefings.keep")}
        </Button>
        <Button onClick={onCancel}>{t("state.cancel")}</Button>
      </p>
    </form>
  );
}
