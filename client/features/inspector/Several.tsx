import { useEffect, useMemo, useRef, useState } from "react";
import { useSearch } from "wouter";
import { mostOpened } from "#client/commands/expand.ts";
import type { Keyed } from "#client/commands/keyed.ts";
import { registry } from "#client/commands/registry.ts";
import { useRun } from "#client/commands/runner.ts";
import { select } from "#client/commands/select.ts";
import { readPaths } from "#client/state/paths-url.ts";
import { readAmong } from "#client/state/signals.ts";
import { store, useWholeState } from "#client/state/store.ts";
import { Button } from "#client/ui/Button.tsx";
import { Evidence } from "#client/ui/Evidence.tsx";
import { KindMark } from "#client/ui/KindMark.tsx";
import { BasisLine } from "#client/ui/lines.tsx";
import { GroupHead, TieRow } from "#client/ui/TieRow.tsx";
import { useWords } from "#client/ui/words.ts";
import { Basis } from "#graph/model/claims.ts";
import { mostEnds } from "#graph/model/parameters.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { isRelationType } from "#graph/model/relations.ts";
import { ChosenNodes } from "./ChosenNodes.tsx";
import inspector from "./Inspector.module.css";
import styles from "./Several.module.css";
import { among, chosenNodes, countsByKind } from "./several.ts";
import { useCopySelected } from "./use-copy-selected.ts";

/** Ties that are listed before more are asked for, and as many more each time. */
const page = 50;

/** Several selected nodes: what they are, what ties them to one another, and what can be done with all
 * of them at once. */
export function Several() {
  const { t } = useWords();
  const state = useWholeState();
  const nodes = useMemo(() => chosenNodes(state), [state]);
  const ties = useMemo(() => among(state), [state]);
  useCopySelected(nodes, ties);
  return (
    <div className={inspector.inspector}>
      <header className={styles.head}>
        <p className={styles.kind}>{t("several.head")}</p>
        <h2 className={styles.title}>{t("several.title", { count: nodes.length })}</h2>
        <Kinds nodes={nodes} />
      </header>
      <Acts count={nodes.length} />
      <Among ties={ties} />
      <ChosenNodes nodes={nodes} />
    </div>
  );
}

/** How many of each kind, in the order of the legend. */
function Kinds({ nodes }: { readonly nodes: readonly Node[] }) {
  const { t, kind: kindWord } = useWords();
  return (
    <ul className={styles.kinds} aria-label={t("several.kinds")}>
      {countsByKind(nodes).map(([kind, count]) => (
        <li key={kind}>
          <KindMark kind={kind} size={18} />
          {kindWord(kind)} <b>{count}</b>
        </li>
      ))}
    </ul>
  );
}

/** What can be done with all of them, as the menu and the keys have it. */
function Acts({ count }: { readonly count: number }) {
  const { t } = useWords();
  const run = useRun();
  const state = useWholeState();
  const asked = readPaths(new URLSearchParams(useSearch()));
  // More ends need a question that is open; without one, that of paths between them is the same.
  const acts = registry.filter(
    ({ id, menus, can }) =>
      menus?.includes("node") && can(state) && (id !== "ask-paths" || asked !== null),
  );
  return (
    <section className={styles.acts} aria-label={t("several.acts")}>
      <div className={styles.buttons}>
        {acts.map((act) => (
          <Act key={act.id} act={act} start={() => act.start(store.getState(), run)} />
        ))}
      </div>
      {count > mostEnds ? (
        <p className={styles.note}>{t("several.mostEnds", { count: mostEnds })}</p>
      ) : null}
      {count > mostOpened ? (
        <p className={styles.note}>{t("several.mostOpened", { count: mostOpened })}</p>
      ) : null}
    </section>
  );
}

function Act({ act, start }: { readonly act: Keyed; readonly start: () => void }) {
  const { t } = useWords();
  const name =
    act.id === "ask-paths"
      ? t("inspector.addEnd")
      : t(`command.${act.label as "expand"}`, { count: 0 });
  return (
    <Button
      className={styles.act}
      title={`${name} (${act.shortcuts[0]?.toUpperCase()})`}
      onClick={start}
    >
      {name}
    </Button>
  );
}

/** What ties them to one another on the canvas, each with its sentence. */
function Among({ ties }: { readonly ties: readonly Relationship[] }) {
  const { t } = useWords();
  const head = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(page);
  const [open, setOpen] = useState<string | null>(null);
  useEffect(
    () =>
      readAmong.on(() => {
        head.current?.scrollIntoView({ block: "start" });
        head.current?.focus({ preventScroll: true });
      }),
    [],
  );
  return (
    <section ref={head} tabIndex={-1} className={styles.part} aria-label={t("several.among")}>
      <GroupHead words={t("several.among")} count={ties.length} />
      {ties.length === 0 ? (
        <p className={styles.note}>{t("several.noneAmong")}</p>
      ) : (
        <p className={styles.bases}>
          {Basis.options.map((basis) => (
            <span key={basis}>
              <BasisLine basis={basis} /> {ties.filter((tie) => tie.basis === basis).length}
            </span>
          ))}
        </p>
      )}
      <ul>
        {ties.slice(0, shown).map((tie) => (
          <Tie
            key={tie.id}
            tie={tie}
            open={tie.id === open}
            onToggle={() => setOpen(tie.id === open ? null : tie.id)}
          />
        ))}
      </ul>
      {ties.length > shown ? (
        <button type="button" className={inspector.more} onClick={() => setShown(shown + page)}>
          {t("inspector.more", { count: ties.length - shown })}
        </button>
      ) : null}
    </section>
  );
}

function Tie({
  tie,
  open,
  onToggle,
}: {
  readonly tie: Relationship;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const { t, name, relation } = useWords();
  const run = useRun();
  const { facts } = useWholeState();
  const [from, to] = [facts.nodes[tie.from], facts.nodes[tie.to]];
  if (from === undefined || to === undefined) return null;
  return (
    <TieRow
      kind={from.kind}
      name={`${name(from)} ${relation(tie.type)} ${name(to)}`}
      modality={tie.modality}
      basis={isRelationType(tie.type) ? tie.basis : null}
      open={open}
      onToggle={onToggle}
    >
      <Evidence relationship={tie.id} />
      <p className={inspector.rowLinks}>
        <button
          type="button"
          onClick={() => void run(select, { selection: { type: "relationship", id: tie.id } })}
        >
          {t("inspector.showTie")}
        </button>
      </p>
    </TieRow>
  );
}
