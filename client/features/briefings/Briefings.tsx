import { IconArrowBackUp, IconArrowForwardUp, IconPresentation } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { moveScene } from "#client/commands/move-scene.ts";
import { nameBriefing } from "#client/commands/name-briefing.ts";
import { keyOf } from "#client/commands/registry.ts";
import { useRun } from "#client/commands/runner.ts";
import { redoScenes, undoScenes } from "#client/commands/undo-scenes.ts";
import { useView } from "#client/state/store.ts";
import { presentUrl, startUrl } from "#client/state/url.ts";
import { Button, buttonLink } from "#client/ui/Button.tsx";
import { ScreenTitle } from "#client/ui/ScreenTitle.tsx";
import { EmptyState } from "#client/ui/states.tsx";
import { useWords } from "#client/ui/words.ts";
import { longestTitle } from "#graph/model/briefing.ts";
import styles from "./Briefings.module.css";
import { Card } from "./Card.tsx";
import { Files } from "./Files.tsx";
import { useShelf } from "./use-shelf.ts";

/** The scenes of this browser in their order: to put in order, to edit, to open, to present, to take
 * along as a file. */
export function Briefings() {
  const { t } = useWords();
  const run = useRun();
  const there = useShelf();
  const { scenes, title, past, future } = useView(({ briefing }) => briefing);
  const screen = useRef<HTMLDivElement>(null);
  useUndoKeys();
  if (!there) return null;
  return (
    <div ref={screen} className={styles.screen} tabIndex={-1}>
      <ScreenTitle>{t("nav.briefings")}</ScreenTitle>
      <header className={styles.head}>
        <Title key={title} title={title} />
        <p className={styles.count}>{t("briefings.scenes", { count: scenes.length })}</p>
        <div className={styles.tools}>
          <Button
            aria-label={t("command.undoScenes")}
            title={`${t("command.undoScenes")} (Ctrl Z)`}
            disabled={past.length === 0}
            onClick={() => void run(undoScenes, {})}
          >
            <IconArrowBackUp size={17} aria-hidden />
          </Button>
          <Button
            aria-label={t("command.redoScenes")}
            title={`${t("command.redoScenes")} (Ctrl Y)`}
            disabled={future.length === 0}
            onClick={() => void run(redoScenes, {})}
          >
            <IconArrowForwardUp size={17} aria-hidden />
          </Button>
          <Files />
          {scenes.length === 0 ? null : (
            <Link className={`${buttonLink} ${styles.present}`} href={presentUrl()}>
              <IconPresentation size={17} stroke={1.8} aria-hidden />
              {t("briefings.present")}
            </Link>
          )}
        </div>
      </header>
      {scenes.length === 0 ? <Nothing /> : <Cards onLast={() => screen.current?.focus()} />}
    </div>
  );
}

/** Here undoing is of scenes, wherever the keyboard is; what was done on the canvas is taken back at
 * the canvas. What is being written has an undoing of its own. */
const useUndoKeys = (): void => {
  const run = useRun();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase();
      const { target } = event;
      const isWriting = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
      if (!(event.ctrlKey || event.metaKey) || (key !== "z" && key !== "y") || isWriting) return;
      event.preventDefault();
      void run(key === "y" || event.shiftKey ? redoScenes : undoScenes, {});
    };
    // Before the keys of the page, which would undo on the canvas.
    addEventListener("keydown", press, true);
    return () => removeEventListener("keydown", press, true);
  }, [run]);
};

function Title({ title }: { readonly title: string }) {
  const { t } = useWords();
  const run = useRun();
  return (
    <input
      className={styles.title}
      defaultValue={title}
      maxLength={longestTitle}
      placeholder={t("briefings.untitled")}
      aria-label={t("briefings.briefingTitle")}
      onBlur={({ currentTarget }) => void run(nameBriefing, { title: currentTarget.value.trim() })}
      onKeyDown={({ key, currentTarget }) => {
        if (key === "Enter") currentTarget.blur();
      }}
    />
  );
}

function Nothing() {
  const { t } = useWords();
  return (
    <div className={styles.nothing}>
      <EmptyState
        title={t("briefings.empty")}
        actions={
          <Link className={buttonLink} href={startUrl}>
            {t("briefings.emptyStart")}
          </Link>
        }
      >
        <p>{t("briefings.emptyWhat", { key: keyOf("ask-scene") })}</p>
      </EmptyState>
    </div>
  );
}

function Cards({ onLast }: { readonly onLast: () => void }) {
  const { t } = useWords();
  const run = useRun();
  const scenes = useView(({ briefing }) => briefing.scenes);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [heard, setHeard] = useState("");
  const move = (scene: string, to: number): void => {
    void run(moveScene, { scene, to });
    const place = Math.max(0, Math.min(scenes.length - 1, to));
    const title = scenes.find(({ id }) => id === scene)?.title ?? "";
    setHeard(t("briefings.moved", { title, place: place + 1, count: scenes.length }));
  };
  return (
    <>
      <p className={styles.hint}>{t("briefings.hint")}</p>
      <p className={styles.heard} role="status">
        {heard}
      </p>
      <ol className={styles.cards}>
        {scenes.map((scene, index) => (
          <Card
            key={scene.id}
            scene={scene}
            index={index}
            count={scenes.length}
            over={over === index && dragged !== scene.id}
            onMove={(to) => move(scene.id, to)}
            onLast={onLast}
            drag={{
              onDragStart: ({ dataTransfer }) => {
                dataTransfer.effectAllowed = "move";
                dataTransfer.setData("text/plain", scene.title);
                setDragged(scene.id);
              },
              onDragEnd: () => {
                setDragged(null);
                setOver(null);
              },
              onDragOver: (event) => {
                if (dragged === null) return;
                event.preventDefault();
                setOver(index);
              },
              onDrop: (event) => {
                event.preventDefault();
                if (dragged !== null) move(dragged, index);
              },
            }}
          />
        ))}
      </ol>
    </>
  );
}
