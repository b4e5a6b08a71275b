import { paths } from "#graph/questions/paths/paths.ts";
import { search } from "#graph/questions/search/search.ts";
import { subgraph } from "#graph/questions/subgraph/subgraph.ts";
import { type Route, route } from "../route.ts";

export const graphRoutes: readonly Route[] = [
  route("get", "/search", search, "Nodes and sentences that match a text, best first"),
  route("get", "/paths", paths, "How two nodes are connected"),
  route("post", "/subgraph", subgraph, "Every relationship among a set of nodes"),
];
