import { expect, test } from "vitest";
import { en } from "#client/i18n/en.ts";
import { zh } from "#client/i18n/zh.ts";
import { aNode, aState } from "#client/state/fixture.ts";
import { foreignName } from "#graph/model/foreign.ts";
import { keyedFor, keyOf, registry } from "./registry.ts";

const press = (key: string, held: Partial<Parameters<typeof keyedFor>[0]> = {}) =>
  keyedFor({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    ...held,
  })?.id;

/** What the keyboard does for a shortcut. */
const pressOf = (shortcut: string) => {
  const held = shortcut.split("+");
  const key = held.pop() ?? "";
  return press(key, { ctrlKey: held.includes("Mod"), shiftKey: held.includes("Shift") });
};

test("each key starts one thing", () => {
  const keys = registry.flatMap(({ shortcuts }) => shortcuts);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.map(pressOf)).toEqual(
    registry.flatMap(({ id, shortcuts }) => shortcuts.map(() => id)),
  );
});

test("a letter starts the same with and without Shift", () => {
  expect(press("E")).toBe("expand");
});

test("a key with a modifier is another key, and nothing starts while an input method composes", () => {
  expect(press("Z", { metaKey: true, shiftKey: true })).toBe("redo");
  expect(press("z", { ctrlKey: true })).toBe("undo");
  expect(press("f", { ctrlKey: true })).toBe("find");
  expect(press("b", { ctrlKey: true })).toBeUndefined();
  expect(press("e", { metaKey: true })).toBeUndefined();
  expect(press("h", { isComposing: true })).toBeUndefined();
});

test("everything has a name", () => {
  for (const { label, count } of registry)
    expect(Object.keys(zh.command)).toContain(count === undefined ? label : `${label}_other`);
});

test("each thing has an id of its own", () => {
  expect(new Set(registry.map(({ id }) => id)).size).toBe(registry.length);
});

test("mentions are offered for a plan, and not for a database that has no sentences", () => {
  const can = (kinds: readonly Parameters<typeof aNode>[1][]) =>
    registry
      .find(({ id }) => id === "toggle-mentions")
      ?.can(aState(kinds.map((given, at) => aNode(`goal:${at}`, given))));
  expect(can([{}, {}])).toBe(true);
  expect(can([{}])).toBe(false);
  const kind = foreignName("Movie");
  expect(can([{ kind }, { kind }])).toBe(false);
});

test("a text that names a key names the one that the command has", () => {
  expect(keyOf("ask-paths")).toBe("W");
  for (const { canvas } of [zh, en]) expect(canvas.described).toMatch(`${keyOf("words")} `);
  const others = JSON.stringify([zh, en], (name, value) => (name === "described" ? "" : value));
  expect(others.match(/(?:按|[Pp]ress) [A-Z]\b/g)).toBeNull();
});
