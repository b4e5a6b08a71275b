import { byId } from "#graph/model/ids.ts";
import type { FindingKind } from "#graph/model/seeds.ts";

/** Something in sound seeds that is a fault unless a person says why it is meant. */
export interface Finding {
  readonly finding: FindingKind;
  /** Ids of the nodes or relationships that it is about, in id order. */
  readonly about: readonly string[];
  readonly message: string;
}

/** A finding about several, whose ids its message begins with. */
export const findingOf = (
  finding: FindingKind,
  ids: Iterable<string>,
  message: string,
): Finding => {
  const about = [...new Set(ids)].sort(byId);
  return { finding, about, message: `${about.join(", ")} ${message}` };
};

/** The things that share a key, for each key that several share. */
export const sharing = <T>(things: readonly T[], keyOf: (thing: T) => string): T[][] =>
  [...byKey(things, keyOf).values()].filter(({ length }) => length > 1);

/** Things by their key, in the order in which they come. */
export const byKey = <T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
};
