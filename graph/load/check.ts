import { kindOfId, nodeIdPattern, slugPattern } from "#graph/model/ids.ts";
import type { Kind } from "#graph/model/kinds.ts";
import { endsAllowed, type RelationType, relationTypes } from "#graph/model/relations.ts";
import type { SeedEntity, SeedRelationship } from "#graph/model/seeds.ts";
import { nearest } from "#graph/text/nearest.ts";
import { entitiesOf, type Placed, relationshipsOf, violationAt } from "./placed.ts";
import type { ReadCorpus } from "./read.ts";
import { checkTogether } from "./together.ts";
import type { Violation } from "./violation.ts";

/** Checks ids, kinds, ends, voices and who may be linked how; quotes are checked when they are found.
 * @returns every violation, in the order of the files; none for sound corpora */
export const checkCorpora = (corpora: readonly ReadCorpus[]): Violation[] => {
  const entities = corpora.flatMap(entitiesOf);
  const kindById = new Map(entities.map(({ value }) => [value.id, value.kind]));
  const documents = corpora.flatMap(({ documents: texts }) =>
    texts.map(({ metadata }) => metadata.value.id),
  );
  const known = new Known(kindById, documents);
  return [
    ...corpora.flatMap((corpus) => checkCorpusFile(corpus, known)),
    ...checkEntities(entities, known),
    ...corpora.flatMap(relationshipsOf).flatMap((placed) => checkRelationship(placed, known)),
    ...corpora.flatMap((corpus) => checkTogether(relationshipsOf(corpus))),
  ];
};

/** What ids there are, with a hint for one that is not. */
class Known {
  constructor(
    private readonly kindById: ReadonlyMap<string, Kind>,
    private readonly documents: readonly string[],
  ) {}

  kind(id: string): Kind | undefined {
    return this.kindById.get(id);
  }

  isVoice(id: string): boolean {
    return this.kindById.has(id) || this.documents.includes(id);
  }

  hint(id: string): string {
    const found = nearest(id, [...this.kindById.keys(), ...this.documents]);
    return found === undefined ? "" : `; did you mean ${found}?`;
  }
}

const checkCorpusFile = ({ corpus, documents }: ReadCorpus, known: Known): Violation[] => {
  const { id, hub, questions = [] } = corpus.value;
  const at = (path: readonly (string | number)[], message: string): Violation =>
    violationAt({ file: corpus, path }, message);
  const found: Violation[] = [];
  if (!slugPattern.test(id)) found.push(at(["id"], `the corpus id ${id} is not lower-case ASCII`));
  if (hub !== undefined && known.kind(hub) === undefined)
    found.push(at(["hub"], `the hub ${hub} is no entity${known.hint(hub)}`));
  for (const [index, question] of questions.entries()) {
    const wanted = question.asks === "ties" ? known.kind(question.about) === "Goal" : true;
    const exists = question.asks === "passage" || known.kind(question.about) !== undefined;
    if (!exists || !wanted)
      found.push(at(["questions", index, "about"], `${question.about} cannot be asked about`));
  }
  const seen = new Set<string>();
  for (const { metadata } of documents) {
    const { value } = metadata;
    if (!slugPattern.test(value.id) || seen.has(value.id))
      found.push(
        violationAt(
          { file: metadata, path: ["id"] },
          `the document id ${value.id} is malformed or taken`,
        ),
      );
    seen.add(value.id);
    for (const [index, { voice }] of (value.voices ?? []).entries())
      if (!known.isVoice(voice))
        found.push(
          violationAt(
            { file: metadata, path: ["voices", index] },
            `unknown voice ${voice}${known.hint(voice)}`,
          ),
        );
  }
  return found;
};

const checkEntities = (entities: readonly Placed<SeedEntity>[], known: Known): Violation[] => {
  const first = new Map<string, Placed<SeedEntity>>();
  return entities.flatMap((placed) => {
    const { id, kind, claims = [], properties } = placed.value;
    const found: Violation[] = [];
    const other = first.get(id);
    if (other === undefined) first.set(id, placed);
    else
      found.push(
        violationAt(
          placed,
          `the id ${id} is taken by ${other.file.file}:${other.file.lineOf(other.path)}`,
          ["id"],
        ),
      );
    if (!nodeIdPattern.test(id) || kindOfId(id) !== kind)
      found.push(
        violationAt(placed, `the id ${id} does not name a ${kind} in lower-case ASCII`, ["id"]),
      );
    if (properties?.value !== undefined && Math.abs(properties.value) > Number.MAX_SAFE_INTEGER)
      found.push(
        violationAt(placed, "the value is past 2^53 and would be rounded", ["properties", "value"]),
      );
    for (const [index, claim] of claims.entries())
      if (claim.voice !== undefined && !known.isVoice(claim.voice))
        found.push(
          violationAt(placed, `unknown voice ${claim.voice}${known.hint(claim.voice)}`, [
            "claims",
            index,
          ]),
        );
    return found;
  });
};

const checkRelationship = (placed: Placed<SeedRelationship>, known: Known): Violation[] => {
  const { type, from, to, voice } = placed.value;
  const found: Violation[] = [];
  const at = (message: string, key: string): void => {
    found.push(violationAt(placed, message, [key]));
  };
  const [start, end] = [known.kind(from), known.kind(to)];
  if (start === undefined)
    at(`dangling end: nothing bears the id ${from}${known.hint(from)}`, "from");
  if (end === undefined) at(`dangling end: nothing bears the id ${to}${known.hint(to)}`, "to");
  if (start !== undefined && end !== undefined) checkEnds(type, start, end, at);
  if (voice !== undefined && !known.isVoice(voice))
    at(`unknown voice ${voice}${known.hint(voice)}`, "voice");
  return found;
};

const checkEnds = (
  type: RelationType,
  start: Kind,
  end: Kind,
  at: (message: string, key: string) => void,
): void => {
  if (endsAllowed(type, start, end)) return;
  const others = relationTypes.filter((other) => endsAllowed(other, start, end));
  const hint = others.length === 0 ? "" : `; between these may stand ${others.join(", ")}`;
  at(`${type} may not go from ${start} to ${end}${hint}`, "type");
};
