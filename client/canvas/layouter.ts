import { releaseProxy, wrap } from "comlink";
import type { State } from "#client/state/state.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { lineOf } from "#graph/model/relations.ts";
import type { Placed } from "#graph/model/view.ts";
import { boxOf } from "./box.ts";
import { labelOf } from "./label.ts";
import type { LayoutService } from "./layout/layout.worker.ts";
import type { Item, Link, Scene } from "./layout/scene.ts";
import { loadFonts, measure } from "./measure.ts";

/** What the layout has to know of the page. */
interface Surroundings {
  readonly language: () => "zh" | "en";
  /** Width by height of the canvas. */
  readonly aspect: () => number;
}

/** Wanted distance between the rims of two linked nodes: veins pull closer. */
const lengths = { vein: 74, duty: 92, background: 92 } as const;

/** Room that the “+12” at the top right of a body takes beyond it. */
const pillOverhang = 22;
const pillRise = 10;

/** Places nodes in a worker, which is started for a question and ended with it, so that cancelling
 * frees the core at once. */
export const createLayouter = ({ language, aspect }: Surroundings) => ({
  place: async (
    state: State,
    added: { nodes: readonly Node[]; relationships: readonly Relationship[] },
    around: string | null,
    signal: AbortSignal,
  ): Promise<readonly Placed[]> => {
    const scene = sceneOf(state, added, around, language(), aspect());
    await loadFonts(
      added.nodes.flatMap((node) => labelOf(node, language())),
      language(),
    );
    signal.throwIfAborted();
    return inWorker(scene(), signal);
  },
});

const sceneOf =
  (
    { view, facts }: State,
    added: { nodes: readonly Node[]; relationships: readonly Relationship[] },
    around: string | null,
    language: "zh" | "en",
    aspect: number,
  ) =>
  (): Scene => {
    const places = new Map(view.canvas.nodes.map((placed) => [placed.id, placed]));
    const itemOf = (node: Node): Item => {
      const { left, right, top, bottom, width } = boxOf(node, language, measure);
      return {
        id: node.id,
        left,
        right: Math.max(right, width / 2 + pillOverhang),
        top: top + pillRise,
        bottom,
        at: places.get(node.id) ?? null,
      };
    };
    const there = view.canvas.nodes.flatMap(({ id }) => facts.nodes[id] ?? []);
    const fresh = added.nodes.filter(({ id }) => !places.has(id));
    const ids = new Set([...there, ...fresh].map(({ id }) => id));
    const relationships = new Map(
      [...Object.values(facts.relationships), ...added.relationships].map((each) => [
        each.id,
        each,
      ]),
    );
    const links: Link[] = [...relationships.values()]
      .filter(({ from, to }) => ids.has(from) && ids.has(to))
      .map(({ type, from, to }) => ({ from, to, length: lengths[lineOf(type).tier] }));
    return { items: [...there, ...fresh].map(itemOf), links, around, aspect };
  };

const inWorker = (scene: Scene, signal: AbortSignal): Promise<readonly Placed[]> => {
  const worker = new Worker(new URL("./layout/layout.worker.ts", import.meta.url), {
    type: "module",
  });
  const service = wrap<LayoutService>(worker);
  const end = (): void => {
    service[releaseProxy]();
    worker.terminate();
  };
  return new Promise<readonly Placed[]>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("error", ({ message }) => reject(new Error(message)));
    service.layOut(scene).then(resolve, reject);
  }).finally(end);
};
