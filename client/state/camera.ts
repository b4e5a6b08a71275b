import { createSignal } from "./signals.ts";

/** Shows all that is on the canvas. */
export const fitCanvas = createSignal();

/** Brings a node of the canvas into sight without moving anything on it. */
export const centreOn = createSignal<string>();

/** Makes the picture larger or smaller about its middle, by a factor. */
export const zoomCanvas = createSignal<number>();
