import { Suspense, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { askScene, openPrint } from "#client/state/signals.ts";
import { store } from "#client/state/store.ts";
import { printUrl } from "#client/state/url.ts";
import { fetched } from "#client/ui/fetched.ts";

const SaveScene = fetched(["briefings"], async () => (await import("./SaveScene.tsx")).SaveScene);

/** Hears that the view is to become a scene or a printed sheet. The form is fetched beside the picture,
 * not ahead of it, and is there before anybody asks for it. */
export function SaveSceneHost() {
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState(false);
  useEffect(SaveScene.ahead, []);
  useEffect(
    () =>
      askScene.on(() => {
        if (store.getState().view.canvas.nodes.length > 0) setAsked(true);
      }),
    [],
  );
  useEffect(() => openPrint.on(() => navigate(`${printUrl()}${location.hash}`)), [navigate]);
  return asked ? (
    <Suspense>
      <SaveScene close={() => setAsked(false)} />
    </Suspense>
  ) : null;
}
