import { only } from "#client/commands/only.ts";
import { type SceneOffer, useSceneOffer } from "#client/state/scene-offer.ts";
import { isOnCanvas } from "#client/state/selectors.ts";
import { store } from "#client/state/store.ts";
import { useWords } from "#client/ui/words.ts";
import type { Node } from "#graph/model/records.ts";
import { stepLine } from "./path-text.ts";
import { marksOf } from "./steps.ts";
import { useNamed } from "./use-named.ts";
import { usePaths } from "./use-paths.ts";
import { useTitle } from "./use-title.ts";

/** Offers what is read as a scene: its nodes alone, where they stand on the canvas, with the ends
 * selected; the note of a path says its steps.
 * @param read the nodes of what is read; nothing before there is an answer */
export const useReadOffer = (read: readonly Node[] | undefined): void => {
  const { asked, path } = usePaths();
  const title = useTitle();
  const named = useNamed();
  const words = useWords();
  const isPath = asked.tab === "sentences" && path !== undefined;
  const ends = isPath
    ? [path.nodes[0], path.nodes.at(-1)].flatMap((node) => node?.id ?? [])
    : [...asked.from, ...asked.to];
  useSceneOffer((): SceneOffer | null => {
    const state = store.getState();
    const drawn = read?.filter(({ id }) => isOnCanvas(state, id)).map(({ id }) => id) ?? [];
    if (drawn.length === 0) return null;
    const { view } = only.run(state, { nodes: drawn }, undefined);
    const [first, ...others] = ends.filter((id) => drawn.includes(id));
    return {
      view: {
        ...view,
        ...(isPath ? { only: [...marksOf(path).keys()] } : {}),
        selection: first === undefined ? null : { type: "node", id: first, others },
      },
      title: isPath ? title(undefined) : named(ends),
      note: isPath
        ? path.steps
            .map(({ from, to, relationship: { type, basis } }, at) =>
              stepLine(
                {
                  from: words.name(from),
                  to: words.name(to),
                  relation: words.relation(type),
                  basis: words.t(`basis.${basis}`),
                },
                at,
              ),
            )
            .join("\n")
        : "",
    };
  }, "read");
};
