/** The longest side and the most pixels of a bitmap that browsers make reliably; beyond, some hand
 * out an empty one. */
export const longestSide = 16_384;
export const mostPixels = 134_217_728;

/** Whether a bitmap of so many pixels a side is refused before it is drawn. */
export const isTooLarge = (width: number, height: number): boolean =>
  Math.max(width, height) > longestSide || width * height > mostPixels;
