import { briefings } from "./zh/briefings.ts";
import { dependencies } from "./zh/dependencies.ts";
import { explore } from "./zh/explore.ts";
import { facts } from "./zh/facts.ts";
import { first } from "./zh/first.ts";
import { goals } from "./zh/goals.ts";
import { paths } from "./zh/paths.ts";
import { sources } from "./zh/sources.ts";
import { table } from "./zh/table.ts";
import { words } from "./zh/words.ts";

/** All words of the page in Chinese, for types and tests: the page fetches the parts that it shows.
 * Keys that count end in `_other`, the only form that Chinese has. */
export const zh = {
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
