import { expect, test } from "vitest";
import { zh } from "#client/i18n/zh.ts";
import { keyedFor, registry } from "./registry.ts";

const press = (key: string, held: Partial<Parameters<typeof keyedFor>[0]> = {}) =>
  keyedFor({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    ...held,
  })?.id;

test("each key starts one thing", () => {
  const keys = registry.flatMap(({ shortcuts }) => shortcuts);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.map((key) => press(key))).toEqual(
    registry.flatMap(({ id, shortcuts }) => shortcuts.map(() => id)),
  );
});

test("a letter starts the same with and without Shift", () => {
  expect(press("E")).toBe("expand");
});

test("nothing starts while a modifier is held or an input method composes", () => {
  expect(press("f", { ctrlKey: true })).toBeUndefined();
  expect(press("e", { metaKey: true })).toBeUndefined();
  expect(press("h", { isComposing: true })).toBeUndefined();
});

test("everything with a key has a name", () => {
  for (const { label } of registry) expect(zh.command).toHaveProperty(label);
});
