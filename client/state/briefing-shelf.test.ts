import { expect, test } from "vitest";
import type { Scene } from "#graph/model/briefing.ts";
import { emptyView } from "#graph/model/view.ts";
import { changed, emptyBriefing, received } from "./briefing.ts";
import { changeOf, fromShelf, type Shelf, toShelf } from "./briefing-shelf.ts";

/** A storage that holds so many characters. */
const aShelf = (room = Number.POSITIVE_INFINITY): Shelf & { entries: Map<string, string> } => {
  const entries = new Map<string, string>();
  return {
    entries,
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, text) => {
      const others = [...entries].filter(([each]) => each !== key);
      const taken = others.reduce((sum, [, each]) => sum + each.length, 0);
      if (taken + text.length > room) throw new DOMException("full", "QuotaExceededError");
      entries.set(key, text);
    },
    removeItem: (key) => void entries.delete(key),
  };
};

const aScene = (id: string, note = ""): Scene => ({
  id,
  title: id,
  note,
  view: emptyView,
  order: 1,
});
const withScenes = (...ids: string[]) =>
  changed(emptyBriefing, { put: ids.map((id) => aScene(id)), drop: [], title: "简报" });

test("what was kept is there again, and an entry that cannot be read stays as it is", () => {
  const shelf = aShelf();
  shelf.entries.set("mailuo.settings", "{}");
  shelf.entries.set("mailuo.scene.odd", "{");
  expect(toShelf(shelf, emptyBriefing, withScenes("a", "b"))).toBe(true);
  const { change, unread } = fromShelf(shelf);
  expect(received(emptyBriefing, change).scenes).toEqual([aScene("a"), aScene("b")]);
  expect([change.title, unread]).toEqual(["简报", 1]);
  expect(shelf.getItem("mailuo.scene.odd")).toBe("{");
});

test("two tabs that keep different scenes do not overwrite each other", () => {
  const shelf = aShelf();
  const [one, other] = [withScenes("a"), withScenes("b")];
  toShelf(shelf, emptyBriefing, one);
  toShelf(shelf, emptyBriefing, other);
  toShelf(shelf, one, changed(one, { put: [], drop: ["a"] }));
  expect(fromShelf(shelf).change.put.map(({ id }) => id)).toEqual(["b"]);
});

test("a scene that does not fit is told, and the others are kept", () => {
  const shelf = aShelf(2000);
  const big = changed(withScenes("a"), { put: [aScene("z", "长".repeat(3000))], drop: [] });
  expect(toShelf(shelf, emptyBriefing, big)).toBe(false);
  expect(fromShelf(shelf).change.put.map(({ id }) => id)).toEqual(["a"]);
});

test("what another tab does arrives as a change, and what is not of a briefing does not", () => {
  const scene = aScene("a");
  const put = { key: "mailuo.scene.a", newValue: JSON.stringify(scene) };
  expect(changeOf(put)).toEqual({ put: [scene], drop: [] });
  expect(changeOf({ ...put, newValue: null })).toEqual({ put: [], drop: ["a"] });
  expect(changeOf({ key: "mailuo.briefing.title", newValue: "新" })?.title).toBe("新");
  expect(changeOf({ ...put, newValue: "{" })).toBeUndefined();
  expect(changeOf({ key: "mailuo.settings", newValue: "{}" })).toBeUndefined();
  expect(changeOf({ key: null, newValue: null })).toBeUndefined();
});
