import { IconTable } from "@tabler/icons-react";
import { Suspense, useEffect } from "react";
import { Link, Redirect, Route, Switch, useLocation, useSearch } from "wouter";
import type { Node } from "#graph/model/records.ts";
import { Frame } from "./features/frame/Frame.tsx";
import { Search } from "./features/search/Search.tsx";
import { Start } from "./features/start/Start.tsx";
import {
  BackToPath,
  Briefings,
  Dependencies,
  Explore,
  Goals,
  Inspector,
  InWords,
  Legend,
  PathsAnswer,
  PathsCrumbs,
  PathsListener,
  PathsQuestion,
  Present,
  Print,
  SaveScene,
  Sources,
  Table,
} from "./fetched-features.ts";
import { readPaths } from "./state/paths-url.ts";
import { useView } from "./state/store.ts";
import { exploreUrl, goalUrl, screenOf, showUrl, startUrl } from "./state/url.ts";
import { buttonLink } from "./ui/Button.tsx";
import { ScreenTitle } from "./ui/ScreenTitle.tsx";
import { EmptyState } from "./ui/states.tsx";
import { useForeign } from "./ui/use-foreign.ts";
import { useWords } from "./ui/words.ts";

/** Every screen at its address, put together from features, which do not know one another. A briefing
 * is presented, and a sheet printed, without the frame. */
export function Screens() {
  usePageTitle();
  return (
    <Switch>
      <Route path="/present/:scene?">
        {({ scene }) => (
          <Suspense>
            <Present at={scene === undefined ? null : decodeURIComponent(scene)} />
          </Suspense>
        )}
      </Route>
      <Route path="/print/:scene?">
        {({ scene }) => (
          <Suspense>
            <Print scene={scene === undefined ? null : decodeURIComponent(scene)} />
          </Suspense>
        )}
      </Route>
      <Route>
        <Framed />
      </Route>
    </Switch>
  );
}

function Framed() {
  return (
    <Frame>
      <Suspense>
        <Switch>
          <Route path="/">
            <Start search={<Search autoFocus nodeHref={({ id }) => exploreUrl(id)} />} />
          </Route>
          <Route path="/explore">
            <ExploreScreen />
          </Route>
          <Route path="/goals/:id?">
            {({ id }) => (
              <Goals
                goal={id === undefined ? null : decodeURIComponent(id)}
                search={
                  <Search
                    nodeHref={(node) =>
                      node.kind === "Goal" ? goalUrl(node.id) : showUrl(node.id)
                    }
                  />
                }
              />
            )}
          </Route>
          <Route path="/dependencies/:id?">
            {({ id }) => (
              <Dependencies
                id={id === undefined ? null : decodeURIComponent(id)}
                search={(nodeHref) => <Search nodeHref={nodeHref} />}
              />
            )}
          </Route>
          <Route path="/sources/:document?">
            {({ document }) => (
              <Sources
                document={document === undefined ? null : decodeURIComponent(document)}
                search={<Search nodeHref={({ id }) => showUrl(id)} />}
              />
            )}
          </Route>
          <Route path="/briefings">
            <Briefings />
          </Route>
          <Route>
            <Redirect to={startUrl} replace />
          </Route>
        </Switch>
      </Suspense>
    </Frame>
  );
}

/** The canvas with what is selected on it, or with a question on paths while the address asks one. */
function ExploreScreen() {
  const isFree = useView(({ view }) => view.selection === null);
  const { t } = useWords();
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
      <Suspense>
        <PathsListener />
      </Suspense>
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
        over={
          <Suspense>
            <InWords />
            <SaveScene />
          </Suspense>
        }
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

const usePageTitle = (): void => {
  const { t } = useWords();
  const [path] = useLocation();
  const screen = screenOf(path);
  const title = path === "/" ? t("app.page") : `${t(`nav.${screen}`)} · ${t("app.page")}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
};
