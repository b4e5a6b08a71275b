import { IconAdjustments, IconX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useSearchParams } from "wouter";
import { fitCanvas } from "#client/state/camera.ts";
import { useView } from "#client/state/store.ts";
import { useNarrow } from "#client/ui/use-narrow.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./Phone.module.css";

interface Phone {
  /** Whether search and legend lie over the picture. */
  readonly left: boolean;
  /** Whether the sheet with what is selected covers the picture. */
  readonly whole: boolean;
  /** What the style sheet reads, as attributes of the screen. */
  readonly parts: Readonly<Record<`data-${string}`, boolean>>;
  readonly setLeft: (open: boolean) => void;
  readonly setWhole: (whole: boolean) => void;
}

/** On a phone the picture has the screen to itself: what is selected rises from the foot as a sheet,
 * search and legend come over it when they are asked for. What is selected anew makes the sheet small,
 * what is asked for anew puts search and legend back: a picture that was only being opened leaves both
 * to whoever has begun to search meanwhile.
 * @param asks whether a question is asked of the canvas, whose answer stands in the sheet then */
export const usePhone = (asks: boolean): Phone => {
  const [left, setLeft] = useState(false);
  const [whole, setWhole] = useState(false);
  const selection = useView(({ view }) => view.selection);
  const selected = selection?.id ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new selection is what it is about
  useEffect(() => setWhole(false), [selected]);
  const [query] = useSearchParams();
  const shown = query.get("show") ?? query.get("node");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is what it is about
  useEffect(() => setLeft(false), [shown]);
  const narrow = useNarrow();
  const rises = asks || selected !== null;
  useEffect(() => {
    // The sheet takes its room from the picture: all of it is shown again in what is left.
    if (rises && narrow) requestAnimationFrame(() => fitCanvas.emit());
  }, [rises, narrow]);
  return {
    left,
    whole,
    parts: { "data-left": left, "data-whole": whole, "data-selected": rises },
    setLeft,
    setWhole,
  };
};

/** The head of search and legend. */
export function PhoneLeft({ phone }: { readonly phone: Phone }) {
  const { t } = useWords();
  return (
    <div className={styles.head}>
      <span>{t("explore.left")}</span>
      <button
        type="button"
        className={styles.tool}
        aria-label={t("explore.closeLeft")}
        onClick={() => phone.setLeft(false)}
      >
        <IconX size={20} stroke={1.8} aria-hidden />
      </button>
    </div>
  );
}

/** The grip of the sheet: a press makes it large or small. */
export function PhoneSheet({ phone }: { readonly phone: Phone }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className={styles.grip}
      aria-expanded={phone.whole}
      aria-controls="explore-right"
      aria-label={t(phone.whole ? "explore.sheetSmall" : "explore.sheetLarge")}
      onClick={() => phone.setWhole(!phone.whole)}
    >
      <span />
    </button>
  );
}

/** Brings search and legend. */
export function PhoneTools({ phone }: { readonly phone: Phone }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className={styles.open}
      aria-expanded={phone.left}
      aria-controls="explore-left"
      aria-label={t("explore.openLeft")}
      onClick={() => phone.setLeft(true)}
    >
      <IconAdjustments size={21} stroke={1.8} aria-hidden />
    </button>
  );
}
