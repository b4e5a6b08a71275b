import { cycles, type Link } from "#graph/analyse/cycles.ts";
import { relationOf, relationTypes } from "#graph/model/relations.ts";
import type { SeedRelationship } from "#graph/model/seeds.ts";
import { type Placed, violationAt } from "./placed.ts";
import type { Violation } from "./violation.ts";

type PlacedRelationship = Placed<SeedRelationship>;

/** Checks what no text can bear out between relationships, each of which may be sound alone: one
 * that leads back to where it starts, a circle of a type that has none, the same fact twice.
 * @returns every violation, at the relationship that could go */
export const checkTogether = (relationships: readonly PlacedRelationship[]): Violation[] => [
  ...relationships.filter(isLoop).map(loopViolation),
  ...relationTypes
    .filter((type) => relationOf(type).acyclic)
    .flatMap((type) => checkCircles(relationships.filter(({ value }) => value.type === type))),
  ...checkRepeats(relationships),
];

const isLoop = ({ value }: PlacedRelationship): boolean => value.from === value.to;

const loopViolation = (placed: PlacedRelationship): Violation =>
  violationAt(placed, `${placed.value.from} is linked to itself`, ["to"]);

const checkCircles = (ofOneType: readonly PlacedRelationship[]): Violation[] => {
  const links = ofOneType
    .filter((placed) => !isLoop(placed))
    .map(({ value }): Link => [value.from, value.to]);
  return cycles([...new Set(links.flat())], links).flatMap((circle) => {
    const within = ofOneType.filter(
      ({ value }) => circle.includes(value.from) && circle.includes(value.to),
    );
    // The last one written closes the circle.
    const last = within.at(-1);
    if (last === undefined) return [];
    return [violationAt(last, `${last.value.type} runs in a circle: ${circle.join(", ")}`)];
  });
};

const checkRepeats = (relationships: readonly PlacedRelationship[]): Violation[] => {
  const first = new Map<string, PlacedRelationship>();
  return relationships.flatMap((placed) => {
    const key = contentOf(placed);
    const other = first.get(key);
    if (other !== undefined)
      return [
        violationAt(
          placed,
          `says the same as ${other.file.file}:${other.file.lineOf(other.path)}: type, ends and quotes`,
        ),
      ];
    first.set(key, placed);
    return [];
  });
};

/** All that makes a fact another fact. Two sentences that say one thing are two facts. */
const contentOf = ({ value, file }: PlacedRelationship): string => {
  const { document } = (file.value as { defaults?: { document?: string } }).defaults ?? {};
  const quotes = value.quotes
    .map((quote) => (typeof quote === "string" ? { text: quote } : quote))
    .filter(({ role = "fact" }) => role === "fact")
    .map((quote) => [quote.document ?? document, quote.text, quote.occurrence ?? 1].join("\0"));
  const { role = "" } = value.properties ?? {};
  return [value.type, value.from, value.to, role, ...quotes.sort()].join("\0");
};
