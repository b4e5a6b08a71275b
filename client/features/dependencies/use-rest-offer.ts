import { madeView } from "#client/canvas/made-view.ts";
import { useSceneOffer } from "#client/state/scene-offer.ts";
import { store } from "#client/state/store.ts";
import { namesUpTo } from "#client/ui/names.ts";
import { useWords } from "#client/ui/words.ts";
import { useEffectWords } from "./effect-words.ts";
import { headOf, titleOf } from "./heads.ts";
import type { Shown } from "./shown.ts";

/** Lines of the note that say something each; the rest is counted. */
const mostLines = 12;

/** Offers what the picture shows as a scene: the same nodes in layers, with the same lines,
 * and what slips selected; the note says what is affected and how, or what was found. */
export const useRestOffer = (shown: Shown): void => {
  const words = useWords();
  const effect = useEffectWords();
  useSceneOffer(() => {
    const { question, drawn, groups } = shown;
    const { filters } = store.getState().view;
    const slips = question.slip.length > 0;
    const lines = groups
      .filter(({ key }) => (slips ? key === "affected" : key !== "others"))
      .flatMap((group) =>
        slips
          ? group.items.map((item) => [words.name(item.node), effect.tag(item)] as const)
          : [[headOf(group, words), namesUpTo(group.items, words)] as const],
      )
      .map(([head, what]) => words.t("state.says", { head, what }));
    const left = lines.length - mostLines;
    return {
      view: madeView(
        {
          nodes: drawn.nodes.map(({ node }) => node),
          relationships: drawn.links.map(({ relationship }) => relationship),
          // Kinds that are switched off elsewhere stay in the chains here.
          filters: { ...filters, kinds: [] },
          about: slips ? question.slip : [question.id],
          places: "layered",
        },
        words.language,
      ),
      title: titleOf(shown, words),
      note: [
        ...lines.slice(0, mostLines),
        ...(left > 0 ? [words.t("state.others", { count: left })] : []),
      ].join("\n"),
    };
  });
};
