import { Suspense, useEffect } from "react";
import { Redirect, Route, Switch, useLocation } from "wouter";
import { SaveSceneHost } from "./features/briefings/SaveSceneHost.tsx";
import { Frame } from "./features/frame/Frame.tsx";
import { Search } from "./features/search/Search.tsx";
import { Start } from "./features/start/Start.tsx";
import { exploreUrl, goalUrl, idOf, screenOf, showUrl, startUrl } from "./state/url.ts";
import { fetched } from "./ui/fetched.ts";
import { useWords } from "./ui/words.ts";

const ExploreScreen = fetched(
  ["explore", "facts", "words"],
  async () => (await import("./ExploreScreen.tsx")).ExploreScreen,
);

const Goals = fetched(
  ["goals", "facts"],
  async () => (await import("./features/goals/Goals.tsx")).Goals,
);

const Dependencies = fetched(
  ["dependencies", "facts", "goals", "explore"],
  async () => (await import("./features/dependencies/Dependencies.tsx")).Dependencies,
);

const Sources = fetched(
  ["sources", "facts"],
  async () => (await import("./features/sources/Sources.tsx")).Sources,
);

const Briefings = fetched(
  ["briefings"],
  async () => (await import("./features/briefings/Briefings.tsx")).Briefings,
);

const Present = fetched(
  ["briefings", "words"],
  async () => (await import("./features/briefings/Present.tsx")).Present,
);

const Print = fetched(
  ["briefings", "words", "explore"],
  async () => (await import("./features/briefings/Print.tsx")).Print,
);

const screens: Readonly<Record<string, Pick<typeof Briefings, "ahead">>> = {
  explore: ExploreScreen,
  goals: Goals,
  dependencies: Dependencies,
  sources: Sources,
  briefings: Briefings,
  present: Present,
  print: Print,
};

/** Begins to fetch the screen at an address, while the words of the frame are fetched. */
export const fetchScreenAt = (path: string): void => screens[path.split("/")[1] ?? ""]?.ahead();

/** Every screen at its address, put together from features, which do not know one another. A briefing
 * is presented, and a sheet printed, without the frame. */
export function Screens() {
  usePageTitle();
  return (
    <Switch>
      <Route path="/present/:scene?">
        {({ scene }) => (
          <Suspense>
            <Present at={scene === undefined ? null : idOf(scene)} />
          </Suspense>
        )}
      </Route>
      <Route path="/print/:scene?">
        {({ scene }) => (
          <Suspense>
            <Print scene={scene === undefined ? null : idOf(scene)} />
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
                goal={id === undefined ? null : idOf(id)}
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
                id={id === undefined ? null : idOf(id)}
                search={(nodeHref) => <Search nodeHref={nodeHref} />}
              />
            )}
          </Route>
          <Route path="/sources/:document?">
            {({ document }) => (
              <Sources
                document={document === undefined ? null : idOf(document)}
                search={<Search purpose="text" nodeHref={({ id }) => showUrl(id)} />}
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
      <SaveSceneHost />
    </Frame>
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
