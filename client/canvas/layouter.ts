import { type Remote, releaseProxy, wrap } from "comlink";
import { selectedNode } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { lineOf, restOf } from "#graph/model/relations.ts";
import type { LayoutName, Placed } from "#graph/model/view.ts";
import type { LayoutService } from "./layout/layout.worker.ts";
import type { Item, Link, Scene } from "./layout/scene.ts";
import { loadNodeFonts, measuredBox } from "./measure.ts";

/** What the layout has to know of the page. */
interface Surroundings {
  readonly language: () => "zh" | "en";
  /** Width by height of the canvas. */
  readonly aspect: () => number;
}

/** What is to be placed among what. */
interface Question {
  readonly state: State;
  /** What is not on the canvas yet, with its relationships. */
  readonly added: {
    readonly nodes: readonly Node[];
    readonly relationships: readonly Relationship[];
  };
  readonly around: string | null;
  /** Whether a node that is on the canvas keeps its place. */
  readonly keeps: (id: string) => boolean;
  /** Where a node would stand, were there room. */
  readonly wish?: (id: string) => Placed | undefined;
}

/** Wanted distance between the rims of two linked nodes: veins pull closer. */
const lengths = { vein: 74, duty: 92, background: 92 } as const;

/** Room that the “+12” at the top right of a body takes beyond it. */
const pillOverhang = 22;
const pillRise = 10;

/** Places nodes in a worker, which is started for a question and ended with it, so that cancelling
 * frees the core at once. */
export const createLayouter = ({ language, aspect }: Surroundings) => {
  const ask = async (
    question: Question,
    signal: AbortSignal,
    answer: (service: Remote<LayoutService>, scene: Scene) => Promise<Placed[]>,
  ): Promise<readonly Placed[]> => {
    const { state, added } = question;
    const nodes = [...there(state), ...added.nodes];
    await loadNodeFonts(nodes, language());
    signal.throwIfAborted();
    const scene = sceneOf(question, language(), aspect());
    return inWorker((service) => answer(service, scene), signal);
  };
  return {
    place: (
      state: State,
      added: Question["added"],
      around: string | null,
      signal: AbortSignal,
    ): Promise<readonly Placed[]> =>
      ask({ state, added, around, keeps: () => true }, signal, (service, scene) =>
        service.layOut(scene),
      ),
    settle: (
      state: State,
      back: readonly Placed[],
      signal: AbortSignal,
    ): Promise<readonly Placed[]> => {
      const wishes = new Map(back.map((placed) => [placed.id, placed]));
      const nodes = back.flatMap(({ id }) => state.facts.nodes[id] ?? []);
      const added = { nodes, relationships: [] };
      const wish = (id: string) => wishes.get(id);
      return ask(
        { state, added, around: null, keeps: (id) => !wishes.has(id), wish },
        signal,
        (service, scene) => service.settle(scene),
      );
    },
    arrange: (
      state: State,
      layout: LayoutName,
      signal: AbortSignal,
    ): Promise<readonly Placed[]> => {
      const { pinned } = state.view.canvas;
      const added = { nodes: [], relationships: [] };
      const keeps = (id: string) => pinned.includes(id);
      const around = layout === "concentric" ? selectedNode(state) : null;
      return ask({ state, added, around, keeps }, signal, (service, scene) =>
        service.arrange(scene, layout),
      );
    },
  };
};

const there = ({ view, facts }: State): Node[] =>
  view.canvas.nodes.flatMap(({ id }) => facts.nodes[id] ?? []);

const sceneOf = (
  { state, added, around, keeps, wish }: Question,
  language: "zh" | "en",
  aspect: number,
): Scene => {
  const { view, facts } = state;
  const places = new Map(view.canvas.nodes.map((placed) => [placed.id, placed]));
  const fresh = added.nodes.filter(({ id }) => !places.has(id));
  const nodes = new Map([...there(state), ...fresh].map((node) => [node.id, node]));
  const itemOf = (node: Node): Item => {
    const { left, right, top, bottom, width } = measuredBox(node, language);
    const wished = wish?.(node.id);
    return {
      id: node.id,
      left,
      right: Math.max(right, width / 2 + pillOverhang),
      top: top + pillRise,
      bottom,
      at: keeps(node.id) ? (places.get(node.id) ?? null) : null,
      ...(wished === undefined ? {} : { wish: wished }),
      group: node.kind,
    };
  };
  const relationships = new Map(
    [...Object.values(facts.relationships), ...added.relationships].map((each) => [each.id, each]),
  );
  const links = [...relationships.values()].flatMap((each): Link[] => {
    const [from, to] = [nodes.get(each.from), nodes.get(each.to)];
    return from === undefined || to === undefined ? [] : [linkOf(each, from, to)];
  });
  return { items: [...nodes.values()].map(itemOf), links, around, aspect };
};

/** A relationship as a link that reads from left to right: from what is rested on to what rests. */
const linkOf = ({ type }: Relationship, from: Node, to: Node): Link => {
  const rest = restOf(type, from.kind, to.kind);
  const [start, end] = rest === "from-on-to" ? [to, from] : [from, to];
  const length = lengths[lineOf(type).tier];
  return { from: start.id, to: end.id, length, rests: rest !== undefined };
};

const inWorker = (
  ask: (service: Remote<LayoutService>) => Promise<readonly Placed[]>,
  signal: AbortSignal,
): Promise<readonly Placed[]> => {
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
    ask(service).then(resolve, reject);
  }).finally(end);
};
