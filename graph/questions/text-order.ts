import type { Claim } from "#graph/model/claims.ts";
import { byId } from "#graph/model/ids.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";

/** Where something first stands in the texts: the document's number and the offset in it. */
type TextPlace = readonly [document: number, start: number];

const nowhere: TextPlace = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];

/** Goals in the order of the text: by the first place that is evidence for what the goal says of
 * itself, for who sets it out or for what it is part of; then by id. A heading counts only where no
 * fact is cited, since one heading stands over many goals; who speaks never does. Goals that no
 * text names come last. */
export const inTextOrder = (graph: MemoryGraph, goals: Iterable<string>): string[] => {
  const placed = Array.from(goals, (id) => ({ id, place: firstPlace(graph, id) }));
  placed.sort((left, right) => byPlace(left.place, right.place) || byId(left.id, right.id));
  return placed.map(({ id }) => id);
};

const firstPlace = (graph: MemoryGraph, id: string): TextPlace => {
  const claims: Claim[] = [
    ...(graph.nodes.get(id)?.claims ?? []),
    ...graph.outgoing(id, "PART_OF"),
    ...graph.incoming(id, "SET_OUT"),
  ];
  const places = { fact: nowhere, heading: nowhere, voice: nowhere };
  for (const { spans, spanRoles } of claims)
    for (const [index, span] of spans.entries()) {
      const role = spanRoles[index] ?? "fact";
      const place = placeOf(graph, span);
      if (byPlace(place, places[role]) < 0) places[role] = place;
    }
  return places.fact === nowhere ? places.heading : places.fact;
};

const placeOf = (graph: MemoryGraph, span: string): TextPlace => {
  const place = graph.placeOf(span);
  if (place === undefined) return nowhere;
  return [place.document.number, place.passage.start + place.range.start];
};

// Compared, not subtracted: nowhere minus nowhere is no number.
const byPlace = (left: TextPlace, right: TextPlace): number =>
  order(left[0], right[0]) || order(left[1], right[1]);

const order = (left: number, right: number): number => (left < right ? -1 : left > right ? 1 : 0);
