import type { ComponentType } from "react";
import { fetchWords } from "#client/i18n/i18n.ts";
import type { Part } from "#client/i18n/parts.ts";
import { lazy } from "./lazy.tsx";

/** A component that comes when it is first shown, or a little ahead of it. */
export type Fetched<Props> = ComponentType<Props> & {
  /** Begins to fetch it; where that fails, showing it tries again and tells. */
  ahead(): void;
};

/** A component that is fetched when it is first shown, together with the words that it says. Where
 * nothing answers the page says so in its place.
 * @param words parts of the catalogues, besides the one that every screen says
 * @param instead what stands in its place where it could not be fetched, other than that */
export const fetched = <Props extends object>(
  words: readonly Part[],
  load: () => Promise<ComponentType<Props>>,
  instead?: ComponentType<Props>,
): Fetched<Props> => {
  const fetchBoth = async () => {
    const [component] = await Promise.all([load(), fetchWords(...words)]);
    return { default: component };
  };
  return Object.assign(lazy(fetchBoth, instead), {
    ahead: () => void fetchBoth().catch(() => undefined),
  });
};
