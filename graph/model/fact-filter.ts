import * as z from "zod/mini";
import { Basis, Modality } from "./claims.ts";
import { parseSpan } from "./ids.ts";
import type { Relationship } from "./records.ts";
import { AnyRelationType, relationTypes } from "./relations.ts";
import type { ViewFilters } from "./view.ts";

/** Which facts a question may use, as parameters; a list that is left out lets everything pass. */
export const factFilters = {
  types: z.optional(z.array(AnyRelationType)),
  basis: z.optional(z.array(Basis)),
  /** A fact that says nothing of progress passes whatever stands here. */
  modalities: z.optional(z.array(Modality)),
  /** Ids of persons, meetings or documents; a fact that nobody is said to say does not pass. */
  voices: z.optional(z.array(z.string())),
  /** Ids of documents of which one must be cited for the fact itself. */
  documents: z.optional(z.array(z.string())),
};

const FactFilter = z.object(factFilters);
export type FactFilter = z.infer<typeof FactFilter>;

/** Whether a fact is one that the filter leaves. */
export const passesFact = (filter: FactFilter, fact: Relationship): boolean =>
  (filter.types?.includes(fact.type) ?? true) &&
  (filter.basis?.includes(fact.basis) ?? true) &&
  (fact.modality === null || (filter.modalities?.includes(fact.modality) ?? true)) &&
  (filter.voices === undefined || (fact.voice !== null && filter.voices.includes(fact.voice))) &&
  (filter.documents === undefined ||
    documentsOf(fact).some((id) => filter.documents?.includes(id)));

/** The documents that are cited for a fact itself, each once; who speaks in them may be cited beside. */
export const documentsOf = ({
  spans,
  spanRoles,
}: Pick<Relationship, "spans" | "spanRoles">): string[] => [
  ...new Set(
    spans.flatMap((span, index) =>
      spanRoles[index] === "voice" ? [] : (parseSpan(span)?.document ?? []),
    ),
  ),
];

/** What the filters of a view leave of the facts: lists only where something is switched off. Kinds
 * are about nodes, and stand apart. */
export const factFilterOf = (filters: ViewFilters): FactFilter => ({
  ...left("types", relationTypes, filters.types),
  ...left("basis", Basis.options, filters.basis),
  ...left("modalities", Modality.options, filters.modalities),
  ...(filters.voices.length === 0 ? {} : { voices: filters.voices }),
  ...(filters.documents.length === 0 ? {} : { documents: filters.documents }),
});

/** The filters of a view that leave what a filter of facts leaves; those of kinds are kept. It is the
 * way back from `factFilterOf`. */
export const viewFiltersOf = (facts: FactFilter, { kinds }: ViewFilters): ViewFilters => ({
  kinds,
  types: off(relationTypes, facts.types),
  basis: off(Basis.options, facts.basis),
  modalities: off(Modality.options, facts.modalities),
  voices: facts.voices ?? [],
  documents: facts.documents ?? [],
});

const off = <Value extends string>(
  all: readonly Value[],
  on: readonly string[] | undefined,
): Value[] => (on === undefined ? [] : all.filter((value) => !on.includes(value)));

const left = <Key extends string, Value extends string>(
  key: Key,
  all: readonly Value[],
  off: readonly string[],
): { [K in Key]?: Value[] } =>
  off.length === 0
    ? {}
    : ({ [key]: all.filter((value) => !off.includes(value)) } as { [K in Key]?: Value[] });
