import { IconClock, IconDownload } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { Link } from "wouter";
import { briefingsUrl, printUrl } from "#client/state/url.ts";
import { buttonLink } from "#client/ui/Button.tsx";
import { Keys } from "#client/ui/Keys.tsx";
import { Veins } from "#client/ui/Veins.tsx";
import { useWords } from "#client/ui/words.ts";
import styles from "./PresentBar.module.css";

/** The bar above a scene: what is being presented, since when, and the keys. */
export function PresentBar({
  title,
  count,
  scene,
  notes,
  onFull,
  onNotes,
}: {
  readonly title: string;
  readonly count: number;
  readonly scene: string;
  /** Whether what there is to say is shown. */
  readonly notes: boolean;
  readonly onFull: () => void;
  readonly onNotes: () => void;
}) {
  const { t } = useWords();
  return (
    <header className={styles.bar}>
      <Veins />
      <b className={styles.title}>{title === "" ? t("briefings.untitled") : title}</b>
      <span className={styles.count}>{t("briefings.scenes", { count })}</span>
      <span className={styles.room} />
      <Clock />
      <span className={styles.keys}>
        <Keys keys={["ArrowLeft", "ArrowRight"]} /> {t("briefings.change")}
      </span>
      <button type="button" className={styles.keys} onClick={onFull}>
        <Keys keys={["f"]} /> {t("briefings.full")}
      </button>
      <button type="button" className={styles.keys} aria-pressed={notes} onClick={onNotes}>
        <Keys keys={["s"]} /> {t("briefings.spoken")}
      </button>
      <Link className={styles.leave ?? ""} href={briefingsUrl}>
        <Keys keys={["Escape"]} /> {t("briefings.leave")}
      </Link>
      <Link className={buttonLink} href={printUrl(scene)}>
        <IconDownload size={16} stroke={1.8} aria-hidden />
        {t("briefings.export")}
      </Link>
    </header>
  );
}

const second = 1000;

/** Minutes and seconds since the presenting began. */
function Clock() {
  const { t } = useWords();
  const [passed, setPassed] = useState(0);
  useEffect(() => {
    const began = performance.now();
    const timer = setInterval(
      () => setPassed(Math.floor((performance.now() - began) / second)),
      second,
    );
    return () => clearInterval(timer);
  }, []);
  const two = (value: number): string => String(value).padStart(2, "0");
  return (
    <span className={styles.clock} role="timer" aria-label={t("briefings.clock")}>
      <IconClock size={15} stroke={1.7} aria-hidden />
      {two(Math.floor(passed / 60))}:{two(passed % 60)}
    </span>
  );
}
