import { visibleNodes, visibleRelationships } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { type Description, descriptionText } from "#client/ui/describe.ts";
import type { Words } from "#client/ui/words.ts";
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

/** What a sheet says beside its title, its picture and its sources: the same in print and as a file. */
export interface SheetText {
  /** Under the title, paragraph by paragraph; what warns is told apart. */
  readonly lead: readonly { readonly text: string; readonly warns: boolean }[];
  /** Words to be spoken, each part under its heading. */
  readonly spoken: readonly { readonly head: string; readonly text: string }[];
}

/** The texts of a sheet.
 * @param note of the scene; where it is empty, what the picture shows stands in its place
 * @param gone how many nodes of the scene are no longer in the graph
 * @param own the reader's own words to be spoken, where they are wanted
 * @param described whether what the picture says is wanted among them */
export const sheetTextOf = (
  {
    description,
    note,
    gone,
    own,
    described,
  }: {
    readonly description: Description;
    readonly note: string;
    readonly gone: number;
    readonly own: string | undefined;
    readonly described: boolean;
  },
  words: Words,
): SheetText => {
  const { t } = words;
  const said = descriptionText({ ...description, sources: [] }, words);
  return {
    lead: [
      { text: note === "" ? description.summary : note, warns: false },
      ...(gone > 0 ? [{ text: t("briefings.gone", { count: gone }), warns: true }] : []),
    ],
    spoken: [
      ...(own === undefined ? [] : [{ head: t("briefings.spokenOwn"), text: own }]),
      ...(described ? [{ head: t("briefings.spokenPicture"), text: said }] : []),
    ],
  };
};

/** A day as it is printed on a sheet, the same in both languages. */
export const dayOf = (date: Date): string => {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};
