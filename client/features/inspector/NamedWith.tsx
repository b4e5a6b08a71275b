import { useQuery } from "@tanstack/react-query";
import { queries } from "#client/api/queries.ts";
import { useRun } from "#client/commands/runner.ts";
import { select } from "#client/commands/select.ts";
import { toggleMentions } from "#client/commands/toggle-mentions.ts";
import { useStateBeside, useView } from "#client/state/store.ts";
import { GroupHead } from "#client/ui/TieRow.tsx";
import { useForeign } from "#client/ui/use-foreign.ts";
import { useWords } from "#client/ui/words.ts";
import { mentionId } from "#graph/model/ids.ts";
import styles from "./Inspector.module.css";

/** Nodes that are asked about at most. */
const most = 2000;

/** Nodes of the canvas that a sentence names together with this one: told apart from its ties, since
 * being named together is none. */
export function NamedWith({ node }: { readonly node: string }) {
  const { t, name } = useWords();
  const run = useRun();
  const foreign = useForeign();
  const { canvas } = useStateBeside().view;
  const ids = canvas.nodes.map(({ id }) => id);
  const on = useView(({ view }) => view.layers.mentions);
  const facts = useView((state) => state.facts.nodes);
  const there = ids.includes(node);
  const { data } = useQuery({
    ...queries.mentions(ids.slice(0, most)),
    enabled: there && !foreign && ids.length > 1,
  });
  const others = (data?.mentions ?? []).flatMap(({ one, other }) =>
    one === node ? (facts[other] ?? []) : other === node ? (facts[one] ?? []) : [],
  );
  if (!there || others.length === 0) return null;
  return (
    <section className={styles.named} aria-label={t("mention.title")}>
      <GroupHead words={t("mention.title")} count={others.length} />
      <p className={styles.namedNote}>{t("mention.with", { count: others.length })}</p>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <button
              type="button"
              onClick={() =>
                void run(select, { selection: { type: "mention", id: mentionId(node, other.id) } })
              }
            >
              {name(other)}
            </button>
          </li>
        ))}
      </ul>
      {on ? null : (
        <button type="button" className={styles.more} onClick={() => void run(toggleMentions, {})}>
          {t("mention.show")}
        </button>
      )}
    </section>
  );
}
