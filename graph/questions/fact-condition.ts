import type { FactFilter } from "#graph/model/fact-filter.ts";

/** What a relationship must be to pass a filter, as conditions of a `WHERE`, each led by `AND`;
 * nothing where everything passes, so that a statement without a filter is planned as if it had none.
 * The values are parameters: see `factParameters`. A pattern should name its types as literals too
 * (`typeLiteral`), since Neo4j reads every relationship of a hub to compare its type.
 * @param name of the relationship in the statement */
export const factCondition = (filter: FactFilter, name: string): string =>
  [
    filter.types && `type(${name}) IN $types`,
    filter.basis && `${name}.basis IN $basis`,
    filter.modalities && `(${name}.modality IS NULL OR ${name}.modality IN $modalities)`,
    filter.voices && `${name}.voice IN $voices`,
    filter.documents &&
      `any(at IN range(0, size(${name}.spans) - 1) WHERE ${name}.spanRoles[at] <> 'voice' ` +
        `AND split(${name}.spans[at], ':')[0] IN $documents)`,
  ]
    .flatMap((condition) => (condition === undefined ? [] : ` AND ${condition}`))
    .join("");

/** The parameters that `factCondition` reads. */
export const factParameters = ({
  types,
  basis,
  modalities,
  voices,
  documents,
}: FactFilter): Record<string, readonly string[] | null> => ({
  types: types ?? null,
  basis: basis ?? null,
  modalities: modalities ?? null,
  voices: voices ?? null,
  documents: documents ?? null,
});
