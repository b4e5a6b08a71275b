import * as z from "zod/mini";
import { ForeignName } from "./foreign.ts";
import { type AnyKind, type Bilingual, type Kind, kindNames } from "./kinds.ts";

/** How much a type weighs in the picture and in the ranking of neighbours. */
export type Tier = "vein" | "duty" | "background";

/** Which end rests on which: `from` rests on `to`, or `to` rests on `from`. */
export type Rest = "from-on-to" | "to-on-from";

export type Arrow =
  | "triangle"
  | "triangle-hollow"
  | "triangle-backcurve"
  | "diamond-hollow"
  | "vee"
  | "circle"
  | "tee";

interface RelationEntry {
  /** Read from the start: 西太湖 负责 核心区建设. */
  readonly label: Bilingual;
  /** Read from the end: 核心区建设 由其负责 西太湖. */
  readonly inverse: Bilingual;
  /** Pairs of allowed ends; every kind of the first list may go to every kind of the second. */
  readonly ends: readonly (readonly [readonly Kind[], readonly Kind[]])[];
  readonly tier: Tier;
  readonly arrow: Arrow;
  readonly rest?: Rest;
  /** True where nothing can come back to itself along the type, as a part to its whole. */
  readonly acyclic?: boolean;
  /** Where set, the type carries rest only between two nodes of this kind. */
  readonly restBetween?: Kind;
}

const entry = <const T extends RelationEntry>(value: T): RelationEntry & T => value;

const everyKind = kindNames;
const bodies = ["Organization", "Zone", "Place"] as const;
const undertakings = ["Goal", "Project", "Programme"] as const;
const selfPairs = kindNames
  .filter((kind) => kind !== "Person")
  .map((kind) => [[kind], [kind]] as const);

/** The types of relationship, in the order of the legend. A new type is one entry here. */
export const relations = {
  CONTRIBUTES_TO: entry({
    label: { zh: "助力", en: "contributes to" },
    inverse: { zh: "手段", en: "means" },
    ends: [[["Project", "Programme", "Event", "Organization", "Zone", "Instrument"], ["Goal"]]],
    tier: "vein",
    arrow: "triangle",
    rest: "to-on-from",
  }),
  PART_OF: entry({
    label: { zh: "属于", en: "is part of" },
    inverse: { zh: "组成部分", en: "parts" },
    ends: [
      ...selfPairs,
      [["Project"], ["Programme"]],
      [["Programme"], ["Instrument"]],
      [["Industry"], ["Programme"]],
      [["Zone"], ["Programme"]],
    ],
    tier: "vein",
    arrow: "diamond-hollow",
    rest: "to-on-from",
    restBetween: "Goal",
    acyclic: true,
  }),
  DEPENDS_ON: entry({
    label: { zh: "依托", en: "depends on" },
    inverse: { zh: "支撑", en: "supports" },
    ends: [
      [
        ["Goal", "Project", "Programme", "Target", "Event"],
        [...undertakings, "Target", "Event", "Organization", "Instrument", "Industry"],
      ],
    ],
    tier: "vein",
    arrow: "triangle-backcurve",
    rest: "from-on-to",
  }),
  RESPONSIBLE_FOR: entry({
    label: { zh: "负责", en: "is responsible for" },
    inverse: { zh: "由谁负责", en: "responsible" },
    ends: [[[...bodies, "Person"], undertakings]],
    tier: "duty",
    arrow: "triangle",
  }),
  SET_OUT: entry({
    label: { zh: "提出", en: "sets out" },
    inverse: { zh: "由谁提出", en: "set out by" },
    ends: [[["Person", "Organization", "Event"], undertakings]],
    tier: "background",
    arrow: "vee",
  }),
  CONVENED: entry({
    label: { zh: "召开", en: "convened" },
    inverse: { zh: "由谁召开", en: "convened by" },
    ends: [[["Organization", "Zone", "Place"], ["Event"]]],
    tier: "background",
    arrow: "vee",
  }),
  TOOK_PART_IN: entry({
    label: { zh: "参加", en: "took part in" },
    inverse: { zh: "参加者", en: "participants" },
    ends: [[["Person", "Organization"], ["Event"]]],
    tier: "background",
    arrow: "vee",
  }),
  FOLLOWS: entry({
    label: { zh: "遵循", en: "acts under" },
    inverse: { zh: "被遵循", en: "followed by" },
    ends: [
      [
        ["Event", "Goal", "Programme"],
        ["Event", "Programme", "Instrument"],
      ],
    ],
    tier: "background",
    arrow: "vee",
  }),
  HOLDS_POSITION: entry({
    label: { zh: "任职", en: "holds office in" },
    inverse: { zh: "任职者", en: "office holders" },
    ends: [[["Person"], ["Organization"]]],
    tier: "background",
    arrow: "vee",
  }),
  FROM: entry({
    label: { zh: "来自", en: "comes from" },
    inverse: { zh: "来自这里的人", en: "people from here" },
    ends: [[["Person"], ["Place"]]],
    tier: "background",
    arrow: "vee",
  }),
  LOCATED_IN: entry({
    label: { zh: "位于", en: "is located in" },
    inverse: { zh: "落在这里", en: "located here" },
    ends: [[everyKind.filter((kind) => kind !== "Person"), ["Place", "Zone"]]],
    tier: "background",
    arrow: "circle",
    acyclic: true,
  }),
  CONCERNS: entry({
    label: { zh: "涉及", en: "concerns" },
    inverse: { zh: "被涉及", en: "concerned by" },
    ends: [[["Goal", "Programme", "Result", "Target", "Recognition", "Event"], everyKind]],
    tier: "background",
    arrow: "triangle-hollow",
  }),
  HAS_TARGET: entry({
    label: { zh: "设定指标", en: "has target" },
    inverse: { zh: "属于哪个目标", en: "target of" },
    ends: [[["Goal"], ["Target"]]],
    tier: "background",
    arrow: "tee",
  }),
  MEASURES: entry({
    label: { zh: "衡量", en: "measures" },
    inverse: { zh: "由何衡量", en: "measured by" },
    ends: [[["Result"], ["Goal", "Target"]]],
    tier: "background",
    arrow: "tee",
  }),
  ACHIEVED: entry({
    label: { zh: "取得", en: "achieved" },
    inverse: { zh: "由谁取得", en: "achieved by" },
    ends: [
      [
        ["Person", ...bodies],
        ["Result", "Recognition"],
      ],
    ],
    tier: "background",
    arrow: "triangle",
  }),
  RECOGNISED_AS: entry({
    label: { zh: "获评", en: "was recognised as" },
    inverse: { zh: "获评者", en: "recognised" },
    ends: [[everyKind.filter((kind) => kind !== "Recognition"), ["Recognition"]]],
    tier: "background",
    arrow: "triangle",
  }),
  GRANTED_BY: entry({
    label: { zh: "由…授予", en: "granted by" },
    inverse: { zh: "授予", en: "granted" },
    ends: [[["Recognition"], ["Organization", "Event"]]],
    tier: "background",
    arrow: "vee",
  }),
  IN_INDUSTRY: entry({
    label: { zh: "所属产业", en: "is in industry" },
    inverse: { zh: "产业内", en: "in this industry" },
    ends: [
      [["Project", "Organization", "Result", "Recognition", "Programme", "Zone"], ["Industry"]],
    ],
    tier: "background",
    arrow: "triangle",
  }),
  ADVANCES: entry({
    label: { zh: "推动产业", en: "advances" },
    inverse: { zh: "由何推动", en: "advanced by" },
    ends: [[[...undertakings, "Zone", "Organization", "Place", "Event"], ["Industry"]]],
    tier: "background",
    arrow: "triangle-hollow",
  }),
  CONTINUES: entry({
    label: { zh: "接续", en: "continues" },
    inverse: { zh: "后续", en: "continued by" },
    ends: [[["Project"], ["Project"]]],
    tier: "background",
    arrow: "triangle-hollow",
    acyclic: true,
  }),
  SUCCEEDS: entry({
    label: { zh: "承接", en: "succeeds" },
    inverse: { zh: "由何承接", en: "succeeded by" },
    ends: [[["Goal"], ["Goal"]]],
    tier: "background",
    arrow: "triangle-hollow",
    acyclic: true,
  }),
} as const;

