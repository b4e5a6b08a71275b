import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Scene } from "#graph/model/briefing.ts";
import { emptyView } from "#graph/model/view.ts";
import {
  type BriefingState,
  changed,
  doneAgain,
  emptyBriefing,
  lastOrder,
  moveChange,
  received,
  takenBack,
} from "./briefing.ts";

const aScene = (id: string, order: number, title = id): Scene => ({
  id,
  title,
  note: "",
  view: emptyView,
  order,
});
const titles = ({ scenes }: BriefingState) => scenes.map(({ title }) => title);

const act = fc.record({
  kind: fc.constantFrom("put" as const, "drop" as const, "move" as const),
  id: fc.constantFrom("a", "b", "c", "d"),
  at: fc.nat(4),
});

const acted = (
  before: BriefingState,
  { kind, id, at }: { kind: string; id: string; at: number },
) => {
  if (kind === "put")
    return changed(before, { put: [aScene(id, lastOrder(before.scenes), `${id}${at}`)], drop: [] });
  if (kind === "drop") return changed(before, { put: [], drop: [id] });
  const change = moveChange(before.scenes, id, at);
  return change === undefined ? before : changed(before, change);
};

test("any acts, all taken back, give the briefing as it was, and all done again as it became", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const after = acts.reduce(acted, emptyBriefing);
      let back = after;
      while (back.past.length > 0) back = takenBack(back);
      expect([back.title, back.scenes]).toEqual(["", []]);
      let again = back;
      while (again.future.length > 0) again = doneAgain(again);
      expect(again.scenes).toEqual(after.scenes);
    }),
  );
});

test("a scene that moves stands where it was put, and the others keep their order", () => {
  const moves = fc.array(fc.record({ at: fc.nat(5), to: fc.nat(5) }), { maxLength: 80 });
  fc.assert(
    fc.property(moves, (steps) => {
      let briefing = changed(emptyBriefing, {
        put: ["a", "b", "c", "d", "e", "f"].map((id, index) => aScene(id, index)),
        drop: [],
      });
      for (const { at, to } of steps) {
        const ids = briefing.scenes.map(({ id }) => id);
        const [id = ""] = ids.splice(at, 1);
        ids.splice(to, 0, id);
        const change = moveChange(briefing.scenes, id, to);
        if (change !== undefined) briefing = changed(briefing, change);
        expect(briefing.scenes.map((scene) => scene.id)).toEqual(ids);
      }
    }),
  );
});

test("between two neighbours there is room for ever, by numbering all anew", () => {
  let briefing = changed(emptyBriefing, {
    put: [aScene("a", 1), aScene("b", 2), aScene("c", 3)],
    drop: [],
  });
  for (let turn = 0; turn < 200; turn += 1) {
    const change = moveChange(briefing.scenes, briefing.scenes[2]?.id ?? "", 1);
    if (change !== undefined) briefing = changed(briefing, change);
  }
  expect(new Set(briefing.scenes.map(({ order }) => order)).size).toBe(3);
});

test("taking back an act leaves alone what another tab did to other scenes", () => {
  const own = changed(changed(emptyBriefing, { put: [aScene("a", 1)], drop: [] }), {
    put: [],
    drop: ["a"],
  });
  const both = received(own, { put: [aScene("b", 2)], drop: [] });
  expect(titles(takenBack(both))).toEqual(["a", "b"]);
  expect(titles(takenBack(takenBack(both)))).toEqual(["b"]);
});
