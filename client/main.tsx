import "virtual:fonts/first.css";
import "virtual:kinds.css";
import "./theme/tokens.css";
import "./theme/base.css";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Language } from "#graph/model/view.ts";
import { again, mayPass } from "./api/again.ts";
import { api } from "./api/api.ts";
import { ApiProblem } from "./api/problem.ts";
import { onAnswerText } from "./api/request.ts";
import type { Layouter } from "./commands/command.ts";
import { makeRoom } from "./commands/make-room.ts";
import { createRunner, RunProvider } from "./commands/runner.ts";
import { changeWords, startWords } from "./i18n/i18n.ts";
import { fetchScreenAt, Screens } from "./Screens.tsx";
import { connectionFound, connectionLost } from "./state/connection.ts";
import { onScheme, schemeNow, settings } from "./state/settings.ts";
import { store } from "./state/store.ts";
import { ensureGlyphs } from "./theme/fonts/load-slices.ts";

/** The layouter is fetched with the canvas, the first time that something is to be placed. */
const fetched = async () => {
  const { createLayouter } = await import("./canvas/layouter.ts");
  return createLayouter({
    language: () => settings.getState().language,
    aspect: canvasAspect,
  });
};
const layouter: Layouter = {
  place: async (...question) => (await fetched()).place(...question),
  settle: async (...question) => (await fetched()).settle(...question),
  arrange: async (...question) => (await fetched()).arrange(...question),
};

/** Width by height of the picture; before it is there, of the window without its panels. */
const canvasAspect = (): number => {
  const canvas = document.querySelector("[data-canvas]");
  const { width, height } = canvas?.getBoundingClientRect() ?? { width: 0, height: 0 };
  return width > 0 && height > 0 ? width / height : Math.max(0.5, (innerWidth - 632) / innerHeight);
};

const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === "offline") connectionLost(Date.now());
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      // Only what may pass by itself is asked again; a wrong question stays wrong.
      retry: (count, error) => count < 2 && mayPass(error),
      // A screen that shows such a failure comes back by itself.
      refetchInterval: ({ state }) => (mayPass(state.error) ? again : false),
    },
  },
});

const nameLanguage = (language: Language): void => {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
};

const wearScheme = (scheme: "light" | "dark"): void => {
  document.documentElement.dataset.theme = scheme;
};

const start = async (): Promise<void> => {
  const { language } = settings.getState();
  nameLanguage(language);
  onAnswerText((text) => {
    connectionFound();
    ensureGlyphs(text);
  });
  document.addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
      ensureGlyphs(target.value);
  });
  wearScheme(schemeNow());
  onScheme(wearScheme);
  const run = createRunner({ api, layouter }, store);
  settings.subscribe((next, before) => {
    if (next.language === before.language) return;
    nameLanguage(next.language);
    void changeWords(next.language);
    // Names are of other lengths now.
    void run(makeRoom, {});
  });
  const words = startWords(language);
  fetchScreenAt(location.pathname);
  await words;
  const root = document.getElementById("root");
  if (root === null) throw new Error("The page has no root.");
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RunProvider value={run}>
          <Screens />
        </RunProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
};

void start();
