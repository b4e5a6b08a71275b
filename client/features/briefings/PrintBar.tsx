import {
  IconAlertTriangle,
  IconArrowLeft,
  IconCheck,
  IconPhoto,
  IconPrinter,
} from "@tabler/icons-react";
import { type RefObject, useEffect, useState } from "react";
import type { State } from "#client/state/state.ts";
import { Button } from "#client/ui/Button.tsx";
import { download } from "#client/ui/download.ts";
import type { Noted } from "#client/ui/use-footnotes.ts";
import { useWords } from "#client/ui/words.ts";
import { longestTitle } from "#graph/model/briefing.ts";
import { fileName } from "./Files.tsx";
import styles from "./PrintBar.module.css";
import { type ReadBack, readBackSheet } from "./read-back.ts";
import type { SheetText } from "./sheet-parts.ts";

type Told =
  | { readonly word: "checked"; readonly labels: number }
  | { readonly word: "missing" | "glyphs"; readonly what: string }
  | {
      readonly word: "tooLarge";
      readonly width: number;
      readonly height: number;
      readonly limit: number;
      readonly most: number;
    }
  | {
      readonly word: "written";
      readonly width: number;
      readonly height: number;
      readonly labels: number;
    }
  | { readonly word: "noFile" | "away" };

/** Which words to be spoken stand on the sheet: none, the reader's own, what the picture says, or both. */
const saids = ["none", "own", "described", "both"] as const;
export type Said = (typeof saids)[number];

/** How a sheet is printed or kept as a picture, and what reading it back has shown. */
export function PrintBar({
  title,
  onTitle,
  state,
  text,
  notes,
  sheet,
  said,
  onSaid,
  hasOwn,
}: {
  readonly title: string;
  readonly onTitle: (title: string) => void;
  readonly state: State;
  readonly text: SheetText;
  readonly notes: Noted;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly said: Said;
  readonly onSaid: (said: Said) => void;
  /** Whether the reader has written words of their own to be spoken. */
  readonly hasOwn: boolean;
}) {
  const words = useWords();
  const { t } = words;
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);
  const ready = notes.data !== undefined || notes.isError;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another title has other characters
  useEffect(() => {
    if (!ready || sheet.current === null) return;
    let current = true;
    void readBackSheet(sheet.current, state, words).then((back) => {
      if (current) setTold(tellOf(back));
    });
    return () => {
      current = false;
    };
  }, [ready, sheet, state, words, title]);
  const picture = async (scale: number): Promise<void> => {
    if (sheet.current === null) return;
    setBusy(true);
    try {
      const { writePng } = await import("./png.ts").catch(() => ({ writePng: null }));
      if (writePng === null) {
        setTold({ word: "away" });
        return;
      }
      const made = await writePng(
        { state, title, text, footnotes: notes.data, words, host: sheet.current },
        scale,
      );
      if (made.result === "written") download(`${fileName(title)}@${scale}x.png`, made.file);
      setTold(
        made.result === "written"
          ? { word: "written", ...made }
          : made.result === "too-large"
            ? { word: "tooLarge", ...made }
            : made.result === "no-file"
              ? { word: "noFile" }
              : (tellOf(made.back) ?? { word: "noFile" }),
      );
    } finally {
      setBusy(false);
    }
  };
  const wrong = told !== null && isWrong(told);
  return (
    <header className={styles.bar}>
      <Button aria-label={t("print.back")} title={t("print.back")} onClick={() => history.back()}>
        <IconArrowLeft size={17} aria-hidden />
      </Button>
      <input
        className={styles.title}
        value={title}
        maxLength={longestTitle}
        aria-label={t("briefings.title")}
        onChange={({ currentTarget }) => onTitle(currentTarget.value)}
      />
      <label className={styles.said}>
        {t("print.said")}
        <select value={said} onChange={({ target }) => onSaid(target.value as Said)}>
          {saids
            .filter((each) => hasOwn || each === "none" || each === "described")
            .map((each) => (
              <option key={each} value={each}>
                {t(`print.saids.${each}`)}
              </option>
            ))}
        </select>
      </label>
      <Button strong disabled={!ready} onClick={() => print()}>
        <IconPrinter size={17} stroke={1.8} aria-hidden />
        {t("print.print")}
      </Button>
      {[2, 4].map((scale) => (
        <Button key={scale} disabled={!ready || busy} onClick={() => void picture(scale)}>
          <IconPhoto size={17} stroke={1.8} aria-hidden />
          {t("print.png", { scale })}
        </Button>
      ))}
      <p className={styles.told} role={wrong ? "alert" : "status"} data-wrong={wrong}>
        {told === null ? null : (
          <>
            {wrong ? (
              <IconAlertTriangle size={15} aria-hidden />
            ) : (
              <IconCheck size={15} aria-hidden />
            )}
            {t(`print.${told.word}`, { ...nothingTold, ...told })}
          </>
        )}
      </p>
    </header>
  );
}

/** Values for the words that need them. */
const nothingTold = { what: "", labels: 0, width: 0, height: 0, limit: 0, most: 0 };

const isWrong = ({ word }: Told): boolean => word !== "checked" && word !== "written";

const tellOf = ({ missing, glyphs, labels }: ReadBack): Told =>
  missing.length > 0
    ? { word: "missing", what: missing.join(" ") }
    : glyphs.length > 0
      ? { word: "glyphs", what: glyphs.join(" ") }
      : { word: "checked", labels };
