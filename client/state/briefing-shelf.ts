import { longestTitle, readScene, type Scene } from "#graph/model/briefing.ts";
import type { BriefingState, SceneChange } from "./briefing.ts";

/** Each scene has an entry of its own, so that tabs which keep different scenes never overwrite one
 * another, and a full storage loses no more than the scene that did not fit. */
const scenePrefix = "mailuo.scene.";
const titleKey = "mailuo.briefing.title";

/** What a browser offers to keep text in. */
export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** The browser's own storage, unless it is blocked. */
export const browserShelf = (): Shelf | undefined => {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
};

/** All scenes that were kept.
 * @returns as a change to receive, and how many entries could not be read; those stay as they are */
export const fromShelf = (shelf: Shelf): { change: SceneChange; unread: number } => {
  const keys = Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? "");
  const texts = keys.flatMap((key) =>
    key.startsWith(scenePrefix) ? [shelf.getItem(key) ?? ""] : [],
  );
  const put = texts.flatMap((text) => readScene(text) ?? []);
  const title = (shelf.getItem(titleKey) ?? "").slice(0, longestTitle);
  return { change: { put, drop: [], title }, unread: texts.length - put.length };
};

/** Keeps what differs between two states of the briefing.
 * @returns whether all of it was kept: false where the storage is full or refuses */
export const toShelf = (shelf: Shelf, before: BriefingState, after: BriefingState): boolean => {
  const next = new Map(after.scenes.map((scene) => [scene.id, scene]));
  const old = new Map(before.scenes.map((scene) => [scene.id, scene]));
  const writes = [
    ...before.scenes
      .filter(({ id }) => !next.has(id))
      .map(
        ({ id }) =>
          () =>
            drop(shelf, id),
      ),
    ...after.scenes
      .filter((scene) => old.get(scene.id) !== scene)
      .map((scene) => () => keep(shelf, scenePrefix + scene.id, JSON.stringify(scene))),
    ...(before.title === after.title ? [] : [() => keep(shelf, titleKey, after.title)]),
  ];
  return writes.map((write) => attempt(write)).every(Boolean);
};

const keep = (shelf: Shelf, key: string, text: string): void => {
  if (shelf.getItem(key) !== text) shelf.setItem(key, text);
};

const drop = (shelf: Shelf, id: string): void => shelf.removeItem(scenePrefix + id);

const attempt = (write: () => void): boolean => {
  try {
    write();
    return true;
  } catch {
    return false;
  }
};

/** What another tab did, from the event that the browser tells of it.
 * @returns nothing for an entry that is not of a briefing, or cannot be read */
export const changeOf = ({
  key,
  newValue,
}: Pick<StorageEvent, "key" | "newValue">): SceneChange | undefined => {
  if (key === titleKey) return { put: [], drop: [], title: newValue ?? "" };
  if (key === null || !key.startsWith(scenePrefix)) return undefined;
  if (newValue === null) return { put: [], drop: [key.slice(scenePrefix.length)] };
  const scene: Scene | undefined = readScene(newValue);
  return scene === undefined ? undefined : { put: [scene], drop: [] };
};
