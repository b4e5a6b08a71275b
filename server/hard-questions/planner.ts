import type { GoalTreeAnswer, TiesAnswer } from "#graph/model/answers/goals.ts";
import type { NodeAnswer } from "#graph/model/answers/nodes.ts";
import type { ClosureAnswer } from "#graph/model/answers/rest.ts";
import { type Api, evidenceOf, type HardQuestion, segment } from "./hard-question.ts";

/** The roles that are not empty, each tie with basis, modality and chain. */
const tiesOf = async (api: Api, goal: string): Promise<Record<string, unknown[]>> => {
  const { roles } = await api.get<TiesAnswer>(`/goals/${segment(goal)}/ties`);
  return Object.fromEntries(
    roles
      .filter(({ ties }) => ties.length > 0)
      .map(({ role, ties }) => [
        role,
        ties.map(({ node, basis, modality, chain }) => [node, basis, modality, ...chain]),
      ]),
  );
};

const core = "PART_OF(goal:core-area,goal:two-lakes)";

const whoMovesTwoLakes: HardQuestion = {
  asks: "Who and what is tied to 加快“两湖”建设, in each role and by what chain?",
  // That the core area is a part of it no sentence says, so all that comes by it is inferred, the
  // owner too. Nothing is said of what it is about, rests on, acts under, or of industries.
  expected: {
    "proposed-by": [
      ["event:plenum-13-8", "stated", "called-for", "SET_OUT(event:plenum-13-8,goal:two-lakes)"],
    ],
    "owned-by": [
      [
        "zone:xitaihu",
        "inferred",
        "called-for",
        "RESPONSIBLE_FOR(zone:xitaihu,goal:core-area)",
        core,
      ],
    ],
    means: [
      [
        "project:two-lakes-flagships",
        "stated",
        "called-for",
        "CONTRIBUTES_TO(project:two-lakes-flagships,goal:two-lakes)",
      ],
      [
        "project:nanyida-campus-1",
        "inferred",
        "in-progress",
        "CONTRIBUTES_TO(project:nanyida-campus-1,goal:two-lakes)",
      ],
      [
        "project:suao-tower",
        "inferred",
        "in-progress",
        "CONTRIBUTES_TO(project:suao-tower,goal:two-lakes)",
      ],
    ],
    where: [
      ["zone:two-lakes", "inferred", null, "LOCATED_IN(goal:two-lakes,zone:two-lakes)"],
      [
        "zone:two-lakes-core",
        "inferred",
        null,
        "LOCATED_IN(goal:core-area,zone:two-lakes-core)",
        core,
      ],
      [
        "zone:xitaihu",
        "inferred",
        "called-for",
        "RESPONSIBLE_FOR(zone:xitaihu,goal:core-area)",
        core,
      ],
    ],
    "measured-by": [
      [
        "target:core-area-visibility",
        "stated",
        "called-for",
        "HAS_TARGET(goal:two-lakes,target:core-area-visibility)",
      ],
    ],
    "earlier-results": [
      [
        "result:two-lakes-projects",
        "inferred",
        "in-progress",
        "LOCATED_IN(result:two-lakes-projects,zone:two-lakes)",
        "LOCATED_IN(goal:two-lakes,zone:two-lakes)",
      ],
    ],
    supports: [
      [
        "goal:theme-town-country",
        "stated",
        "called-for",
        "PART_OF(goal:two-lakes,goal:theme-town-country)",
      ],
      [
        "goal:mechanisms",
        "inferred",
        "called-for",
        "PART_OF(goal:core-area,goal:mechanisms)",
        core,
      ],
    ],
    parts: [["goal:core-area", "inferred", "called-for", core]],
  },
  answer: (api) => tiesOf(api, "goal:two-lakes"),
};

const sixRoads = [
  "project:changzhou-south-station",
  "project:huahai-avenue",
  "project:huai-tai-chang-railway",
  "project:tenglong-2",
  "project:wujin-south-station",
  "project:yan-tai-xi-chang-yi-railway",
];

