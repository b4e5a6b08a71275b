import type { Scene } from "#graph/model/briefing.ts";
import { byId } from "#graph/model/ids.ts";

/** What an act does to the scenes: puts some in place, each whole, and drops others. */
export interface SceneChange {
  readonly put: readonly Scene[];
  readonly drop: readonly string[];
  readonly title?: string;
}

/** The briefing of this browser, and what would take back its latest acts. A change names only the
 * scenes that it touches, so that taking it back leaves alone what another tab did meanwhile. */
export interface BriefingState {
  readonly title: string;
  readonly scenes: readonly Scene[];
  readonly past: readonly SceneChange[];
  readonly future: readonly SceneChange[];
}

export const emptyBriefing: BriefingState = { title: "", scenes: [], past: [], future: [] };

const depth = 100;

/** The briefing after a change, and the change that takes it back. */
const applied = (
  { title, scenes }: Pick<BriefingState, "title" | "scenes">,
  change: SceneChange,
): { title: string; scenes: Scene[]; back: SceneChange } => {
  const before = new Map(scenes.map((scene) => [scene.id, scene]));
  const touched = [...new Set([...change.put.map(({ id }) => id), ...change.drop])];
  const next = new Map(before);
  for (const id of change.drop) next.delete(id);
  for (const scene of change.put) next.set(scene.id, scene);
  return {
    title: change.title ?? title,
    scenes: [...next.values()].sort(inOrder),
    back: {
      put: touched.flatMap((id) => before.get(id) ?? []),
      drop: touched.filter((id) => !before.has(id)),
      ...(change.title === undefined ? {} : { title }),
    },
  };
};

const inOrder = (left: Scene, right: Scene): number =>
  left.order - right.order || byId(left.id, right.id);

/** The briefing after an act of the reader, which can be taken back. */
export const changed = (briefing: BriefingState, change: SceneChange): BriefingState => {
  const { title, scenes, back } = applied(briefing, change);
  return { title, scenes, past: [...briefing.past, back].slice(-depth), future: [] };
};

/** The briefing after what another tab did, which is not for this one to take back. */
export const received = (briefing: BriefingState, change: SceneChange): BriefingState => {
  const { title, scenes } = applied(briefing, change);
  return { ...briefing, title, scenes };
};

/** The briefing before its last act; the same where there is none. */
export const takenBack = (briefing: BriefingState): BriefingState => {
  const change = briefing.past.at(-1);
  if (change === undefined) return briefing;
  const { title, scenes, back } = applied(briefing, change);
  return { title, scenes, past: briefing.past.slice(0, -1), future: [back, ...briefing.future] };
};

/** The briefing after the act that was taken back last; the same where there is none. */
export const doneAgain = (briefing: BriefingState): BriefingState => {
  const [change, ...future] = briefing.future;
  if (change === undefined) return briefing;
  const { title, scenes, back } = applied(briefing, change);
  return { title, scenes, past: [...briefing.past, back], future };
};

/** An order behind all scenes. */
export const lastOrder = (scenes: readonly Scene[]): number => (scenes.at(-1)?.order ?? 0) + 1;

/** Room between two neighbours below which all scenes are numbered anew. */
const leastRoom = 1e-6;

/** The change that brings a scene to a place among the others.
 * @param to its index afterwards
 * @returns nothing where it stands there already or is not there at all */
export const moveChange = (
  scenes: readonly Scene[],
  id: string,
  to: number,
): SceneChange | undefined => {
  const from = scenes.findIndex((scene) => scene.id === id);
  const moved = scenes[from];
  const place = Math.max(0, Math.min(scenes.length - 1, to));
  if (moved === undefined || place === from) return undefined;
  const others = scenes.filter((scene) => scene.id !== id);
  const before = others[place - 1]?.order;
  const after = others[place]?.order;
  const order = between(before, after);
  if (order !== undefined) return { put: [{ ...moved, order }], drop: [] };
  const next = others.toSpliced(place, 0, moved);
  return { put: next.map((scene, index) => ({ ...scene, order: index + 1 })), drop: [] };
};

/** An order between two others, or nothing where there is no room left. */
export const between = (
  before: number | undefined,
  after: number | undefined,
): number | undefined => {
  if (before === undefined) return (after ?? 2) - 1;
  if (after === undefined) return before + 1;
  return after - before < leastRoom ? undefined : (before + after) / 2;
};
