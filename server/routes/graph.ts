import { common } from "#graph/questions/common/common.ts";
import { mentionsAmong } from "#graph/questions/mentions-among/mentions-among.ts";
import { paths } from "#graph/questions/paths/paths.ts";
import { relaxations } from "#graph/questions/relaxations/relaxations.ts";
import { search } from "#graph/questions/search/search.ts";
import { subgraph } from "#graph/questions/subgraph/subgraph.ts";
import { type Route, route } from "../route.ts";

export const graphRoutes: readonly Route[] = [
  route("get", "/search", search, "Nodes and sentences that match a text, best first"),
  route("get", "/paths", paths, "How nodes are connected"),
  route("get", "/paths/relaxations", relaxations, "What to change where no path is found"),
  route("get", "/common", common, "What nodes have in common"),
  route("post", "/subgraph", subgraph, "Every relationship among a set of nodes"),
  route("post", "/mentions", mentionsAmong, "Pairs of a set that one sentence names"),
];
