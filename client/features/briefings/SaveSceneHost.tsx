import { Suspense, useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { askScene, openPrint } from "#client/state/signals.ts";
import { store } from "#client/state/store.ts";
import { printUrl } from "#client/state/url.ts";
import { fetched } from "#client/ui/fetched.ts";
import { useWords } from "#client/ui/words.ts";
import styles from "./SaveScene.module.css";

const SaveScene = fetched(["briefings"], async () => (await import("./SaveScene.tsx")).SaveScene);

/** Hears that the view is to become a scene or a printed sheet. The dialog is open at once, so that no
 * key goes elsewhere while what stands in it is fetched. */
export function SaveSceneHost() {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
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
      <Suspense>
        <SaveScene close={() => dialog.current?.close()} />
      </Suspense>
    </dialog>
  );
}
