import { type CSSProperties, useLayoutEffect, useState } from "react";

/** Pixels between the box and the list under it. */
const gap = 8;

/** Where a list stands under a box, as custom properties. It is fixed to the window, so that a panel
 * which scrolls does not cut it off.
 * @param shown measured while the list is seen */
export const useAnchor = (
  box: { readonly current: HTMLElement | null },
  shown: boolean,
): CSSProperties => {
  const [place, setPlace] = useState<Record<string, string>>({});
  useLayoutEffect(() => {
    if (!shown) return;
    const measure = (): void => {
      if (box.current === null) return;
      const { bottom, left, width } = box.current.getBoundingClientRect();
      setPlace({
        "--top-edge": `${bottom + gap}px`,
        "--left-edge": `${left}px`,
        "--box-width": `${width}px`,
      });
    };
    measure();
    addEventListener("resize", measure);
    addEventListener("scroll", measure, true);
    return () => {
      removeEventListener("resize", measure);
      removeEventListener("scroll", measure, true);
    };
  }, [box, shown]);
  return place;
};
