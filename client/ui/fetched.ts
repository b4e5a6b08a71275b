import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { fetchWords } from "#client/i18n/i18n.ts";
import type { Part } from "#client/i18n/parts.ts";

/** A component that comes when it is first shown, or a little ahead of it. */
export type Fetched<Props> = LazyExoticComponent<ComponentType<Props>> & {
  /** Begins to fetch it; where that fails, showing it tries again and tells. */
  ahead(): void;
};

/** A component that is fetched when it is first shown, together with the words that it says.
 * @param words parts of the catalogues, besides the one that every screen says */
export const fetched = <Props>(
  words: readonly Part[],
  load: () => Promise<ComponentType<Props>>,
): Fetched<Props> => {
  const fetchBoth = async () => {
    const [component] = await Promise.all([load(), fetchWords(...words)]);
    return { default: component };
  };
  return Object.assign(lazy(fetchBoth), {
    ahead: () => void fetchBoth().catch(() => undefined),
  });
};
