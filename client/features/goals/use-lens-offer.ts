import { madeView } from "#client/canvas/made-view.ts";
import { measuredBox } from "#client/canvas/measure.ts";
import { useSceneOffer } from "#client/state/scene-offer.ts";
import { store } from "#client/state/store.ts";
import { namesUpTo } from "#client/ui/names.ts";
import { useWords } from "#client/ui/words.ts";
import type { TieRole, TiesAnswer } from "#graph/model/answers/goals.ts";
import type { Node } from "#graph/model/records.ts";
import { factsOf } from "./chain.ts";
import { lensPlaces } from "./lens-places.ts";
import { hasManyParts } from "./trays.ts";

/** Nodes that such a scene draws at most; the note counts all. */
const mostDrawn = 150;

/** Offers the lens as a scene: the goal with what is tied to it, on the sides where the trays are, and
 * what the ties lead over; the note says each role with its count.
 * @param answer the ties that are shown; nothing before there is an answer */
export const useLensOffer = (answer: TiesAnswer | undefined): void => {
  const words = useWords();
  const { t, name, language } = words;
  useSceneOffer(() => {
    if (answer === undefined) return null;
    const { goal } = answer;
    const facts = factsOf(answer);
    const said = answer.roles.filter(({ ties }) => ties.length > 0);
    const tied = said.flatMap(({ ties }) => ties).slice(0, mostDrawn);
    const drawn = new Set([goal.id, ...tied.map(({ node }) => node)]);
    const byRole = nodesByRole(answer, drawn);
    // Ties that lead over many parts cross one another about the plate, and not in layers.
    const deep = hasManyParts(byRole.get("parts")?.length ?? 0);
    const places = lensPlaces(goal.id, byRole, (id) => {
      const node = facts.nodes.get(id);
      return node === undefined ? nothing : measuredBox(node, language);
    });
    const links = [...new Set(tied.flatMap(({ chain }) => chain))].flatMap(
      (id) => facts.relationships.get(id) ?? [],
    );
    for (const { from, to } of links) for (const end of [from, to]) drawn.add(end);
    const nodes = [...drawn].flatMap((id) => facts.nodes.get(id) ?? []);
    const { filters } = store.getState().view;
    return {
      view: madeView(
        {
          nodes,
          relationships: links,
          // The goal is in its lens whatever kinds are switched off.
          filters: { ...filters, kinds: filters.kinds.filter((kind) => kind !== goal.kind) },
          about: [goal.id],
          places: deep ? "layered" : (id) => places.get(id) ?? { x: 0, y: 0 },
        },
        language,
      ),
      title: name(goal),
      note: said
        .map(({ role, ties }) => {
          const items = ties.flatMap(({ node }) => nodeItem(facts.nodes.get(node)));
          const head = `${t(`goals.role.${role}`)} ${ties.length}`;
          return t("state.says", { head, what: namesUpTo(items, words) });
        })
        .join("\n"),
    };
  });
};

const nothing = { left: 0, right: 0, top: 0, bottom: 0 };

const nodeItem = (node: Node | undefined): { node: Node }[] =>
  node === undefined ? [] : [{ node }];

const nodesByRole = (
  { roles }: TiesAnswer,
  drawn: ReadonlySet<string>,
): ReadonlyMap<TieRole, readonly string[]> =>
  new Map(
    roles.map(({ role, ties }) => [
      role,
      ties.map(({ node }) => node).filter((id) => drawn.has(id)),
    ]),
  );
