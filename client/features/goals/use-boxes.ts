import { useLayoutEffect, useState } from "react";
import type { TiesAnswer } from "#graph/model/answers/goals.ts";
import type { Box } from "./lens-lines.ts";

/** Where the items of the lens stand in it, by `data-item`, and its trays; measured anew whenever the lens or
 * anything in it changes its size, or fonts arrive. */
export const useBoxes = (
  host: { readonly current: HTMLElement | null },
  answer: TiesAnswer,
): ReadonlyMap<string, Box> => {
  const [boxes, setBoxes] = useState<ReadonlyMap<string, Box>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer has other boxes
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const measure = (): void => setBoxes(boxesIn(element));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const item of element.querySelectorAll("[data-tray]")) observer.observe(item);
    document.fonts.addEventListener("loadingdone", measure);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", measure);
    };
  }, [host, answer]);
  return boxes;
};

const boxesIn = (element: HTMLElement): Map<string, Box> => {
  const origin = element.getBoundingClientRect();
  return new Map(
    [...element.querySelectorAll<HTMLElement>("[data-item], [data-tray]")].map((item) => {
      const { left, top, width, height } = item.getBoundingClientRect();
      const key = item.dataset.item ?? `tray ${item.dataset.tray}`;
      return [key, { x: left - origin.left, y: top - origin.top, width, height }];
    }),
  );
};
