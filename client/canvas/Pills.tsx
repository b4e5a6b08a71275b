import { IconPinFilled, IconStack2 } from "@tabler/icons-react";
import { memo, type ReactNode, useId, useRef, useState } from "react";
import { useWords } from "#client/ui/words.ts";
import styles from "./Canvas.module.css";
import { inOneLine } from "./label.ts";
import type { PictureNode } from "./picture.ts";

/** The grouped list behind a “+12”, given how to close it. */
type More = (id: string, close: () => void) => ReactNode;

/** What the marks of nodes are given to do; the same functions at every render, so that only the marks
 * that change are rendered anew. */
export interface PillActs {
  readonly more: More;
  readonly onPin: (id: string) => void;
  readonly onFold: (id: string) => void;
}

/** What stands at the top right of nodes: the pin of what is pinned, how many are folded into it, and
 * the “+12” of what has relationships that are not drawn, which opens them in groups. */
export function Pills({
  nodes,
  acts,
}: {
  readonly nodes: readonly PictureNode[];
  readonly acts: PillActs;
}) {
  return (
    nodes
      // What stands back while something else is read asks for nothing.
      .filter(({ more, pinned, folded, dim }) => !dim && (more > 0 || pinned || folded > 0))
      .map((node) => <Tags key={node.id} node={node} acts={acts} />)
  );
}

const Tags = memo(function Tags({
  node,
  acts: { more, onPin, onFold },
}: {
  readonly node: PictureNode;
  readonly acts: PillActs;
}) {
  const { t, language } = useWords();
  const { id, box, pinned, folded } = node;
  const name = inOneLine(node.label, language);
  // Beside a mark's top right, on a plate's top right corner.
  const marginLeft = node.x + box.width / 2 - (box.inside ? 22 : 8);
  const marginTop = node.y - box.height / 2 - (box.inside ? 13 : 9);
  return (
    <div className={styles.tags} style={{ marginLeft, marginTop }}>
      {pinned ? (
        <button
          type="button"
          className={styles.pill}
          data-tag="pin"
          aria-label={t("canvas.pinned", { name })}
          title={t("canvas.pinned", { name })}
          onClick={() => onPin(id)}
        >
          <IconPinFilled size={12} aria-hidden />
        </button>
      ) : null}
      {folded > 0 ? (
        <button
          type="button"
          className={styles.pill}
          data-tag="fold"
          aria-label={t("canvas.folded", { name, count: folded })}
          title={t("canvas.folded", { name, count: folded })}
          onClick={() => onFold(id)}
        >
          <IconStack2 size={12} aria-hidden /> {folded}
        </button>
      ) : null}
      {node.more > 0 ? <Pill id={id} name={name} count={node.more} more={more} /> : null}
    </div>
  );
});

/** Pixels between the pill and its panel, and between the panel and the window's rim. */
const gap = 8;
const rim = 12;

function Pill({
  id,
  name,
  count,
  more,
}: {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly more: More;
}) {
  const { t } = useWords();
  const panelId = useId();
  const pill = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const label = t("canvas.more", { name, count });
  return (
    <>
      <button
        ref={pill}
        type="button"
        className={styles.pill}
        popoverTarget={panelId}
        aria-expanded={open}
        aria-haspopup="dialog"
        aria-label={label}
      >
        +{count}
      </button>
      <div
        ref={panel}
        id={panelId}
        popover="auto"
        role="dialog"
        className={styles.panel}
        aria-label={label}
        onToggle={({ newState }) => {
          setOpen(newState === "open");
          place(pill.current, panel.current);
        }}
      >
        {open ? (
          <Watched onResize={() => place(pill.current, panel.current)}>
            {more(id, () => panel.current?.hidePopover())}
          </Watched>
        ) : null}
      </div>
    </>
  );
}

/** Tells when what it holds changes size: a panel is placed anew when its content has come. */
function Watched({
  onResize,
  children,
}: {
  readonly onResize: () => void;
  readonly children: ReactNode;
}) {
  const watch = (element: HTMLDivElement | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(onResize);
    observer.observe(element);
    return () => observer.disconnect();
  };
  return <div ref={watch}>{children}</div>;
}

/** Puts a panel beside its pill, inside the window. */
const place = (pill: HTMLElement | null, panel: HTMLElement | null): void => {
  if (pill === null || panel === null) return;
  const { right, left, top } = pill.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const fits = right + gap + width + rim <= innerWidth;
  panel.style.left = `${Math.max(rim, fits ? right + gap : left - gap - width)}px`;
  panel.style.top = `${Math.max(rim, Math.min(top, innerHeight - height - rim))}px`;
};
