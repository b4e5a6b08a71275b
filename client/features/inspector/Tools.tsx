import { IconDots, IconFocusCentered, IconPin, IconPinFilled } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { pin } from "#client/commands/pin.ts";
import { useRun } from "#client/commands/runner.ts";
import { centreOn } from "#client/state/camera.ts";
import { isOnCanvas } from "#client/state/selectors.ts";
import { type MenuRequest, openMenu } from "#client/state/signals.ts";
import { useView } from "#client/state/store.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./Tools.module.css";

/** What is done most with a node on the canvas, at the head of its panel, and all else behind a menu. */
export function NodeTools({ id }: { readonly id: string }) {
  const { t } = useWords();
  const run = useRun();
  const there = useView((state) => isOnCanvas(state, id));
  const pinned = useView(({ view }) => view.canvas.pinned.includes(id));
  if (!there) return null;
  return (
    <span className={styles.tools}>
      <button
        type="button"
        className={styles.tool}
        aria-label={t("command.pin")}
        title={t("command.pin")}
        aria-pressed={pinned}
        onClick={() => void run(pin, { nodes: [id] })}
      >
        {pinned ? <IconPinFilled size={16} aria-hidden /> : <IconPin size={16} aria-hidden />}
      </button>
      <button
        type="button"
        className={styles.tool}
        aria-label={t("command.centre")}
        title={t("command.centre")}
        onClick={() => centreOn.emit(id)}
      >
        <IconFocusCentered size={16} aria-hidden />
      </button>
      <MenuButton of="node" />
    </span>
  );
}

/** The menu of a relationship at the head of its panel. */
export function RelationshipTools(): ReactNode {
  return (
    <span className={styles.tools}>
      <MenuButton of="relationship" />
    </span>
  );
}

function MenuButton({ of }: { readonly of: MenuRequest["of"] }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={t("menu.open")}
      title={t("menu.open")}
      aria-haspopup="menu"
      onClick={({ currentTarget }) => {
        const { left, bottom } = currentTarget.getBoundingClientRect();
        openMenu.emit({ of, x: left, y: bottom });
      }}
    >
      <IconDots size={16} aria-hidden />
    </button>
  );
}
