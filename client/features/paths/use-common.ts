import { useQuery } from "@tanstack/react-query";
import { queries } from "#client/api/queries.ts";
import { wishFilters } from "#client/state/paths-url.ts";
import { useView } from "#client/state/store.ts";
import { useAsked } from "./use-paths.ts";

/** Common neighbours that are listed. */
const listed = 50;

/** What the ends have in common: of two or more of them, those of most first. */
export const useCommon = () => {
  const { from, to, tab } = useAsked();
  const filters = useView(({ view }) => view.filters);
  const ids = [...from, ...to];
  return useQuery({
    ...queries.common({ ids, least: 2, ...wishFilters(filters), limit: listed }),
    enabled: tab === "common" && ids.length > 1,
  });
};
