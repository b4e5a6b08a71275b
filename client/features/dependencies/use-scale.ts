import { useCallback, useLayoutEffect, useRef, useState } from "react";
import type { Layout } from "./layered.ts";

/** Pixels over the picture for the captions of its columns. */
const headRoom = 40;

const smallest = 0.35;
const largest = 2;
/** Smaller than this, words would be hard to read; then the picture is wider than its frame. */
const smallestFit = 0.75;
const margin = 56;

/** How large the picture is drawn: all of it where its words stay legible, until the reader zooms. */
export const useScale = (
  frame: { readonly current: HTMLElement | null },
  layout: Layout | undefined,
): { scale: number; zoom: (by: number) => void; fitWhole: () => void } => {
  const [scale, setScale] = useState(1);
  const touched = useRef(false);
  const fitWhole = useCallback(() => {
    touched.current = false;
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined || layout === undefined || layout.width === 0) return;
    const whole = Math.min(
      (box.width - margin) / layout.width,
      (box.height - headRoom - 28) / layout.height,
    );
    setScale(Math.min(1, Math.max(smallestFit, whole)));
  }, [frame, layout]);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    fitWhole();
    const observer = new ResizeObserver(() => {
      if (!touched.current) fitWhole();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, fitWhole]);
  const zoom = (by: number): void => {
    touched.current = true;
    setScale((before) => Math.min(largest, Math.max(smallest, before * by)));
  };
  return { scale, zoom, fitWhole };
};
