import { closure } from "#graph/questions/closure/closure.ts";
import { neighbours } from "#graph/questions/neighbours/neighbours.ts";
import { node } from "#graph/questions/node/node.ts";
import { type Route, route } from "../route.ts";

export const nodeRoutes: readonly Route[] = [
  route("get", "/nodes/:id", node, "A node, what it says of itself, and its ties in groups"),
  route("get", "/nodes/:id/neighbours", neighbours, "The neighbours of a node, ranked and paged"),
  route("get", "/nodes/:id/dependencies", closure, "What a node rests on, or what rests on it"),
];
