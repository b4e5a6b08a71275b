import { type Remote, releaseProxy, wrap } from "comlink";
import { selectedNode } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import type { LayoutName, Placed } from "#graph/model/view.ts";
import type { LayoutService } from "./layout/layout.worker.ts";
import type { Scene } from "./layout/scene.ts";
import { loadNodeFonts } from "./measure.ts";
import { type Question, sceneOf, there } from "./scene-of.ts";

/** What the layout has to know of the page. */
interface Surroundings {
  readonly language: () => "zh" | "en";
  /** Width by height of the canvas. */
  readonly aspect: () => number;
}

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
