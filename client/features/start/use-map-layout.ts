import { useLayoutEffect, useState } from "react";
import { useWords } from "#client/ui/words.ts";
import type { MapTheme } from "#graph/model/answers/corpus.ts";
import { goalRoom, layoutMap, type MapLayout, type Size } from "./map-layout.ts";

/** Narrowest a goal's name is wrapped to before the map scrolls instead. */
const narrowest = 132;

/** How names and marks are set closer where the map would be higher than its area, each besides the one
 * before: what is still too high then scrolls. */
const settings = ["data-compact", "data-dense"] as const;

/** Lays the map out from the boxes as the browser has set them, again whenever fonts arrive, the
 * area changes or the words do.
 * @param host element whose inside has the boxes, marked with `data-box`
 * @returns null until it has been measured */
export const useMapLayout = (
  host: { readonly current: HTMLElement | null },
  themes: readonly MapTheme[],
  hasHub: boolean,
  hubSize: number,
): MapLayout | null => {
  const { language } = useWords();
  const [layout, setLayout] = useState<MapLayout | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have other sizes
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const measure = (): void => {
      for (const setting of settings) element.removeAttribute(setting);
      element.setAttribute("data-measuring", "");
      let next = measured(element, themes, hasHub, hubSize);
      for (const setting of settings) {
        if (next.height <= freeHeight(element)) break;
        element.setAttribute(setting, "");
        next = measured(element, themes, hasHub, hubSize);
      }
      element.removeAttribute("data-measuring");
      setLayout(next);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const part of element.parentElement?.children ?? [])
      if (part !== element) observer.observe(part);
    if (element.parentElement !== null) observer.observe(element.parentElement);
    document.fonts.addEventListener("loadingdone", measure);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", measure);
    };
  }, [host, themes, hasHub, hubSize, language]);
  return layout;
};

const measured = (
  element: HTMLElement,
  themes: readonly MapTheme[],
  hasHub: boolean,
  hubSize: number,
): MapLayout => {
  const area = { width: element.clientWidth, height: freeHeight(element) };
  const label = sizesOf(element, "hub")[0] ?? { width: 0, height: 0 };
  const plates = sizesOf(element, "theme");
  const widest = Math.max(0, ...plates.map(({ width }) => width));
  const hubWidth = hasHub ? Math.max(hubSize, label.width) : 0;
  const room = Math.max(narrowest, goalRoom(area, hubWidth, widest));
  element.style.setProperty("--goal-room", `${Math.floor(Math.min(room, 280))}px`);
  const goals = sizesOf(element, "goal");
  let next = 0;
  return layoutMap({
    hub: hasHub ? { body: hubSize, label } : null,
    area,
    themes: themes.map((theme, index) => ({
      ...(plates[index] ?? { width: 0, height: 0 }),
      ties: theme.ties,
      goals: theme.goals.map(({ ties }) => {
        const size = goals[next] ?? { width: 0, height: 0 };
        next += 1;
        return { ...size, ties };
      }),
    })),
  });
};

/** Width of what stands in a box, which is less than the box's where lines are wrapped. */
const contentWidth = (box: HTMLElement): number => {
  if (box.dataset.box !== "goal") return box.getBoundingClientRect().width;
  const range = document.createRange();
  const rects = [...box.querySelectorAll("svg")].map((svg) => svg.getBoundingClientRect());
  const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  while (texts.nextNode() !== null) {
    range.selectNode(texts.currentNode);
    rects.push(...range.getClientRects());
  }
  const left = Math.min(...rects.map((rect) => rect.left));
  const right = Math.max(...rects.map((rect) => rect.right));
  return right - left + 1;
};

/** Height that the parts beside the map leave to it; its own height follows from the layout. */
const freeHeight = (element: HTMLElement): number => {
  const parent = element.parentElement;
  if (parent === null) return element.clientHeight;
  const taken = [...parent.children]
    .filter((child) => child !== element)
    .map((child) => child.getBoundingClientRect().height + bottomMargin(child));
  return parent.clientHeight - taken.reduce((sum, each) => sum + each, 0);
};

const bottomMargin = (element: Element): number =>
  Number.parseFloat(getComputedStyle(element).marginBottom) || 0;

/** Sizes of the boxes of a sort, in document order, rounded up so that neighbours never touch. */
const sizesOf = (element: HTMLElement, sort: string): Size[] =>
  [...element.querySelectorAll<HTMLElement>(`[data-box="${sort}"]`)].map((box) => {
    const { height } = box.getBoundingClientRect();
    const width = contentWidth(box);
    return { width: Math.ceil(width), height: Math.ceil(height) };
  });
