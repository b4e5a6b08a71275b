import award from "@tabler/icons/outline/award.svg?raw";
import buildingBank from "@tabler/icons/outline/building-bank.svg?raw";
import buildingFactory from "@tabler/icons/outline/building-factory-2.svg?raw";
import calendarEvent from "@tabler/icons/outline/calendar-event.svg?raw";
import circleCheck from "@tabler/icons/outline/circle-check.svg?raw";
import circleDashed from "@tabler/icons/outline/circle-dashed.svg?raw";
import crane from "@tabler/icons/outline/crane.svg?raw";
import fileText from "@tabler/icons/outline/file-text.svg?raw";
import flag from "@tabler/icons/outline/flag-3.svg?raw";
import hexagons from "@tabler/icons/outline/hexagons.svg?raw";
import mapPin from "@tabler/icons/outline/map-pin.svg?raw";
import route from "@tabler/icons/outline/route.svg?raw";
import target from "@tabler/icons/outline/target.svg?raw";
import user from "@tabler/icons/outline/user.svg?raw";
import { type AnyKind, isKind, type Kind, kinds, unfamiliarKind } from "#graph/model/kinds.ts";

/** Drawings by the names that the model gives to icons; imported one by one, for the whole set is
 * five thousand files. */
const drawings: Readonly<
  Record<(typeof kinds)[Kind]["icon"] | typeof unfamiliarKind.icon, string>
> = {
  award,
  "building-bank": buildingBank,
  "building-factory-2": buildingFactory,
  "calendar-event": calendarEvent,
  "circle-check": circleCheck,
  "circle-dashed": circleDashed,
  crane,
  "file-text": fileText,
  "flag-3": flag,
  hexagons,
  "map-pin": mapPin,
  route,
  target,
  user,
};

/** A kind's icon as SVG text, 24 by 24, stroked in `currentColor`. */
export const kindIcon = (kind: AnyKind): string =>
  drawings[isKind(kind) ? kinds[kind].icon : unfamiliarKind.icon];

const paths = new Map<string, readonly string[]>();

/** The paths of a kind's icon, without the invisible square that every Tabler icon carries. */
export const kindIconPaths = (kind: AnyKind): readonly string[] => {
  const icon = kindIcon(kind);
  const known = paths.get(icon);
  if (known !== undefined) return known;
  const made = Array.from(
    icon.matchAll(/<path (?!stroke="none")[^>]*\bd="([^"]+)"/g),
    ([, d = ""]) => d,
  );
  paths.set(icon, made);
  return made;
};
