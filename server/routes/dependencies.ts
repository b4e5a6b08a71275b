import { foundations } from "#graph/questions/foundations/foundations.ts";
import { namedWith } from "#graph/questions/named-with/named-with.ts";
import { slip } from "#graph/questions/slip/slip.ts";
import { unsaid } from "#graph/questions/unsaid/unsaid.ts";
import { type Route, route } from "../route.ts";

export const dependencyRoutes: readonly Route[] = [
  route("get", "/slip", slip, "What is affected if things slip, why, and what else goals rest on"),
  route(
    "get",
    "/named-with",
    namedWith,
    "What a sentence names with things and nothing joins to them",
  ),
  route("get", "/foundations", foundations, "What most things rest on"),
  route("get", "/unsaid", unsaid, "What the reports do not say of goals, and whom one may ask"),
];
