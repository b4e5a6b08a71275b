import { useEffect, useRef } from "react";
import { useView } from "#client/state/store.ts";
import { useWords } from "#client/ui/words.ts";
import type { Scene } from "#graph/model/briefing.ts";
import styles from "./Strip.module.css";
import { Thumb } from "./Thumb.tsx";
import { useViewState } from "./use-view-state.ts";

/** All scenes as small pictures in a row; the one that shows is marked. */
export function Strip({ at, goTo }: { readonly at: string; readonly goTo: (to: number) => void }) {
  const { t } = useWords();
  const scenes = useView(({ briefing }) => briefing.scenes);
  const row = useRef<HTMLElement>(null);
  const current = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene stands elsewhere
  useEffect(() => {
    // The row alone: on a phone the page would go down to it, past the picture.
    bringInto(row.current, current.current);
  }, [at]);
  return (
    <nav ref={row} className={styles.strip} aria-label={t("briefings.strip")}>
      <ol>
        {scenes.map((scene, index) => (
          <li key={scene.id} ref={scene.id === at ? current : null}>
            <Item
              scene={scene}
              number={index + 1}
              current={scene.id === at}
              onChoose={() => goTo(index)}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

const bringInto = (row: HTMLElement | null, item: HTMLElement | null): void => {
  if (row === null || item === null) return;
  const [room, box] = [row.getBoundingClientRect(), item.getBoundingClientRect()];
  const before = Math.min(0, box.left - room.left);
  row.scrollBy({ left: before === 0 ? Math.max(0, box.right - room.right) : before });
};

function Item({
  scene,
  number,
  current,
  onChoose,
}: {
  readonly scene: Scene;
  readonly number: number;
  readonly current: boolean;
  readonly onChoose: () => void;
}) {
  const shown = useViewState(scene.view);
  return (
    <button
      type="button"
      className={styles.item}
      aria-current={current ? "step" : undefined}
      onClick={onChoose}
    >
      <span className={styles.small}>
        <Thumb view={scene.view} shown={shown} />
      </span>
      <span className={styles.name}>
        <span className={styles.number}>{number}</span>
        <span className={styles.title}>{scene.title}</span>
      </span>
    </button>
  );
}
