/** The catalogues in parts, each fetched when a screen that says it is: see `ui/fetched.ts`. `first` is
 * what the frame and the start say, and what every screen does. */
export const parts = {
  first: {
    zh: async () => (await import("./zh/first.ts")).first,
    en: async () => (await import("./en/first.ts")).first,
  },
  facts: {
    zh: async () => (await import("./zh/facts.ts")).facts,
    en: async () => (await import("./en/facts.ts")).facts,
  },
  explore: {
    zh: async () => (await import("./zh/explore.ts")).explore,
    en: async () => (await import("./en/explore.ts")).explore,
  },
  table: {
    zh: async () => (await import("./zh/table.ts")).table,
    en: async () => (await import("./en/table.ts")).table,
  },
  words: {
    zh: async () => (await import("./zh/words.ts")).words,
    en: async () => (await import("./en/words.ts")).words,
  },
  paths: {
    zh: async () => (await import("./zh/paths.ts")).paths,
    en: async () => (await import("./en/paths.ts")).paths,
  },
  goals: {
    zh: async () => (await import("./zh/goals.ts")).goals,
    en: async () => (await import("./en/goals.ts")).goals,
  },
  dependencies: {
    zh: async () => (await import("./zh/dependencies.ts")).dependencies,
    en: async () => (await import("./en/dependencies.ts")).dependencies,
  },
  sources: {
    zh: async () => (await import("./zh/sources.ts")).sources,
    en: async () => (await import("./en/sources.ts")).sources,
  },
  briefings: {
    zh: async () => (await import("./zh/briefings.ts")).briefings,
    en: async () => (await import("./en/briefings.ts")).briefings,
  },
};

/** Name of a part of the catalogues. */
export type Part = keyof typeof parts;
