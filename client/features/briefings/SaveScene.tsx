import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { addScene } from "#client/commands/add-scene.ts";
import { useRun } from "#client/commands/runner.ts";
import { askScene, openPrint } from "#client/state/signals.ts";
import { store } from "#client/state/store.ts";
import { printUrl } from "#client/state/url.ts";
import { useWords } from "#client/ui/words.ts";
import { defaultTitle } from "./default-title.ts";
import styles from "./SaveScene.module.css";
import { SceneForm } from "./SceneForm.tsx";
import { newSceneId } from "./scene-id.ts";
import { useShelf } from "./use-shelf.ts";

/** Asks under what title the view becomes a scene, and leads to its printed sheet. */
export function SaveScene() {
  const words = useWords();
  const { t } = words;
  const run = useRun();
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  useShelf();
  useEffect(
    () =>
      askScene.on(() => {
        if (store.getState().view.canvas.nodes.length > 0) setAsked(true);
      }),
    [],
  );
  useEffect(() => openPrint.on(() => navigate(`${printUrl()}${location.hash}`)), [navigate]);
  useEffect(() => {
    if (asked && dialog.current?.open === false) dialog.current.showModal();
  }, [asked]);
  if (!asked) return null;
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby="save-scene"
      onClose={() => setAsked(false)}
    >
      <h2 id="save-scene">{t("command.addScene")}</h2>
      <SceneForm
        title={defaultTitle(store.getState(), words)}
        note=""
        spoken=""
        onKeep={(title, note, spoken) => {
          void run(addScene, { id: newSceneId(), title, note, spoken });
          dialog.current?.close();
        }}
        onCancel={() => dialog.current?.close()}
      />
    </dialog>
  );
}
