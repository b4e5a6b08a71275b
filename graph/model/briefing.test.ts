import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Briefing, readBriefing, readScene, type Scene } from "./briefing.ts";
import { emptyView } from "./view.ts";

const scene: Scene = {
  id: "one",
  title: "恽淇丞，浜，镇",
  note: "说“要”，不说“已”",
  order: 1,
  view: {
    ...emptyView,
    canvas: { ...emptyView.canvas, nodes: [{ id: "zone:a", x: 1.5, y: -2 }], pinned: ["zone:a"] },
  },
};
const briefing: Briefing = {
  format: "mailuo-briefing",
  version: 1,
  title: "简报",
  scenes: [scene],
};
const text = JSON.stringify(briefing);

test("what was written is read as it was", () => {
  expect(readBriefing(text)).toEqual(briefing);
  expect(readScene(JSON.stringify(scene))).toEqual(scene);
});

test("a file is refused with what is wrong in it", () => {
  const changed = (change: object) => JSON.stringify({ ...briefing, ...change });
  expect(readBriefing(text.slice(0, -4))).toEqual({ fault: "no-json" });
  expect(readBriefing("[]")).toEqual({ fault: "no-briefing" });
  expect(readBriefing("null")).toEqual({ fault: "no-briefing" });
  expect(readBriefing(changed({ format: "slides" }))).toEqual({ fault: "no-briefing" });
  expect(readBriefing(changed({ version: 2 }))).toEqual({ fault: "newer" });
  expect(readBriefing(changed({ version: "1" }))).toEqual({
    fault: "wrong-field",
    path: "version",
  });
  expect(readBriefing(changed({ scenes: [scene, { ...scene, id: "two", order: "a" }] }))).toEqual({
    fault: "wrong-field",
    path: "scenes.1.order",
  });
  expect(readBriefing(changed({ scenes: [scene, scene] }))).toEqual({
    fault: "wrong-field",
    path: "scenes.1.id",
  });
});

test("a view from before a filter was thought of is read with that filter empty", () => {
  const { voices: _, ...filters } = emptyView.filters;
  const older = { ...scene, view: { ...scene.view, filters } };
  expect(readScene(JSON.stringify(older))).toEqual(scene);
});

test("no text whatever makes reading throw", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
      expect(readBriefing(any)).toHaveProperty("fault");
      expect(readScene(any)).toBeUndefined();
    }),
  );
});
