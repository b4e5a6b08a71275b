import { Suspense, useEffect, useState } from "react";
import { useLocation } from "wouter";
import { offeredScene, type SceneOffer, useIsOffered } from "#client/state/scene-offer.ts";
import { askScene, openPrint } from "#client/state/signals.ts";
import { printViewUrl } from "#client/state/url.ts";
import { codeOf } from "#client/state/view-address.ts";
import { fetched } from "#client/ui/fetched.ts";

const SaveScene = fetched(["briefings"], async () => (await import("./SaveScene.tsx")).SaveScene);

/** Hears that what the screen shows is to become a scene or a printed sheet, on screens that offer it.
 * The form is fetched beside the picture, not ahead of it, and is there before anybody asks for it. */
export function SaveSceneHost() {
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState<SceneOffer | null>(null);
  const isOffered = useIsOffered();
  useEffect(() => {
    if (!isOffered) return;
    SaveScene.ahead();
    return askScene.on(() => setAsked((before) => offeredScene() ?? before));
  }, [isOffered]);
  useEffect(() => {
    if (!isOffered) return;
    return openPrint.on(async () => {
      const offer = offeredScene();
      if (offer !== null) navigate(`${printViewUrl(offer)}#${await codeOf(offer.view)}`);
    });
  }, [isOffered, navigate]);
  return asked === null ? null : (
    <Suspense>
      <SaveScene offer={asked} close={() => setAsked(null)} />
    </Suspense>
  );
}
