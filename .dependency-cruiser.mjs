/** The arrows between the rooms. What is not allowed here is refused; each rule says what to do instead. */
const outside = { dependencyTypes: ["npm", "npm-dev", "core", "undetermined", "unknown"] };

const arrows = [
  ["graph/model", ["graph/model"]],
  ["graph/text", ["graph/text", "graph/model"]],
  ["graph/store", ["graph/store", "graph/text", "graph/model"]],
  // A load writes what is told of goals in numbers, by the rule of the question that tells it.
  ["graph/store/neo4j/goals", ["graph/questions/ties/summary"]],
  ["graph/analyse", ["graph/analyse", "graph/model"]],
  [
    "graph/questions",
    ["graph/questions", "graph/analyse", "graph/store", "graph/text", "graph/model"],
  ],
  ["graph/load", ["graph/load", "graph/analyse", "graph/text", "graph/store", "graph/model"]],
  ["graph/fixtures", ["graph/fixtures", "graph/text", "graph/model"]],
  ["server", ["server", "graph"]],
  ["client/state", ["client/state", "graph/model"]],
  ["client/api", ["client/api", "graph/model"]],
  ["client/i18n", ["client/i18n", "graph/model"]],
  ["client/theme", ["client/theme", "graph/model"]],
  ["client/commands", ["client/commands", "client/state", "client/api", "graph/model"]],
  [
    "client/canvas",
    ["client/canvas", "client/state", "client/theme", "client/i18n", "client/ui", "graph/model"],
  ],
  [
    "client/ui",
    ["client/ui", "client/i18n", "client/theme", "client/state", "client/api", "graph/model"],
  ],
  ["client/features", ["client", "graph/model"]],
  ["client/[^/]+$", ["client", "graph/model"]],
  ["bench", ["bench", "e2e", "graph", "server", "client/state"]],
  ["e2e", ["e2e", "graph", "server", "client/theme"]],
];

const test = "\\.test\\.tsx?$|/conformance/";

export default {
  forbidden: [
    {
      name: "no-cycle",
      comment:
        "Two files that need each other are one thing, or share a third: move the shared part out.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "features-stand-alone",
      comment:
        "A feature never imports another: hand it in as a slot from client/main or frame, or share it in client/ui.",
      severity: "error",
      from: { path: "^client/features/([^/]+)/" },
      to: { path: "^client/features/", pathNot: "^client/features/$1/" },
    },
    {
      name: "client-sees-only-the-model",
      comment: "The client may import graph/model alone; ask the API for anything else.",
      severity: "error",
      from: { path: "^client" },
      to: { path: "^graph/(?!model/)" },
    },
    {
      name: "cytoscape-behind-the-adapter",
      comment: "Only the adapter touches Cytoscape; give it state, take plain ids from it.",
      severity: "error",
      from: {
        path: "^client",
        pathNot: "^client/canvas/(adapter|drawn|gestures|sight|style|own-tasks(\\.test)?)\\.ts$",
      },
      to: { path: "node_modules/cytoscape" },
    },
    {
      name: "graph-knows-no-web",
      comment: "graph/ knows neither HTTP nor a browser: put it in server/ or client/.",
      severity: "error",
      from: { path: "^graph" },
      to: { path: "node_modules/(express|react|cytoscape)/|^(server|client)/" },
    },
  ],
  allowedSeverity: "error",
  allowed: [
    ...arrows.map(([from, to]) => ({
      comment: "An arrow that docs of the house name; any other is refused.",
      from: { path: `^${from}`, pathNot: test },
      to: { path: to.map((path) => `^${path}`).concat(["node_modules", "package\\.json"]) },
    })),
    { from: { path: test }, to: {} },
    { from: {}, to: outside },
  ].map(({ comment, from, to }) => (comment ? { comment, from, to } : { from, to })),
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
