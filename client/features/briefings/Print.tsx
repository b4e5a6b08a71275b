import { useEffect, useMemo, useRef, useState } from "react";
import { Link } from "wouter";
import { restore } from "#client/commands/restore.ts";
import { useRun } from "#client/commands/runner.ts";
import { visibleRelationships } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { store, useView, useWholeState } from "#client/state/store.ts";
import { startUrl } from "#client/state/url.ts";
import { readKept } from "#client/state/view-address.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { buttonLink } from "#client/ui/Button.tsx";
import { describe } from "#client/ui/describe.ts";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { EmptyState } from "#client/ui/states.tsx";
import { useFootnotes } from "#client/ui/use-footnotes.ts";
import { useWords } from "#client/ui/words.ts";
import type { Scene } from "#graph/model/briefing.ts";
import { defaultTitle } from "./default-title.ts";
import styles from "./Print.module.css";
import { PrintBar, type Said } from "./PrintBar.tsx";
import { Sheet } from "./Sheet.tsx";
import { sheetTextOf } from "./sheet-parts.ts";
import { useShelf } from "./use-shelf.ts";
import { useViewState } from "./use-view-state.ts";

/** A sheet to print or to keep as a picture: of a scene, or of the view on the canvas. */
export function Print({ scene }: { readonly scene: string | null }) {
  const there = useShelf();
  const scenes = useView(({ briefing }) => briefing.scenes);
  const found = scenes.find(({ id }) => id === scene);
  if (!there) return null;
  if (scene === null) return <OfCanvas />;
  return found === undefined ? <Nothing /> : <OfScene key={found.id} scene={found} />;
}

function OfScene({ scene }: { readonly scene: Scene }) {
  const shown = useViewState(scene.view);
  return (
    <Asked query={shown.query} waiting={<SkeletonLines count={6} />}>
      {() =>
        shown.state === undefined ? null : (
          <Made
            state={shown.state}
            title={scene.title}
            note={scene.note}
            spoken={scene.spoken}
            gone={shown.gone}
          />
        )
      }
    </Asked>
  );
}

/** The view of the canvas; after a reload the one that the address holds. */
function OfCanvas() {
  const words = useWords();
  const run = useRun();
  const state = useWholeState();
  const [read, setRead] = useState(store.getState().view.canvas.nodes.length > 0);
  useEffect(() => {
    if (read) return;
    const bring = async (): Promise<void> => {
      const kept = await readKept(store.getState().view);
      if (kept !== null && kept !== "broken") await run(restore, { view: kept.view });
      setRead(true);
    };
    void bring();
  }, [read, run]);
  if (!read) return null;
  if (state.view.canvas.nodes.length === 0) return <Nothing />;
  return <Made state={state} title={defaultTitle(state, words)} note="" gone={0} />;
}

function Nothing() {
  const { t } = useWords();
  return (
    <main className={styles.nothing}>
      <EmptyState
        title={t("print.nothing")}
        actions={
          <Link className={buttonLink} href={startUrl}>
            {t("explore.emptyStart")}
          </Link>
        }
      >
        <p>{t("print.nothingWhat")}</p>
      </EmptyState>
    </main>
  );
}

function Made({
  state,
  title: given,
  note,
  spoken,
  gone,
}: {
  readonly state: State;
  readonly title: string;
  readonly note: string;
  readonly spoken?: string | undefined;
  readonly gone: number;
}) {
  const [title, setTitle] = useState(given);
  const [said, setSaid] = useState<Said>("none");
  const relationships = useMemo(() => visibleRelationships(state), [state]);
  const notes = useFootnotes(relationships);
  const sheet = useRef<HTMLElement>(null);
  const words = useWords();
  const description = describe(state, notes.data, words);
  const own = said === "own" || said === "both" ? spoken : undefined;
  const described = said === "described" || said === "both";
  const text = sheetTextOf({ description, note, gone, own, described }, words);
  return (
    <main className={styles.screen}>
      <PrintBar
        title={title}
        onTitle={setTitle}
        state={state}
        text={text}
        notes={notes}
        sheet={sheet}
        said={said}
        onSaid={setSaid}
        hasOwn={spoken !== undefined}
      />
      <Sheet
        ref={sheet}
        state={state}
        title={title}
        text={text}
        description={description}
        notes={notes}
      />
    </main>
  );
}
