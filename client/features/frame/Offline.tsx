import { IconWifiOff } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useLostAt } from "#client/state/connection.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./Offline.module.css";

/** Says that nothing answers, since when, and lets the reader try again; what is there stays. */
export function Offline() {
  const { t, language } = useWords();
  const lostAt = useLostAt();
  const client = useQueryClient();
  if (lostAt === null) return null;
  const time = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    hour: "2-digit",
    minute: "2-digit",
  }).format(lostAt);
  const again = (): void => {
    void client.refetchQueries({ predicate: ({ state }) => state.status === "error" });
    void client.refetchQueries({ queryKey: ["overview"] });
  };
  return (
    <div className={styles.offline} role="alert">
      <IconWifiOff size={18} stroke={1.8} aria-hidden />
      <p>{t("state.offlineSince", { time })}</p>
      <button type="button" onClick={again}>
        {t("state.reconnect")}
      </button>
    </div>
  );
}
