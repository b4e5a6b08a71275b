import { expect, test } from "vitest";
import { aNode, aState } from "#client/state/fixture.ts";
import type { State } from "#client/state/state.ts";
import { addScene } from "./add-scene.ts";
import { duplicateScene } from "./duplicate-scene.ts";
import { editScene } from "./edit-scene.ts";
import { moveScene } from "./move-scene.ts";
import { openBriefing } from "./open-briefing.ts";
import { removeScene } from "./remove-scene.ts";
import { redoScenes, undoScenes } from "./undo-scenes.ts";

const canvas = aState([aNode("zone:a"), aNode("goal:b")]);
const ids = ({ briefing }: State) => briefing.scenes.map(({ id }) => id);
const add = (state: State, id: string) =>
  addScene.run(state, { id, title: id, note: "", view: state.view }, undefined);
const three = ["a", "b", "c"].reduce(add, canvas);

test("a scene holds the view as it was, and later acts on the canvas do not touch it", () => {
  const kept = add(canvas, "a");
  const later = { ...kept, view: { ...kept.view, canvas: { ...kept.view.canvas, nodes: [] } } };
  expect(later.briefing.scenes[0]?.view).toBe(canvas.view);
  expect(kept.history).toBe(canvas.history);
});

test("an empty canvas makes no scene", () => {
  const able = ({ view }: State) =>
    addScene.enabled?.(canvas, { id: "a", title: "", note: "", view });
  expect(able(aState([]))).toBe(false);
  expect(able(canvas)).toBe(true);
});

test("scenes are moved, copied behind themselves, edited and removed, and each act is taken back", () => {
  expect(ids(moveScene.run(three, { scene: "c", to: 0 }, undefined))).toEqual(["c", "a", "b"]);
  expect(moveScene.run(three, { scene: "a", to: 0 }, undefined)).toBe(three);
  const copied = duplicateScene.run(three, { scene: "a", id: "a2" }, undefined);
  expect(ids(copied)).toEqual(["a", "a2", "b", "c"]);
  const edited = editScene.run(copied, { id: "a2", title: "新", note: "注" }, undefined);
  expect(edited.briefing.scenes[1]).toMatchObject({ title: "新", note: "注" });
  const removed = removeScene.run(edited, { scene: "b" }, undefined);
  expect(ids(removed)).toEqual(["a", "a2", "c"]);
  const back = undoScenes.run(removed, {}, undefined);
  expect(back.briefing.scenes).toEqual(edited.briefing.scenes);
  expect(ids(redoScenes.run(back, {}, undefined))).toEqual(["a", "a2", "c"]);
});

test("a copy stands behind its original even where there is no room between the numbers", () => {
  const [first, second] = three.briefing.scenes;
  if (first === undefined || second === undefined) throw new Error("no scenes");
  const tight = {
    ...three,
    briefing: { ...three.briefing, scenes: [first, { ...second, order: first.order }] },
  };
  const copied = duplicateScene.run(tight, { scene: "a", id: "a2" }, undefined);
  expect(ids(copied)).toEqual(["a", "a2", "b"]);
  expect(ids(undoScenes.run(copied, {}, undefined))).toEqual(["a", "b"]);
});

test("a file's scenes come behind, and one that is there keeps its place", () => {
  const [a, b] = three.briefing.scenes;
  if (a === undefined || b === undefined) throw new Error("no scenes");
  const scenes = [
    { ...a, id: "new", order: 9 },
    { ...b, title: "改", order: 1 },
  ];
  const opened = openBriefing.run(
    three,
    { briefing: { format: "mailuo-briefing", version: 1, title: "文件", scenes } },
    undefined,
  );
  expect(ids(opened)).toEqual(["a", "b", "c", "new"]);
  expect(opened.briefing.scenes[1]?.title).toBe("改");
  expect(opened.briefing.title).toBe("文件");
});

test("words to be spoken are kept beside the note, and none is the same as leaving them out", () => {
  const spoken = editScene.run(
    three,
    { id: "a", title: "a", note: "", spoken: "先说路" },
    undefined,
  );
  expect(spoken.briefing.scenes[0]?.spoken).toBe("先说路");
  const again = editScene.run(
    spoken,
    { id: "a", title: "b", note: "", spoken: "先说路" },
    undefined,
  );
  expect(again.briefing.scenes[0]).toMatchObject({ title: "b", spoken: "先说路" });
  const none = editScene.run(spoken, { id: "a", title: "a", note: "", spoken: "" }, undefined);
  expect(none.briefing.scenes[0]).toEqual(three.briefing.scenes[0]);
  expect(undoScenes.run(spoken, {}, undefined).briefing.scenes).toEqual(three.briefing.scenes);
});
