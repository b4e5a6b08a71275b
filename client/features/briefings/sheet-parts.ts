import { visibleNodes, visibleRelationships } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { Basis, Modality } from "#graph/model/claims.ts";
import { isForeignName } from "#graph/model/foreign.ts";
import { type AnyKind, placeOfKind } from "#graph/model/kinds.ts";

/** What the legend of a sheet explains: only what is drawn on it. */
export interface SheetLegend {
  readonly kinds: readonly AnyKind[];
  readonly bases: readonly Basis[];
  readonly modalities: readonly Modality[];
}

export const legendOf = (state: State): SheetLegend => {
  const nodes = visibleNodes(state);
  const own = visibleRelationships(state).filter(({ type }) => !isForeignName(type));
  return {
    kinds: [...new Set(nodes.map(({ kind }) => kind))].sort(
      (left, right) => placeOfKind(left) - placeOfKind(right),
    ),
    bases: Basis.options.filter((basis) => own.some((each) => each.basis === basis)),
    modalities: Modality.options.filter((each) => nodes.some(({ modality }) => modality === each)),
  };
};

/** A day as it is printed on a sheet, the same in both languages. */
export const dayOf = (date: Date): string => {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};
