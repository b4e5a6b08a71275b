import { useEffect, useRef, useState } from "react";
import { useWords } from "#client/ui/words.ts";
import type { Drawn } from "./drawn.ts";
import { Layerer, type Layout } from "./layered.ts";
import type { Sized } from "./lines.ts";

/** Lays the picture out as its boxes are drawn: they are measured with the fonts that they are set in,
 * placed in a worker, and again where fonts or words change.
 * @returns the last layout of this picture; `failed` where the worker has none */
export const useLayout = (
  stage: { readonly current: HTMLElement | null },
  drawn: Drawn,
): { layout: Layout | undefined; failed: boolean } => {
  const { language } = useWords();
  const layerer = useRef<Layerer>(null);
  const [made, setMade] = useState<{ drawn: Drawn; layout: Layout | undefined }>();
  useEffect(
    () => () => {
      layerer.current?.end();
      layerer.current = null;
    },
    [],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have other boxes
  useEffect(() => {
    let over = false;
    let last = "";
    const layOut = async (): Promise<void> => {
      await document.fonts.ready;
      const element = stage.current;
      if (over || element === null) return;
      const boxes = boxesIn(element);
      const key = JSON.stringify(boxes);
      if (key === last) return;
      last = key;
      layerer.current ??= new Layerer();
      const arrows = drawn.links.map(({ id, on, rests }) => ({ id, from: on, to: rests }));
      try {
        const layout = await layerer.current.layOut(boxes, arrows);
        if (!over && last === key) setMade({ drawn, layout });
      } catch {
        // The list says the same; the picture tells that it is not there.
        if (!over) setMade({ drawn, layout: undefined });
      }
    };
    const again = (): void => void layOut();
    again();
    document.fonts.addEventListener("loadingdone", again);
    return () => {
      over = true;
      document.fonts.removeEventListener("loadingdone", again);
    };
  }, [stage, drawn, language]);
  const current = made?.drawn === drawn ? made : undefined;
  return { layout: current?.layout, failed: current !== undefined && current.layout === undefined };
};

const boxesIn = (element: HTMLElement): Sized[] =>
  [...element.querySelectorAll<HTMLElement>("[data-node]")].map((box) => {
    const body = box.querySelector<HTMLElement>("[data-body]") ?? box;
    const apart = body === box ? 0 : body.offsetTop;
    return {
      id: box.dataset.node ?? "",
      width: box.offsetWidth,
      height: box.offsetHeight,
      middle: apart + body.offsetHeight / 2,
      inset: (box.offsetWidth - body.offsetWidth) / 2,
    };
  });
