import { IconTable } from "@tabler/icons-react";
import { Suspense } from "react";
import { Link, useSearch } from "wouter";
import type { Node } from "#graph/model/records.ts";
import { defaultTitle } from "./features/briefings/default-title.ts";
import { Explore } from "./features/explore/Explore.tsx";
import { Inspector } from "./features/inspector/Inspector.tsx";
import { Legend } from "./features/legend/Legend.tsx";
import { Listener } from "./features/paths/Listener.tsx";
import { Search } from "./features/search/Search.tsx";
import { InWords } from "./features/words/InWords.tsx";
import { readPaths } from "./state/paths-url.ts";
import { useSceneOffer } from "./state/scene-offer.ts";
import { store, useView } from "./state/store.ts";
import { showUrl, startUrl } from "./state/url.ts";
import { buttonLink } from "./ui/Button.tsx";
import { fetched } from "./ui/fetched.ts";
import { ScreenTitle } from "./ui/ScreenTitle.tsx";
import { EmptyState } from "./ui/states.tsx";
import { useForeign } from "./ui/use-foreign.ts";
import { useWords } from "./ui/words.ts";

const PathsQuestion = fetched(
  ["paths"],
  async () => (await import("./features/paths/Question.tsx")).Question,
);

const PathsAnswer = fetched(
  ["paths", "facts"],
  async () => (await import("./features/paths/Answer.tsx")).Answer,
);

const PathsCrumbs = fetched(
  ["paths", "facts"],
  async () => (await import("./features/paths/Crumbs.tsx")).Crumbs,
);

const BackToPath = fetched(
  ["paths"],
  async () => (await import("./features/paths/BackToPath.tsx")).BackToPath,
);

const Table = fetched(
  ["table", "facts", "explore"],
  async () => (await import("./features/table/Table.tsx")).Table,
);

/** The canvas with what is selected on it, or with a question on paths while the address asks one. */
export function ExploreScreen() {
  const isFree = useView(({ view }) => view.selection === null);
  const words = useWords();
  const { t } = words;
  useSceneOffer(() => {
    const state = store.getState();
    if (state.view.canvas.nodes.length === 0) return null;
    return { view: state.view, title: defaultTitle(state, words), note: "" };
  });
  const drawer = [
    {
      id: "table",
      label: t("command.table"),
      icon: <IconTable size={15} stroke={1.8} aria-hidden />,
      content: () => <Table />,
    },
  ];
  const asks = readPaths(new URLSearchParams(useSearch())) !== null;
  // Each part waits for itself: one that is fetched late must not take the picture off the page,
  // which would have no size then to be drawn in.
  return (
    <>
      <Listener />
      <Explore
        left={
          <Suspense>
            {asks ? <PathsQuestion search={endSearch} legend={<Legend />} /> : <Left />}
          </Suspense>
        }
        right={
          <Suspense>
            {asks && !isFree ? <BackToPath /> : null}
            {asks && isFree ? <PathsAnswer /> : <Inspector />}
          </Suspense>
        }
        head={
          asks ? (
            <Suspense>
              <PathsCrumbs />
            </Suspense>
          ) : undefined
        }
        over={<InWords />}
        drawer={drawer}
        empty={<NothingDrawn />}
      />
    </>
  );
}

/** A search whose hits become ends of paths. */
const endSearch = (choose: (node: Node) => string) => <Search nodeHref={choose} purpose="end" />;

function Left() {
  const { t } = useWords();
  return (
    <>
      <ScreenTitle>{t("nav.explore")}</ScreenTitle>
      <Search nodeHref={({ id }) => showUrl(id)} />
      <Legend />
    </>
  );
}

function NothingDrawn() {
  const { t } = useWords();
  const foreign = useForeign();
  return (
    <EmptyState
      title={t("explore.empty")}
      actions={
        <Link className={buttonLink} href={startUrl}>
          {t(foreign ? "foreign.emptyStart" : "explore.emptyStart")}
        </Link>
      }
    >
      <p>{t(foreign ? "foreign.emptyWhat" : "explore.emptyWhat")}</p>
    </EmptyState>
  );
}
