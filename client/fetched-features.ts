import { fetched } from "./ui/fetched.ts";

/** What is fetched of each feature when it is first shown, with the parts of the catalogues that it
 * says. */
export const Explore = fetched(
  ["explore", "facts"],
  async () => (await import("./features/explore/Explore.tsx")).Explore,
);

export const Legend = fetched(
  ["explore", "facts"],
  async () => (await import("./features/legend/Legend.tsx")).Legend,
);

export const Inspector = fetched(
  ["facts", "explore"],
  async () => (await import("./features/inspector/Inspector.tsx")).Inspector,
);

export const PathsQuestion = fetched(
  ["paths"],
  async () => (await import("./features/paths/Question.tsx")).Question,
);

export const PathsAnswer = fetched(
  ["paths", "facts"],
  async () => (await import("./features/paths/Answer.tsx")).Answer,
);

export const PathsCrumbs = fetched(
  ["paths", "facts"],
  async () => (await import("./features/paths/Crumbs.tsx")).Crumbs,
);

export const PathsListener = fetched(
  [],
  async () => (await import("./features/paths/Listener.tsx")).Listener,
);

export const BackToPath = fetched(
  ["paths"],
  async () => (await import("./features/paths/BackToPath.tsx")).BackToPath,
);

export const Table = fetched(
  ["table", "facts"],
  async () => (await import("./features/table/Table.tsx")).Table,
);

export const Goals = fetched(
  ["goals", "facts"],
  async () => (await import("./features/goals/Goals.tsx")).Goals,
);

export const Dependencies = fetched(
  ["dependencies", "facts", "goals", "explore"],
  async () => (await import("./features/dependencies/Dependencies.tsx")).Dependencies,
);

export const Sources = fetched(
  ["sources", "facts"],
  async () => (await import("./features/sources/Sources.tsx")).Sources,
);

export const InWords = fetched(
  ["words"],
  async () => (await import("./features/words/InWords.tsx")).InWords,
);

export const SaveScene = fetched(
  ["briefings"],
  async () => (await import("./features/briefings/SaveScene.tsx")).SaveScene,
);

export const Briefings = fetched(
  ["briefings"],
  async () => (await import("./features/briefings/Briefings.tsx")).Briefings,
);

export const Present = fetched(
  ["briefings", "words"],
  async () => (await import("./features/briefings/Present.tsx")).Present,
);

export const Print = fetched(
  ["briefings", "words", "explore"],
  async () => (await import("./features/briefings/Print.tsx")).Print,
);