const whatImprovesTransport: HardQuestion = {
  asks: "By what means is 完善交通网络 to be reached, who owns it, and how far is 淮泰常铁路?",
  // No body is told to do it and no value is set. 加快推进 is a demand: it tells no stage.
  expected: {
    ties: {
      "proposed-by": [
        ["event:plenum-13-8", "stated", "called-for", "SET_OUT(event:plenum-13-8,goal:transport)"],
      ],
      means: sixRoads.map((road) => [
        road,
        "stated",
        "called-for",
        `CONTRIBUTES_TO(${road},goal:transport)`,
      ]),
      supports: [
        [
          "goal:theme-town-country",
          "stated",
          "called-for",
          "PART_OF(goal:transport,goal:theme-town-country)",
        ],
      ],
    },
    railway: ["called-for", null],
    words: [
      "fact 加快推进淮泰常铁路 wujin-2:27",
      "heading 完善交通网络 wujin-2:26",
      "voice 区委十三届八次全会明确,明年要重点抓好六个方面工作 wujin-2:2",
    ],
  },
  answer: async (api) => {
    const railway = "project:huai-tai-chang-railway";
    const { node } = await api.get<NodeAnswer>(`/nodes/${segment(railway)}`);
    return {
      ties: await tiesOf(api, "goal:transport"),
      railway: [node.modality, node.stage],
      words: await evidenceOf(api, `CONTRIBUTES_TO(${railway},goal:transport)`),
    };
  },
};

const whatRestsOnWhat: HardQuestion = {
  asks: "On what does 城乡融合“特色卷” rest in the end, which of it is only inferred, and what would a delay of 持续抓好生态治理 reach?",
  expected: {
    upstream: [
      ["goal:city-management", "goal:rural-revival", "goal:transport", "goal:two-lakes"],
      [
        "goal:core-area",
        "programme:farmland-balance-reform",
        "programme:fine-management",
        "programme:land-consolidation",
        "programme:one-plan-two-schemes",
        "project:changzhou-south-station",
        "project:huahai-avenue",
        "project:huai-tai-chang-railway",
        "project:nanyida-campus-1",
        "project:resettlement-housing",
        "project:self-build-areas",
        "project:suao-tower",
        "project:tenglong-2",
        "project:two-lakes-flagships",
        "project:wujin-south-station",
        "project:yan-tai-xi-chang-yi-railway",
      ],
    ],
    inferred: [
      "CONTRIBUTES_TO(project:nanyida-campus-1,goal:two-lakes)",
      "CONTRIBUTES_TO(project:suao-tower,goal:two-lakes)",
      core,
    ],
    // It is a part of the one, and 为…打下坚实基础 makes it the basis of the other, which stands in
    // the same paragraph; that this is a part of it too is a reader's inference.
    downstream: [["goal:livelihood-net", "goal:safe-summer"]],
    by: [
      "DEPENDS_ON(goal:safe-summer,goal:ecological-work) stated",
      "PART_OF(goal:ecological-work,goal:livelihood-net) stated",
      "PART_OF(goal:safe-summer,goal:livelihood-net) inferred",
    ],
  },
  answer: async (api) => {
    const ask = (id: string, direction: string) =>
      api.get<ClosureAnswer>(`/nodes/${segment(id)}/dependencies`, { direction });
    const up = await ask("goal:theme-town-country", "upstream");
    const down = await ask("goal:ecological-work", "downstream");
    return {
      upstream: up.layers,
      inferred: up.relationships.filter(({ basis }) => basis === "inferred").map(({ id }) => id),
      downstream: down.layers,
      by: down.relationships.map(({ id, basis }) => `${id} ${basis}`),
    };
  },
};

const whatIsLeftOpen: HardQuestion = {
  asks: "Of the aims of 城乡融合“特色卷”, of which does the plan name no owner, no target, and what was there last year?",
  // Proposed, owner, means, target, result. The owner of “两湖” and last year's result are inferred.
  expected: [
    ["城乡融合“特色卷”", "stated", "inferred", "stated", "stated", "inferred"],
    ["加快“两湖”建设", "stated", "inferred", "stated", "stated", "inferred"],
    ["完善交通网络", "stated", "none", "stated", "none", "none"],
    ["精进城市管理", "stated", "none", "stated", "none", "none"],
    ["推进乡村振兴", "stated", "none", "stated", "stated", "none"],
  ],
  answer: async (api) => {
    const { roots } = await api.get<GoalTreeAnswer>("/goals");
    const theme = roots.find(({ goal }) => goal.id === "goal:theme-town-country");
    return (theme === undefined ? [] : [theme, ...theme.children]).map(({ goal, said }) => [
      goal.name,
      said.proposed,
      said.owner,
      said.means,
      said.target,
      said.result,
    ]);
  },
};

export const planner: readonly HardQuestion[] = [
  whoMovesTwoLakes,
  whatImprovesTransport,
  whatRestsOnWhat,
  whatIsLeftOpen,
];
