import * as z from "zod/mini";
import { ForeignName } from "./foreign.ts";

/** A word or name in the two languages of the interface. */
export const Bilingual = z.object({ zh: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof Bilingual>;

/** Everything that is said once about a kind of node: what its ids start with, how it is called,
 * and how it is drawn. `icon` names a Tabler outline icon; `shape` one of the canvas' own shapes. */
interface KindEntry {
  readonly prefix: string;
  readonly label: Bilingual;
  readonly shape: KindShape;
  readonly icon: string;
  /** Fill colours; the smallest ΔE2000 between two kinds is 12.7 in light and 12.2 in dark. */
  readonly color: { readonly light: string; readonly dark: string };
  /** True where the node makes claims about itself (how far it is, what was reached). */
  readonly claims: boolean;
}

export type KindShape =
  | "ellipse"
  | "round-rectangle"
  | "round-diamond"
  | "round-hexagon"
  | "cut-rectangle"
  | "round-tag"
  | "round-pentagon"
  | "bottom-round-rectangle"
  | "round-octagon"
  | "rectangle"
  | "plate"
  | "pill-outlined"
  | "pill-filled";

const entry = <const T extends KindEntry>(value: T): T => value;

/** The kinds of node, in the order of the legend. A new kind is one entry here. */
export const kinds = {
  Person: entry({
    prefix: "person",
    label: { zh: "人物", en: "Person" },
    shape: "ellipse",
    icon: "user",
    color: { light: "#965C22", dark: "#B67F57" },
    claims: false,
  }),
  Organization: entry({
    prefix: "org",
    label: { zh: "机构", en: "Organisation" },
    shape: "round-rectangle",
    icon: "building-bank",
    color: { light: "#3E4254", dark: "#839BB8" },
    claims: false,
  }),
  Place: entry({
    prefix: "place",
    label: { zh: "地点", en: "Place" },
    shape: "round-diamond",
    icon: "map-pin",
    color: { light: "#688467", dark: "#62726F" },
    claims: false,
  }),
  Zone: entry({
    prefix: "zone",
    label: { zh: "园区板块", en: "Zone" },
    shape: "round-hexagon",
    icon: "hexagons",
    color: { light: "#116855", dark: "#43C8B1" },
    claims: false,
  }),
  Project: entry({
    prefix: "project",
    label: { zh: "项目", en: "Project" },
    shape: "cut-rectangle",
    icon: "crane",
    color: { light: "#2A479F", dark: "#2F8ADB" },
    claims: true,
  }),
  Programme: entry({
    prefix: "programme",
    label: { zh: "举措", en: "Programme" },
    shape: "round-tag",
    icon: "route",
    color: { light: "#4A9CCB", dark: "#AEE6F6" },
    claims: true,
  }),
  Event: entry({
    prefix: "event",
    label: { zh: "会议活动", en: "Event" },
    shape: "round-pentagon",
    icon: "calendar-event",
    color: { light: "#895C8E", dark: "#C7A3FF" },
    claims: true,
  }),
  Industry: entry({
    prefix: "industry",
    label: { zh: "产业", en: "Industry" },
    shape: "bottom-round-rectangle",
    icon: "building-factory-2",
    color: { light: "#8D9459", dark: "#B8C27B" },
    claims: false,
  }),
  Recognition: entry({
    prefix: "recognition",
    label: { zh: "荣誉", en: "Recognition" },
    shape: "round-octagon",
    icon: "award",
    color: { light: "#B37794", dark: "#D1898E" },
    claims: true,
  }),
  Instrument: entry({
    prefix: "instrument",
    label: { zh: "文件制度", en: "Instrument" },
    shape: "rectangle",
    icon: "file-text",
    color: { light: "#363022", dark: "#F6F5D6" },
    claims: false,
  }),
  Goal: entry({
    prefix: "goal",
    label: { zh: "目标", en: "Goal" },
    shape: "plate",
    icon: "flag-3",
    color: { light: "#EFD27A", dark: "#F2D35E" },
    claims: true,
  }),
  Target: entry({
    prefix: "target",
    label: { zh: "指标", en: "Target" },
    shape: "pill-outlined",
    icon: "target",
    color: { light: "#C37900", dark: "#C79002" },
    claims: true,
  }),
  Result: entry({
    prefix: "result",
    label: { zh: "成果", en: "Result" },
    shape: "pill-filled",
    icon: "circle-check",
    color: { light: "#5B3B06", dark: "#796700" },
    claims: true,
  }),
} as const;

export type Kind = keyof typeof kinds;

/** Every kind, in legend order. */
export const kindNames = Object.keys(kinds) as [Kind, ...Kind[]];

export const Kind = z.enum(kindNames).check(z.meta({ id: "Kind" }));

/** A kind of the model, or a label of a database that Mailuo did not write. */
export const AnyKind = z
  .union([Kind, ForeignName], `neither neo4j:LABEL nor one of ${kindNames.join(", ")}`)
  .check(z.meta({ id: "AnyKind" }));
export type AnyKind = z.infer<typeof AnyKind>;

/** How every label that the model does not know is drawn: neutral, so that it passes for no kind. */
export const unfamiliarKind = {
  shape: "ellipse",
  icon: "circle-dashed",
  color: { light: "#74797F", dark: "#9AA0A6" },
} as const satisfies Pick<KindEntry, "shape" | "icon" | "color">;

/** Place of a kind in the legend; −1 for one that the model does not know. */
export const placeOfKind = (kind: AnyKind): number => (kindNames as AnyKind[]).indexOf(kind);

/** Whether a kind is one of the model. */
export const isKind = (kind: AnyKind): kind is Kind => Object.hasOwn(kinds, kind);

/** How a kind is drawn. */
export const drawingOf = (
  kind: AnyKind,
): Pick<(typeof kinds)[Kind], "shape" | "color"> | typeof unfamiliarKind =>
  isKind(kind) ? kinds[kind] : unfamiliarKind;
