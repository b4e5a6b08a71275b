import { closure, foundations, namedWith, slip, unsaid } from "./dependencies.ts";
import { document, documents } from "./documents.ts";
import { goalTree, matrix, ties } from "./goals.ts";
import { common, mentions, paths, relaxations, search, subgraph } from "./graph.ts";
import { neighbours, node } from "./nodes.ts";
import { overview } from "./overview.ts";
import { relationship } from "./relationships.ts";

/** Every question that the page asks, over HTTP. */
export const api = {
  overview,
  search,
  node,
  neighbours,
  relationship,
  subgraph,
  paths,
  relaxations,
  common,
  mentions,
  goalTree,
  ties,
  matrix,
  documents,
  document,
  closure,
  slip,
  namedWith,
  foundations,
  unsaid,
} as const;

/** What commands and queries ask, so that a test can stand in for the server. */
export type Api = typeof api;
