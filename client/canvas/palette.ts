/** The colours of the canvas, read from the theme's custom properties, where they stand once. */
const names = [
  "canvas",
  "panel",
  "ink",
  "ink2",
  "ink3",
  "zhu",
  "zhu-line",
  "line2",
  "edge",
  "duty",
  "vein",
  "goal-fill",
  "goal-border",
  "goal-text",
  "theme-text",
  "target-text",
  "result-text",
] as const;

export type Palette = Readonly<Record<(typeof names)[number], string>> & {
  readonly scheme: "light" | "dark";
};

/** Reads the colours that hold for an element. */
export const readPalette = (element: Element): Palette => {
  const style = getComputedStyle(element);
  const scheme = document.documentElement.dataset.theme === "dark" ? "dark" : "light";
  const read = Object.fromEntries(
    names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]),
  ) as Record<(typeof names)[number], string>;
  return { ...read, scheme };
};
