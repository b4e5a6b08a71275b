import { IconAlertTriangle, IconInfoCircle, IconX } from "@tabler/icons-react";
import { useEffect } from "react";
import type { ApiProblemCode } from "#client/api/problem.ts";
import { dismissNotice, type Notice, useNotices } from "#client/state/tasks.ts";
import { Button } from "#client/ui/Button.tsx";
import { useProblemWords } from "#client/ui/states.tsx";
import { useWords } from "#client/ui/words.ts";
import { problemCodes } from "#graph/model/problems.ts";
import styles from "./Notices.module.css";

/** Milliseconds that a notice stays which asks for nothing. */
const stay = 6000;

/** What the reader is told once, at the foot of the page. */
export function Notices() {
  const { t } = useWords();
  const notices = useNotices();
  return (
    <section className={styles.notices} aria-label={t("state.notices")} aria-live="polite">
      {notices.map((notice) => (
        <Card key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function Card({ notice }: { notice: Notice }) {
  const { t } = useWords();
  const { id, tone, message, retry } = notice;
  const words = useNoticeWords(message);
  useEffect(() => {
    if (tone === "error") return;
    const timer = setTimeout(() => dismissNotice(id), stay);
    return () => clearTimeout(timer);
  }, [id, tone]);
  return (
    <div className={styles.notice} data-tone={tone}>
      {tone === "error" ? (
        <IconAlertTriangle size={18} stroke={1.8} aria-hidden />
      ) : (
        <IconInfoCircle size={18} stroke={1.8} aria-hidden />
      )}
      <p>{words}</p>
      {retry === undefined ? null : (
        <Button
          onClick={() => {
            dismissNotice(id);
            retry();
          }}
        >
          {t("state.retry")}
        </Button>
      )}
      <button
        type="button"
        className={styles.close}
        aria-label={t("state.dismiss")}
        onClick={() => dismissNotice(id)}
      >
        <IconX size={16} aria-hidden />
      </button>
    </div>
  );
}

const useNoticeWords = (message: Notice["message"]): string => {
  const { t } = useWords();
  const problemWords = useProblemWords();
  if ("notice" in message) return t(`notice.${message.notice as "nothingNew"}`);
  const code: ApiProblemCode = problemCodes.find((each) => each === message.problem) ?? "offline";
  const { title, advice } = problemWords(code);
  return `${title}${t("state.stop")}${advice}`;
};
