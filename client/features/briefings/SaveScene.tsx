import { useEffect, useRef } from "react";
import { addScene } from "#client/commands/add-scene.ts";
import { useRun } from "#client/commands/runner.ts";
import { newId } from "#client/state/new-id.ts";
import type { SceneOffer } from "#client/state/scene-offer.ts";
import { useWords } from "#client/ui/words.ts";
import { longestNote, longestTitle } from "#graph/model/briefing.ts";
import styles from "./SaveScene.module.css";
import { SceneForm } from "./SceneForm.tsx";
import { useShelf } from "./use-shelf.ts";

/** Asks under what title and with what note a view becomes a scene. */
export function SaveScene({
  offer,
  close,
}: {
  readonly offer: SceneOffer;
  readonly close: () => void;
}) {
  const { t, language } = useWords();
  const run = useRun();
  const dialog = useRef<HTMLDialogElement>(null);
  useShelf();
  useEffect(() => dialog.current?.showModal(), []);
  // The browser tells of the closing only later: who asks again before that is to get a new form.
  const done = (): void => {
    dialog.current?.close();
    close();
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="save-scene" onClose={close}>
      <h2 id="save-scene">{t("command.addScene")}</h2>
      <SceneForm
        title={offer.title.slice(0, longestTitle)}
        note={offer.note.slice(0, longestNote)}
        spoken=""
        onKeep={(title, note, spoken) => {
          const { view } = offer;
          void run(addScene, { id: newId(), title, note, spoken, view, names: language });
          done();
        }}
        onCancel={done}
      />
    </dialog>
  );
}
