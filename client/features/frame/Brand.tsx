import { Link } from "wouter";
import { startUrl } from "#client/state/url.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./Frame.module.css";

/** Three veins that come together in a red point, and the name. */
export function Brand() {
  const { t } = useWords();
  return (
    <Link href={startUrl} className={styles.brand ?? ""} aria-label={t("nav.brand")}>
      <svg width="22" height="18" viewBox="0 0 22 18" aria-hidden="true">
        <path
          className={styles.veins}
          d="M1.5 2.5C8 2.5 7.5 9 14 9M1.5 9H14M1.5 15.500C8 15.5 7.5 9 14 9"
        />
        <circle className={styles.point} cx="18" cy="9" r="3.4" />
      </svg>
      <span className={styles.name} lang="zh-CN">
        {t("app.name")}
      </span>
      <span className={styles.latin} lang="en">
        {t("app.latin")}
      </span>
    </Link>
  );
}
