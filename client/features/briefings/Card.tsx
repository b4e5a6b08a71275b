import {
  IconAlertTriangle,
  IconChevronLeft,
  IconChevronRight,
  IconCopy,
  IconMessage,
  IconPencil,
  IconPrinter,
  IconTrash,
} from "@tabler/icons-react";
import { type DragEventHandler, type ReactNode, type Ref, useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import { duplicateScene } from "#client/commands/duplicate-scene.ts";
import { editScene } from "#client/commands/edit-scene.ts";
import { makeRoom } from "#client/commands/make-room.ts";
import { removeScene } from "#client/commands/remove-scene.ts";
import { restore } from "#client/commands/restore.ts";
import { useRun } from "#client/commands/runner.ts";
import { newId } from "#client/state/new-id.ts";
import { store } from "#client/state/store.ts";
import { presentUrl, printUrl } from "#client/state/url.ts";
import { codeOf } from "#client/state/view-address.ts";
import { Button } from "#client/ui/Button.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Scene } from "#graph/model/briefing.ts";
import styles from "./Card.module.css";
import { SceneForm } from "./SceneForm.tsx";
import { Thumb } from "./Thumb.tsx";
import { useViewState } from "./use-view-state.ts";

type Drag = Readonly<
  Record<"onDragStart" | "onDragEnd" | "onDragOver" | "onDrop", DragEventHandler<HTMLElement>>
>;

const ways: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};

/** A scene with a small picture of it, and all that can be done with it. Alt with an arrow key moves
 * it, wherever in it the keyboard is. */
export function Card({
  scene,
  index,
  count,
  over,
  onMove,
  onLast,
  drag,
}: {
  readonly scene: Scene;
  readonly index: number;
  readonly count: number;
  /** Whether something is being dragged to its place. */
  readonly over: boolean;
  readonly onMove: (to: number) => void;
  /** The last scene was deleted, and the keyboard has no other to go on at. */
  readonly onLast: () => void;
  readonly drag: Drag;
}) {
  const { t } = useWords();
  const shown = useViewState(scene.view);
  const [editing, setEditing] = useState(false);
  const card = useRef<HTMLLIElement>(null);
  const pencil = useRef<HTMLButtonElement>(null);
  const edited = (): void => {
    setEditing(false);
    pencil.current?.focus();
  };
  return (
    <li
      ref={card}
      className={styles.card}
      data-scene={scene.id}
      data-over={over}
      draggable={!editing}
      {...drag}
      onKeyDown={(event) => {
        const way = event.altKey ? ways[event.key] : undefined;
        if (way === undefined) return;
        // The browser would go back in its history.
        event.preventDefault();
        onMove(index + way);
      }}
    >
      <Link
        className={styles.link ?? ""}
        href={presentUrl(scene.id)}
        aria-label={t("briefings.presentScene", { title: scene.title })}
        draggable={false}
      >
        <Thumb view={scene.view} shown={shown} />
      </Link>
      {editing ? (
        <Editing scene={scene} onDone={edited} />
      ) : (
        <div className={styles.words}>
          <h2 className={styles.title}>
            <span className={styles.number}>{index + 1}</span>
            <span>{scene.title}</span>
          </h2>
          {scene.note === "" ? null : <p className={styles.note}>{scene.note}</p>}
          {scene.spoken === undefined ? null : (
            <p className={styles.spoken}>
              <IconMessage size={15} stroke={1.8} aria-hidden />
              {t("briefings.hasSpoken")}
            </p>
          )}
          {shown.gone > 0 ? (
            <p className={styles.gone}>
              <IconAlertTriangle size={15} stroke={1.8} aria-hidden />
              {t("briefings.gone", { count: shown.gone })}
            </p>
          ) : null}
        </div>
      )}
      <Tools
        scene={scene}
        index={index}
        count={count}
        onMove={onMove}
        onEdit={() => setEditing(true)}
        onRemove={() => {
          const next = card.current?.nextElementSibling ?? card.current?.previousElementSibling;
          const button = next?.querySelector<HTMLElement>("[data-remove]");
          if (button) button.focus();
          else onLast();
        }}
        pencil={pencil}
      />
    </li>
  );
}

function Editing({ scene, onDone }: { readonly scene: Scene; readonly onDone: () => void }) {
  const run = useRun();
  return (
    <div className={styles.words}>
      <SceneForm
        title={scene.title}
        note={scene.note}
        spoken={scene.spoken ?? ""}
        onKeep={(title, note, spoken) => {
          void run(editScene, { id: scene.id, title, note, spoken });
          onDone();
        }}
        onCancel={onDone}
      />
    </div>
  );
}

function Tools({
  scene,
  index,
  count,
  onMove,
  onEdit,
  onRemove,
  pencil,
}: {
  readonly scene: Scene;
  readonly index: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onEdit: () => void;
  /** It is about to be deleted. */
  readonly onRemove: () => void;
  readonly pencil: Ref<HTMLButtonElement>;
}) {
  const { t, language } = useWords();
  const run = useRun();
  const [, navigate] = useLocation();
  const open = async (): Promise<void> => {
    if (!(await run(restore, { view: scene.view }))) return;
    // The places were found for names of other lengths, or nothing tells for which.
    if (scene.names !== language) await run(makeRoom, {});
    navigate(`/explore#${await codeOf(store.getState().view)}`);
  };
  return (
    <p className={styles.tools}>
      <Button onClick={() => void open()}>{t("briefings.open")}</Button>
      <span className={styles.room} />
      <Tool label={t("briefings.earlier")} disabled={index === 0} act={() => onMove(index - 1)}>
        <IconChevronLeft size={17} aria-hidden />
      </Tool>
      <Tool
        label={t("briefings.later")}
        disabled={index === count - 1}
        act={() => onMove(index + 1)}
      >
        <IconChevronRight size={17} aria-hidden />
      </Tool>
      <Tool ref={pencil} label={t("command.editScene")} act={onEdit}>
        <IconPencil size={17} aria-hidden />
      </Tool>
      <Tool
        label={t("command.duplicateScene")}
        act={() => void run(duplicateScene, { scene: scene.id, id: newId() })}
      >
        <IconCopy size={17} aria-hidden />
      </Tool>
      <Link
        className={styles.tool ?? ""}
        href={printUrl(scene.id)}
        aria-label={t("command.print")}
        title={t("command.print")}
      >
        <IconPrinter size={17} aria-hidden />
      </Link>
      <Tool
        label={t("command.removeScene")}
        data-remove
        act={() => {
          onRemove();
          void run(removeScene, { scene: scene.id });
        }}
      >
        <IconTrash size={17} aria-hidden />
      </Tool>
    </p>
  );
}

/** A small button. One that can do nothing just now keeps the keyboard, which a disabled one would
 * lose. */
function Tool({
  label,
  disabled = false,
  act,
  children,
  ...rest
}: {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly "data-remove"?: boolean;
  readonly label: string;
  readonly disabled?: boolean;
  readonly act: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={() => disabled || act()}
      {...rest}
    >
      {children}
    </button>
  );
}
