import type { Box } from "./box.ts";

/** The box of a small mark, for tests that measure no text. */
export const aBox: Box = {
  lines: ["a"],
  face: { weight: 500, size: 12, line: 15, family: "sans-serif" },
  inside: false,
  width: 28,
  height: 28,
  left: 20,
  right: 20,
  top: 14,
  bottom: 30,
};
