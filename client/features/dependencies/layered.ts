import ELK, { type ElkNode } from "elkjs/lib/elk-api.js";
import workerUrl from "elkjs/lib/elk-worker.min.js?url";
import { type Arrow, forwardOf, type Lines, type Place, type Sized } from "./lines.ts";

/** Where everything stands, in pixels from the top left corner. */
export interface Layout {
  readonly places: ReadonlyMap<string, Place>;
  /** How far the body of each box stands from its sides. */
  readonly insets: ReadonlyMap<string, number>;
  readonly lines: Lines;
  readonly width: number;
  readonly height: number;
}

/** The settings of the layered layout: basis left, goal right. */
const options = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF",
  "elk.layered.nodePlacement.bk.fixedAlignment": "BALANCED",
  "elk.layered.layering.strategy": "NETWORK_SIMPLEX",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.layered.spacing.nodeNodeBetweenLayers": "118",
  "elk.spacing.nodeNode": "12",
  "elk.spacing.componentComponent": "28",
  "elk.edgeRouting": "POLYLINE",
  "elk.padding": "[top=0,left=0,bottom=0,right=0]",
};

/** Lays out in a worker of its own, which only this screen loads.
 * @see Eclipse Layout Kernel, layered */
export class Layerer {
  private readonly elk = new ELK({ workerFactory: () => new Worker(workerUrl) });

  /** Places for boxes, basis left, what rests on it right.
   * @param arrows lines from what is rested on to what rests on it; cycles are opened where a walk
   * comes back, and a line of a box to itself is left out
   * @throws Error where the worker fails */
  async layOut(boxes: readonly Sized[], arrows: readonly Arrow[]): Promise<Layout> {
    const forward = forwardOf(
      boxes.map(({ id }) => id),
      arrows,
    );
    const asked: ElkNode = {
      id: "root",
      layoutOptions: options,
      children: boxes.map(childOf),
      edges: forward.map(({ id, from, to }) => ({
        id,
        sources: [`${from} out`],
        targets: [`${to} in`],
      })),
    };
    const graph: ElkNode = await this.elk.layout(asked);
    return {
      places: placesOf(graph),
      insets: new Map(boxes.map(({ id, inset }) => [id, inset])),
      lines: new Map(
        (graph.edges ?? []).flatMap(({ id, sections }) =>
          sections === undefined
            ? []
            : [
                [
                  id,
                  sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [
                    startPoint,
                    ...bendPoints,
                    endPoint,
                  ]),
                ],
              ],
        ),
      ),
      width: graph.width ?? 0,
      height: graph.height ?? 0,
    };
  }

  end(): void {
    this.elk.terminateWorker();
  }
}

/** A box with one port at each side, so that lines flow together. */
const childOf = ({ id, width, height, middle }: Sized): ElkNode => ({
  id,
  width,
  height,
  layoutOptions: { "elk.portConstraints": "FIXED_POS" },
  ports: [port(`${id} in`, "WEST", 0, middle), port(`${id} out`, "EAST", width, middle)],
});

const port = (id: string, side: "WEST" | "EAST", x: number, y: number) => ({
  id,
  width: 0,
  height: 0,
  x,
  y,
  layoutOptions: { "elk.port.side": side },
});

const placesOf = ({ children = [] }: ElkNode): Map<string, Place> =>
  new Map(
    children.map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [id, { x, y, width, height }]),
  );