export type RelationType = keyof typeof relations;

/** Every type, in legend order. */
export const relationTypes = Object.keys(relations) as [RelationType, ...RelationType[]];

export const RelationType = z.enum(relationTypes).check(z.meta({ id: "RelationType" }));

/** A type of the model, or one of a database that Mailuo did not write. */
export const AnyRelationType = z
  .union([RelationType, ForeignName], `neither neo4j:TYPE nor one of ${relationTypes.join(", ")}`)
  .check(z.meta({ id: "AnyRelationType" }));
export type AnyRelationType = z.infer<typeof AnyRelationType>;

/** Place of a type in the legend; −1 for one that the model does not know. */
export const placeOfType = (type: AnyRelationType): number =>
  (relationTypes as AnyRelationType[]).indexOf(type);

/** Whether a type is one of the model. */
export const isRelationType = (type: AnyRelationType): type is RelationType =>
  Object.hasOwn(relations, type);

/** How a type of the model is read, weighs and is drawn, its optional parts visible to the type
 * checker. */
export const relationOf = (type: RelationType): RelationEntry => relations[type];

/** How a type weighs and is drawn; one that the model does not know as the lightest. */
export const lineOf = (type: AnyRelationType): Pick<RelationEntry, "tier" | "arrow"> =>
  isRelationType(type) ? relations[type] : { tier: "background", arrow: "vee" };

/** Whether the model lets a relationship of this type go from the one kind to the other. */
export const endsAllowed = (type: RelationType, from: Kind, to: Kind): boolean =>
  relationOf(type).ends.some(([starts, goals]) => starts.includes(from) && goals.includes(to));

/** Which end of a relationship rests on the other, or nothing where the type carries no rest
 * between these kinds. Mentions and every type without `rest` carry none. */
export const restOf = (type: AnyRelationType, from: AnyKind, to: AnyKind): Rest | undefined => {
  if (!isRelationType(type)) return undefined;
  const { rest, restBetween } = relationOf(type);
  if (restBetween !== undefined && (from !== restBetween || to !== restBetween)) return undefined;
  return rest;
};

/** The types that carry rest, between some kinds at least. */
export const restTypes: readonly RelationType[] = relationTypes.filter(
  (type) => relationOf(type).rest !== undefined,
);

/** Rank of a tier in orders of neighbours: veins first. */
export const tierRank: Readonly<Record<Tier, number>> = { vein: 0, duty: 1, background: 2 };

/** Goals below a goal are read to this depth; deeper plans are cut so that an answer stays bounded. */
export const maxGoalDepth = 4;

/** More ties than this make a node a hub, which is no bridge on a path unless asked for. */
export const hubTies = 30;
