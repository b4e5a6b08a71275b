import { useEffect, useRef } from "react";
import { addScene } from "#client/commands/add-scene.ts";
import { useRun } from "#client/commands/runner.ts";
import { store } from "#client/state/store.ts";
import { useWords } from "#client/ui/words.ts";
import { defaultTitle } from "./default-title.ts";
import styles from "./SaveScene.module.css";
import { SceneForm } from "./SceneForm.tsx";
import { newSceneId } from "./scene-id.ts";
import { useShelf } from "./use-shelf.ts";

/** Asks under what title the view becomes a scene. */
export function SaveScene({ close }: { readonly close: () => void }) {
  const words = useWords();
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
      <h2 id="save-scene">{words.t("command.addScene")}</h2>
      <SceneForm
        title={defaultTitle(store.getState(), words)}
        note=""
        spoken=""
        onKeep={(title, note, spoken) => {
          void run(addScene, { id: newSceneId(), title, note, spoken });
          done();
        }}
        onCancel={done}
      />
    </dialog>
  );
}
