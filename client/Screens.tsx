import { IconTable } from "@tabler/icons-react";
import { lazy, Suspense, useEffect } from "react";
import { Link, Redirect, Route, Switch, useLocation } from "wouter";
import { Frame } from "./features/frame/Frame.tsx";
import { Search } from "./features/search/Search.tsx";
import { Start } from "./features/start/Start.tsx";
import { exploreUrl, goalUrl, showUrl, startUrl } from "./state/url.ts";
import { buttonLink } from "./ui/Button.tsx";
import { ScreenTitle } from "./ui/ScreenTitle.tsx";
import { EmptyState } from "./ui/states.tsx";
import { useForeign } from "./ui/use-foreign.ts";
import { useWords } from "./ui/words.ts";

const Explore = lazy(async () => ({
  default: (await import("./features/explore/Explore.tsx")).Explore,
}));
const Legend = lazy(async () => ({
  default: (await import("./features/legend/Legend.tsx")).Legend,
}));
const Inspector = lazy(async () => ({
  default: (await import("./features/inspector/Inspector.tsx")).Inspector,
}));
const Table = lazy(async () => ({ default: (await import("./features/table/Table.tsx")).Table }));
const Goals = lazy(async () => ({ default: (await import("./features/goals/Goals.tsx")).Goals }));
const Sources = lazy(async () => ({
  default: (await import("./features/sources/Sources.tsx")).Sources,
}));

/** Every screen at its address, put together from features, which do not know one another. */
export function Screens() {
  usePageTitle();
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
          <Route path="/sources/:document?">
            {({ document }) => (
              <Sources
                document={document === undefined ? null : decodeURIComponent(document)}
                search={<Search nodeHref={({ id }) => showUrl(id)} />}
              />
            )}
          </Route>
          <Route>
            <Redirect to={startUrl} replace />
          </Route>
        </Switch>
      </Suspense>
    </Frame>
  );
}

function ExploreScreen() {
  const { t } = useWords();
  const drawer = [
    {
      id: "table",
      label: t("command.table"),
      icon: <IconTable size={15} stroke={1.8} aria-hidden />,
      content: () => <Table />,
    },
  ];
  return <Explore left={<Left />} right={<Inspector />} drawer={drawer} empty={<NothingDrawn />} />;
}

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
  const screen = path.startsWith("/goals")
    ? "goals"
    : path.startsWith("/sources")
      ? "sources"
      : "explore";
  const title = path === "/" ? t("app.page") : `${t(`nav.${screen}`)} · ${t("app.page")}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
};
