import { expect, test } from "vitest";
import { tieRoles } from "#graph/model/answers.ts";
import { facing, lensLine } from "./lens-lines.ts";
import { placeOf, traysFor } from "./trays.ts";

const trays = traysFor(1);

const plate = { x: 400, y: 400, width: 200, height: 60 };

test("every role has one tray", () => {
  for (const parts of [0, 3, 4, 20])
    expect(Object.values(traysFor(parts)).flat().sort()).toEqual([...tieRoles].sort());
});

test("a line from a tray at the left ends at the plate's left edge, level", () => {
  const line = lensLine(
    { x: 0, y: 100, width: 100, height: 40 },
    plate,
    placeOf("owned-by", trays),
    0,
  );
  expect(line.start).toEqual({ x: 104, y: 120, angle: 180 });
  expect(line.end).toEqual({ x: 396, y: 430, angle: 0 });
});

test("a line from a tray below ends at the plate's lower edge, upright", () => {
  const line = lensLine(
    { x: 450, y: 700, width: 100, height: 40 },
    plate,
    placeOf("means", trays),
    0,
  );
  expect(line.start).toEqual({ x: 500, y: 696, angle: 90 });
  expect(line.end).toEqual({ x: 500, y: 464, angle: 270 });
});

test("an item of a further row sends its line from the tray's edge, over no other item", () => {
  const tray = { x: 0, y: 0, width: 300, height: 100 };
  const upper = { x: 10, y: 10, width: 80, height: 30 };
  const lower = { x: 10, y: 60, width: 80, height: 30 };
  expect(facing(upper, "top", tray, [upper, lower])).toEqual({ ...upper, y: 70 });
  expect(facing(lower, "top", tray, [upper, lower])).toEqual(lower);
  expect(facing(lower, "bottom", tray, [upper, lower])).toEqual({ ...lower, y: 0 });
});
