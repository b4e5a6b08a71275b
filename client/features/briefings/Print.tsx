import { useEffect, useMemo, useRef, useState } from "react";
import { Link, useSearch } from "wouter";
import { visibleRelationships } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { useView } from "#client/state/store.ts";
import { startUrl } from "#client/state/url.ts";
import { viewInAddress } from "#client/state/view-address.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { buttonLink } from "#client/ui/Button.tsx";
import { describe } from "#client/ui/describe.ts";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { EmptyState } from "#client/ui/states.tsx";
import { useFootnotes } from "#client/ui/use-footnotes.ts";
import { useWords } from "#client/ui/words.ts";
import type { Scene } from "#graph/model/briefing.ts";
import type { View } from "#graph/model/view.ts";
import { defaultTitle } from "./default-title.ts";
import styles from "./Print.module.css";
import { PrintBar, type Said } from "./PrintBar.tsx";
import { Sheet } from "./Sheet.tsx";
import { sheetTextOf } from "./sheet-parts.ts";
import { useShelf } from "./use-shelf.ts";
import { useViewState } from "./use-view-state.ts";

/** A sheet to print or to keep as a picture: of a scene, or of a view. */
export function Print({ scene }: { readonly scene: string | null }) {
  const there = useShelf();
  const scenes = useView(({ briefing }) => briefing.scenes);
  const found = scenes.find(({ id }) => id === scene);
  if (!there) return null;
  if (scene === null) return <OfAddress />;
  return found === undefined ? <Nothing /> : <Pictured key={found.id} {...found} />;
}

/** The view that the address holds; an address without one has nothing to print. */
function OfAddress() {
  const query = new URLSearchParams(useSearch());
  const [view, setView] = useState<View | null>();
  useEffect(() => void viewInAddress().then(setView), []);
  if (view === undefined) return null;
  if (view === null || view.canvas.nodes.length === 0) return <Nothing />;
  return <Pictured view={view} title={query.get("title")} note={query.get("note") ?? ""} />;
}

/** A view with facts as they are now, once they are there.
 * @param title where there is none, what the view is about */
function Pictured({
  view,
  title,
  note,
  spoken,
}: Pick<Scene, "view" | "note" | "spoken"> & { readonly title: string | null }) {
  const words = useWords();
  const shown = useViewState(view);
  return (
    <Asked query={shown.query} waiting={<SkeletonLines count={6} />}>
      {() =>
        shown.state === undefined ? null : (
          <Made
            state={shown.state}
            title={title ?? defaultTitle(shown.state, words)}
            note={note}
            spoken={spoken}
            gone={shown.gone}
          />
        )
      }
    </Asked>
  );
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
