import { largeHub } from "#graph/fixtures/large-plan.ts";

/** What each question is asked about on the large plan. */
export const asked = {
  meta: {},
  overview: {},
  search: { q: "zhinengzhizao" },
  node: { id: largeHub },
  neighbours: { id: largeHub },
  closure: { id: "goal:n1", depth: 6 },
  relationship: { id: "PART_OF(goal:n1,goal:n0)" },
  paths: { from: ["project:n5"], to: ["goal:n9"] },
  subgraph: { nodeIds: Array.from({ length: 2000 }, (_, index) => `project:n${index}`) },
  "goal-tree": {},
  ties: { id: "goal:n7" },
  documents: {},
  document: { id: "large-1" },
  "ties-filtered": { id: "goal:n7", basis: ["stated"], types: ["CONTRIBUTES_TO", "PART_OF"] },
  "paths-many": { from: ["project:n5", "project:n6"], to: ["goal:n9", "goal:n12", "target:n3"] },
  relaxations: { from: ["project:n5"], to: ["goal:n9"], types: ["PART_OF", "DEPENDS_ON"] },
  common: { ids: [largeHub, "goal:n7"] },
  slip: { ids: ["project:n5"] },
  foundations: {},
  unsaid: {},
  matrix: {},
  "mentions-among": { nodeIds: Array.from({ length: 2000 }, (_, index) => `project:n${index}`) },
};
