import { relationship } from "#graph/questions/relationship/relationship.ts";
import { type Route, route } from "../route.ts";

export const relationshipRoutes: readonly Route[] = [
  route(
    "get",
    "/relationships/:id",
    relationship,
    "A relationship with each quote in its sentence",
  ),
];
