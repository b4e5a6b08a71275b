import * as fc from "fast-check";
import { expect, test } from "vitest";
import { tieRoles } from "#graph/model/answers/goals.ts";
import { type Box, facing, type Line, lensLine } from "./lens-lines.ts";
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
    { parts: [] },
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
    { parts: [] },
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
  expect(facing(upper, "bottom", tray, [upper, lower])).toEqual({ ...upper, y: 0 });
  expect(facing(upper, "bottom", tray, [upper])).toEqual(upper);
});

/** Points along a path of moves, lines and curves. */
const pointsOf = ({ d }: Line): { x: number; y: number }[] => {
  const points: { x: number; y: number }[] = [];
  for (const [, sign, text = ""] of d.matchAll(/([MLCQ])([^MLCQ]+)/g)) {
    const numbers = (text.match(/-?[\d.]+/g) ?? []).map(Number);
    const given = numbers.flatMap((x, at) =>
      at % 2 === 0 ? [{ x, y: numbers[at + 1] ?? 0 }] : [],
    );
    const begin = sign === "M" ? undefined : points.at(-1);
    const control = begin === undefined ? given : [begin, ...given];
    for (let step = 0; step <= 20; step += 1) points.push(bezier(control, step / 20));
  }
  return points;
};

const bezier = (control: { x: number; y: number }[], t: number): { x: number; y: number } => {
  const [first = { x: 0, y: 0 }, ...rest] = control;
  if (rest.length === 0) return first;
  const next = rest.map((point, at) => {
    const before = control[at] ?? first;
    return { x: before.x + (point.x - before.x) * t, y: before.y + (point.y - before.y) * t };
  });
  return bezier(next, t);
};

const holds = (box: Box, { x, y }: { x: number; y: number }): boolean =>
  x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1;

const row = fc.array(fc.integer({ min: 60, max: 180 }), { minLength: 1, maxLength: 3 });

test("a line keeps clear of every plate that it does not join, however parts and trays stand", () => {
  const centre = { x: 220, y: 0, width: 620, height: 700 };
  fc.assert(
    fc.property(
      row,
      fc.constantFrom("left" as const, "right" as const, "top" as const, "bottom" as const),
      fc.nat(2),
      fc.boolean(),
      fc.integer({ min: 0, max: 540 }),
      fc.integer({ min: -1, max: 1 }),
      (widths, place, drawn, isDirect, offset, spread) => {
        const total = widths.reduce((sum, width) => sum + width + 10, -10);
        let x = 530 - total / 2;
        const parts = widths.map((width) => {
          const part = { x, y: 300, width, height: 44 };
          x += width + 10;
          return part;
        });
        const goal = { x: 430, y: 400, width: 200, height: 60 };
        const target = isDirect ? goal : (parts[drawn % parts.length] ?? goal);
        const trays: Record<typeof place, Box> = {
          left: { x: 20, y: offset, width: 160, height: 80 },
          right: { x: 880, y: offset, width: 160, height: 80 },
          top: { x: 220, y: 60, width: 620, height: 100 },
          bottom: { x: 220, y: 560, width: 620, height: 100 },
        };
        const tray = trays[place];
        if (place === "bottom" && !isDirect) return;
        const sideways = place === "left" || place === "right";
        const item = sideways
          ? { x: tray.x + 12, y: tray.y + 30, width: 136, height: 40 }
          : { x: tray.x + offset, y: tray.y + 30, width: 80, height: 60 };
        const line = lensLine(item, target, place, spread, { tray, centre, parts });
        for (const box of [...parts, goal])
          if (box !== target)
            expect(pointsOf(line).filter((point) => holds(box, point))).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});
