import { kindIcon } from "#client/theme/kind-icons.ts";
import { modalityDrawing } from "#client/theme/modality-glyph.ts";
import type { Modality } from "#graph/model/claims.ts";
import type { AnyKind } from "#graph/model/kinds.ts";

const asUrl = (svg: string): string => `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;

const cache = new Map<string, string>();
const cached = (key: string, make: () => string): string => {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
};

/** A kind's icon as an image address, stroked in a colour. */
export const iconUrl = (kind: AnyKind, color: string): string =>
  cached(`${kind} ${color}`, () =>
    asUrl(
      kindIcon(kind)
        .replace(/currentColor/g, color)
        // Drawn large, since Cytoscape scales the bitmap of its first size.
        .replace('width="24"', 'width="96"')
        .replace('height="24"', 'height="96"'),
    ),
  );

/** A modality's glyph as an image address.
 * @param backing colour of the disc behind it, or null on a plate */
export const modalityUrl = (
  modality: Modality,
  color: string,
  tick: string,
  backing: string | null,
): string =>
  cached(`${modality} ${color} ${tick} ${backing}`, () => {
    const disc = backing === null ? "" : `<circle cx="7" cy="7" r="7" fill="${backing}"/>`;
    const drawing = modalityDrawing(modality)
      .replace(/currentColor/g, color)
      .replace("var(--glyph-tick, white)", tick);
    return asUrl(
      `<svg xmlns="http://www.w3.org/2000/svg" width="56" height="56" viewBox="0 0 14 14">${disc}${drawing}</svg>`,
    );
  });
