import { useEffect, useMemo, useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import { StatePicture } from "#client/canvas/drawing/StatePicture.tsx";
import { keyOf } from "#client/commands/registry.ts";
import { visibleRelationships } from "#client/state/selectors.ts";
import type { State } from "#client/state/state.ts";
import { useView } from "#client/state/store.ts";
import { briefingsUrl, presentUrl } from "#client/state/url.ts";
import { Asked } from "#client/ui/Asked.tsx";
import { buttonLink } from "#client/ui/Button.tsx";
import { describe, descriptionText } from "#client/ui/describe.ts";
import { InChinese } from "#client/ui/InChinese.tsx";
import { SkeletonLines } from "#client/ui/Skeleton.tsx";
import { EmptyState } from "#client/ui/states.tsx";
import { type Noted, useFootnotes } from "#client/ui/use-footnotes.ts";
import { useWords } from "#client/ui/words.ts";
import type { Scene } from "#graph/model/briefing.ts";
import styles from "./Present.module.css";
import { PresentBar } from "./PresentBar.tsx";
import { SourceList } from "./SourceList.tsx";
import { Strip } from "./Strip.tsx";
import { useShelf } from "./use-shelf.ts";
import { useViewState } from "./use-view-state.ts";

/** The briefing full screen, a scene at a time: title and note, the picture with numbered lines, the
 * sentences behind the numbers, and all scenes below. By keys: arrows, Home, End, F, S, Escape. */
export function Present({ at }: { readonly at: string | null }) {
  const { t } = useWords();
  const there = useShelf();
  const [, navigate] = useLocation();
  const { scenes, title } = useView(({ briefing }) => briefing);
  const [notes, setNotes] = useState(true);
  const host = useRef<HTMLElement>(null);
  const index = Math.max(
    0,
    scenes.findIndex(({ id }) => id === at),
  );
  const scene = scenes[index];
  const goTo = (to: number): void => {
    const next = scenes[Math.max(0, Math.min(scenes.length - 1, to))];
    if (next !== undefined && next !== scene) navigate(presentUrl(next.id), { replace: true });
  };
  const full = (): void => void toggleFull(host.current);
  const toggleNotes = (): void => setNotes((before) => !before);
  useKeys({
    next: () => goTo(index + 1),
    previous: () => goTo(index - 1),
    first: () => goTo(0),
    last: () => goTo(scenes.length - 1),
    // Who fills the screen leaves that first.
    leave: () => (document.fullscreenElement === null ? navigate(briefingsUrl) : full()),
    full,
    notes: toggleNotes,
  });
  if (!there) return null;
  if (scene === undefined)
    return (
      <main className={styles.nothing}>
        <EmptyState
          title={t("briefings.empty")}
          actions={
            <Link className={buttonLink} href={briefingsUrl}>
              {t("nav.briefings")}
            </Link>
          }
        >
          <p>{t("briefings.emptyWhat", { key: keyOf("ask-scene") })}</p>
        </EmptyState>
      </main>
    );
  return (
    <main ref={host} className={styles.screen}>
      <PresentBar
        title={title}
        count={scenes.length}
        scene={scene.id}
        notes={notes}
        onFull={full}
        onNotes={toggleNotes}
      />
      <Shown scene={scene} index={index} count={scenes.length} notes={notes} goTo={goTo} />
    </main>
  );
}

const toggleFull = async (element: HTMLElement | null): Promise<void> => {
  try {
    if (document.fullscreenElement !== null) await document.exitFullscreen();
    else await element?.requestFullscreen();
  } catch {
    // A browser or its keeper may not allow it; the page fills the window as it is.
  }
};

/** What the keys of the presenter do; the space bar on a button presses the button. */
const keys = {
  ArrowRight: "next",
  PageDown: "next",
  " ": "next",
  ArrowLeft: "previous",
  PageUp: "previous",
  Home: "first",
  End: "last",
  Escape: "leave",
  f: "full",
  s: "notes",
} as const;

type Acts = Readonly<Record<(typeof keys)[keyof typeof keys], () => void>>;

const isKey = (key: string): key is keyof typeof keys => Object.hasOwn(keys, key);

const useKeys = (acts: Acts): void => {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const onButton = event.target instanceof HTMLElement && event.target.matches("a, button");
      if (!isKey(key) || (key === " " && onButton)) return;
      event.preventDefault();
      latest.current[keys[key]]();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
};

/** Characters above which a title and a note are set smaller, so that they stand whole. */
const longTitle = 28;
const longNote = 90;

function Shown({
  scene,
  index,
  count,
  notes,
  goTo,
}: {
  readonly scene: Scene;
  readonly index: number;
  readonly count: number;
  readonly notes: boolean;
  readonly goTo: (to: number) => void;
}) {
  const { t } = useWords();
  const shown = useViewState(scene.view);
  const before = useRef<State>(undefined);
  // While the next scene's facts come, the picture before stays, so that nothing flashes.
  const state = shown.state ?? before.current;
  useEffect(() => {
    before.current = shown.state ?? before.current;
  }, [shown.state]);
  return (
    <>
      <div className={styles.stage}>
        <section className={styles.words}>
          <p className={styles.place}>
            {index + 1} / {count}
          </p>
          <h1
            className={styles.title}
            aria-live="polite"
            data-long={scene.title.length > longTitle ? "" : undefined}
          >
            {scene.title}
          </h1>
          {scene.note === "" ? null : (
            <p className={styles.note} data-long={scene.note.length > longNote ? "" : undefined}>
              {scene.note}
            </p>
          )}
          {shown.gone > 0 ? (
            <p className={styles.gone}>{t("briefings.gone", { count: shown.gone })}</p>
          ) : null}
          {shown.state === undefined ? null : <Sources state={shown.state} />}
        </section>
        {shown.query.isError ? (
          <div className={styles.picture}>
            <Asked query={shown.query} waiting={null}>
              {() => null}
            </Asked>
          </div>
        ) : state === undefined ? (
          <div className={styles.picture}>
            <SkeletonLines count={4} />
          </div>
        ) : (
          <Picture state={state} name={scene.title} />
        )}
      </div>
      <footer className={styles.foot} data-notes={notes}>
        <Strip at={scene.id} goTo={goTo} />
        {notes && shown.state !== undefined ? (
          <Spoken state={shown.state} own={scene.spoken} />
        ) : null}
      </footer>
    </>
  );
}

const useNotes = (state: State): Noted => {
  const relationships = useMemo(() => visibleRelationships(state), [state]);
  return useFootnotes(relationships);
};

function Picture({ state, name }: { readonly state: State; readonly name: string }) {
  const words = useWords();
  const { data } = useNotes(state);
  return (
    <StatePicture
      state={state}
      name={name}
      numbers={data?.numbers}
      description={descriptionText(describe(state, data, words), words)}
      className={styles.picture}
      moves
    />
  );
}

function Sources({ state }: { readonly state: State }) {
  const { t } = useWords();
  const { data, isError } = useNotes(state);
  if (isError) return <p className={styles.gone}>{t("words.noSources")}</p>;
  if (data === undefined || data.notes.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys
    <section className={styles.sources} aria-label={t("words.sources")} tabIndex={0}>
      <SourceList notes={data.notes} />
    </section>
  );
}

/** What there is to say, for whoever speaks: the reader's own words, if any, and what the picture says. */
function Spoken({ state, own }: { readonly state: State; readonly own: string | undefined }) {
  const words = useWords();
  const { data } = useNotes(state);
  const { summary, kinds, relationships } = describe(state, data, words);
  return (
    <section
      className={styles.spoken}
      aria-label={words.t("briefings.spoken")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keys
      tabIndex={0}
    >
      {own === undefined ? null : (
        <>
          <h2>{words.t("briefings.spokenOwn")}</h2>
          <p className={styles.own}>{own}</p>
        </>
      )}
      <h2>{words.t(own === undefined ? "briefings.spoken" : "briefings.spokenPicture")}</h2>
      <p>{summary}</p>
      {kinds.map(({ kind, text }) => (
        <p key={kind}>{text}</p>
      ))}
      {relationships.map(({ id, text, chinese }) => (
        <p key={id}>
          <InChinese text={text} pieces={chinese} />
        </p>
      ))}
    </section>
  );
}
