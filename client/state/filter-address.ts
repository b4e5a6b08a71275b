import { Basis, Modality } from "#graph/model/claims.ts";
import { kindNames } from "#graph/model/kinds.ts";
import { relationTypes } from "#graph/model/relations.ts";
import { emptyView, type ViewFilters } from "#graph/model/view.ts";

/** What is switched off, by its name in the model; who may speak and what may be cited, by ids. */
const keys = ["off", "voices", "documents"] as const;

/** A query with the filters of the legend in it, in place of any that it held. */
export const withFilters = (query: URLSearchParams, filters: ViewFilters): URLSearchParams => {
  const next = new URLSearchParams(query);
  const { kinds, types, basis, modalities, voices, documents } = filters;
  const lists = { off: [...kinds, ...types, ...basis, ...modalities], voices, documents };
  for (const key of keys) {
    next.delete(key);
    if (lists[key].length > 0) next.set(key, lists[key].join(","));
  }
  return next;
};

/** The filters that a query holds; what the model does not know is left out.
 * @returns null where it holds none */
export const filtersIn = (query: URLSearchParams): ViewFilters | null => {
  if (keys.every((key) => !query.has(key))) return null;
  const listOf = (key: (typeof keys)[number]): string[] =>
    (query.get(key) ?? "").split(",").filter((each) => each !== "");
  const off = listOf("off");
  const known = <Value extends string>(all: readonly Value[]): Value[] =>
    all.filter((value) => off.includes(value));
  return {
    ...emptyView.filters,
    kinds: known(kindNames),
    types: known(relationTypes),
    basis: known(Basis.options),
    modalities: known(Modality.options),
    voices: listOf("voices"),
    documents: listOf("documents"),
  };
};
