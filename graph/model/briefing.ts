import * as z from "zod/mini";
import { emptyView, Language, View } from "./view.ts";

/** The longest title and note of a scene, in UTF-16 units, and the most scenes of a briefing. */
export const longestTitle = 300;
export const longestNote = 4000;
export const mostScenes = 500;

const id = z.string().check(z.minLength(1), z.maxLength(100));

/** A view that was kept under a title, with what is to be said of it. It names nodes by their ids, so
 * that it shows the same after the data has been read anew. */
export const Scene = z
  .object({
    id,
    title: z.string().check(z.maxLength(longestTitle)),
    note: z.string().check(z.maxLength(longestNote)),
    /** What the reader means to say, beside the description of the picture; absent where that is all. */
    spoken: z.optional(z.string().check(z.maxLength(longestNote))),
    view: View,
    /** The language whose names have room at the places of the nodes; absent where nothing tells. */
    names: z.optional(Language),
    /** Scenes stand in ascending order of this; between any two there is room for another. */
    order: z.number(),
  })
  .check(z.meta({ id: "Scene" }));
export type Scene = z.infer<typeof Scene>;

/** The version of the files that this build writes; it reads this one and older ones. */
export const briefingVersion = 1;

/** A briefing as a file. */
export const Briefing = z
  .object({
    format: z.literal("mailuo-briefing"),
    version: z.literal(briefingVersion),
    title: z.string().check(z.maxLength(longestTitle)),
    scenes: z.array(Scene).check(z.maxLength(mostScenes)),
  })
  .check(z.meta({ id: "Briefing" }));
export type Briefing = z.infer<typeof Briefing>;

/** Why a text is no briefing that can be read. */
export type BriefingFault =
  | { readonly fault: "no-json" | "no-briefing" | "newer" }
  | { readonly fault: "wrong-field"; readonly path: string };

/** Reads a briefing from the text of a file, whole or not at all. Parts of a view that are younger
 * than the file take the value of an empty view. */
export const readBriefing = (text: string): Briefing | BriefingFault => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: "no-json" };
  }
  if (!isRecord(value) || value.format !== Briefing.shape.format.def.values[0])
    return { fault: "no-briefing" };
  if (typeof value.version === "number" && value.version > briefingVersion)
    return { fault: "newer" };
  const scenes = Array.isArray(value.scenes) ? value.scenes.map(completed) : value.scenes;
  const parsed = Briefing.safeParse({ ...value, scenes });
  if (!parsed.success) return faultAt(parsed.error.issues[0]?.path ?? []);
  const ids = parsed.data.scenes.map((scene) => scene.id);
  const twice = ids.findIndex((each, at) => ids.indexOf(each) < at);
  return twice < 0 ? parsed.data : faultAt(["scenes", twice, "id"]);
};

/** Reads one scene as it was kept; nothing for what is none. */
export const readScene = (text: string): Scene | undefined => {
  try {
    const parsed = Scene.safeParse(completed(JSON.parse(text)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
};

const faultAt = (path: readonly PropertyKey[]): BriefingFault => ({
  fault: "wrong-field",
  path: path.map(String).join("."),
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A scene whose view has every key that views have today. */
const completed = (scene: unknown): unknown => {
  if (!isRecord(scene) || !isRecord(scene.view)) return scene;
  const { view } = scene;
  const over = (base: object, part: unknown): unknown =>
    isRecord(part) ? { ...base, ...part } : part;
  return {
    ...scene,
    view: {
      ...emptyView,
      ...view,
      canvas: over(emptyView.canvas, view.canvas),
      filters: over(emptyView.filters, view.filters),
    },
  };
};
