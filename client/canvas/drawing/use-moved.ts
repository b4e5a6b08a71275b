import { useEffect, useRef, useState } from "react";
import type { Picture } from "../picture.ts";
import { between } from "./between.ts";

/** Milliseconds that nodes take to their new places. */
const moveTime = 220;
/** Beyond so many nodes, drawing each step would take longer than it may. */
const mostMoving = 200;

/** A picture as it is at this moment, on its way from the one before.
 * @param moves false where everything is at its place at once, as it is for who wants no motion */
export const useMoved = (picture: Picture, moves: boolean): Picture => {
  const [now, setNow] = useState(picture);
  const shown = useRef(picture);
  useEffect(() => {
    const before = shown.current;
    shown.current = picture;
    const still =
      !moves ||
      before === picture ||
      picture.nodes.length > mostMoving ||
      matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (still) {
      setNow(picture);
      return;
    }
    const began = performance.now();
    let frame = 0;
    const step = (at: number): void => {
      const part = Math.min(1, (at - began) / moveTime);
      setNow(between(before, picture, part));
      if (part < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [picture, moves]);
  // The first step is taken after the page is drawn; what is gone must not flash up until then.
  return moves || now === picture ? now : picture;
};
