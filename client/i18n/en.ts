import { briefings } from "./en/briefings.ts";
import { dependencies } from "./en/dependencies.ts";
import { explore } from "./en/explore.ts";
import { facts } from "./en/facts.ts";
import { first } from "./en/first.ts";
import { goals } from "./en/goals.ts";
import { paths } from "./en/paths.ts";
import { sources } from "./en/sources.ts";
import { table } from "./en/table.ts";
import { words } from "./en/words.ts";

/** All words of the page in English, for tests. */
export const en = {
  ...first,
  ...facts,
  ...explore,
  ...table,
  ...words,
  ...paths,
  ...goals,
  ...dependencies,
  ...sources,
  ...briefings,
};
