import type { OverviewAnswer } from "#graph/model/answers/corpus.ts";
import type { NeighboursAnswer } from "#graph/model/answers/nodes.ts";
import type { PathsAnswer } from "#graph/model/answers/paths.ts";
import { evidenceOf, type HardQuestion, segment } from "./hard-question.ts";

const stressed = "voice 恽淇丞强调 wujin-1:5";
const required = "voice 恽淇丞还要求 wujin-1:20";

const whatYunDemands: HardQuestion = {
  asks: "What does 恽淇丞 demand, in which words, and where does the article say that it is he who speaks?",
  // Seven in the order of the article: five headings after 恽淇丞强调, two more after 恽淇丞还要求, 两会
  // in the sentence that follows it. The pledge is the congress's, not his.
  expected: {
    notHis: [["goal:better-results-pledge", "event:peoples-congress"]],
    his: [
      ["全力冲刺全年红", ["fact 要全力冲刺全年红 wujin-1:5", stressed]],
      ["蓄势首季开门红", ["fact 蓄势首季开门红 wujin-1:7", stressed]],
      ["打好项目主动仗", ["fact 打好项目主动仗 wujin-1:10", stressed]],
      ["绷紧安全稳定弦", ["fact 绷紧安全稳定弦 wujin-1:13", stressed]],
      ["兜牢民生保障网", ["fact 兜牢民生保障网 wujin-1:16", stressed]],
      ["加强值班值守和应急处突", ["fact 各级各部门要加强值班值守和应急处突 wujin-1:20", required]],
      [
        "做好两会各项筹备工作",
        [
          "fact 两会召开在即,各有关单位要按照区委部署要求,扎实有序、精心细致做好各项筹备工作 wujin-1:21",
          required,
        ],
      ],
    ],
  },
  answer: async (api) => {
    const yun = "person:yun-qicheng";
    const { otherRoots } = await api.get<OverviewAnswer>("/overview");
    const [his, others] = [true, false].map((same) =>
      otherRoots.filter(({ setOutBy }) => (setOutBy?.id === yun) === same),
    );
    return {
      notHis: others?.map(({ goal, setOutBy }) => [goal.id, setOutBy?.id]),
      his: await Promise.all(
        (his ?? []).map(async ({ goal }) => [
          goal.name,
          await evidenceOf(api, `SET_OUT(${yun},${goal.id})`),
        ]),
      ),
    };
  },
};

const whatXitaihuHas: HardQuestion = {
  asks: "What is 西太湖 told to do, does the text itself tie it to the core area of “两湖”创新区, and does any text say that it is 西太湖科技产业园?",
  expected: {
    told: [
      ["goal:core-area", "stated", "called-for"],
      ["goal:new-city", "stated", "called-for"],
      ["goal:new-industry", "stated", "called-for"],
      ["goal:new-talent", "stated", "called-for"],
    ],
    toCore: [
      {
        nodes: ["zone:xitaihu", "goal:core-area", "zone:two-lakes-core"],
        hops: [
          ["RESPONSIBLE_FOR(zone:xitaihu,goal:core-area)"],
          ["LOCATED_IN(goal:core-area,zone:two-lakes-core)"],
        ],
        document: null,
      },
    ],
    words: [
      "fact 西太湖要勇挑“新城市建设主战场、新产业培育主力军、新人才集聚主阵地”重担,加快“两湖”创新区核心区建设 wujin-2:8",
      "voice 区委十三届八次全会明确,明年要重点抓好六个方面工作 wujin-2:2",
    ],
    // Not one stated way of six hops, through whatever hub.
    toPark: [],
  },
  answer: async (api) => {
    const xitaihu = "zone:xitaihu";
    const { relationships } = await api.get<NeighboursAnswer>(
      `/nodes/${segment(xitaihu)}/neighbours`,
      { types: "RESPONSIBLE_FOR", direction: "out" },
    );
    const stated = { from: xitaihu, basis: "stated", hubs: true };
    const core = await api.get<PathsAnswer>("/paths", { ...stated, to: "zone:two-lakes-core" });
    const park = await api.get<PathsAnswer>("/paths", {
      ...stated,
      to: "zone:xitaihu-science-park",
    });
    return {
      told: relationships.map(({ to, basis, modality }) => [to, basis, modality]).sort(),
      toCore: core.paths,
      words: await evidenceOf(api, `RESPONSIBLE_FOR(${xitaihu},goal:core-area)`),
      toPark: park.paths,
    };
  },
};

const fromYunToRailway: HardQuestion = {
  asks: "By what chain does 恽淇丞 come to have to do with 淮泰常铁路, and is any of it only inferred?",
  // He spoke at the meeting that acts on the plenum, and the plenum asked for the railway. Or by his
  // office in the committee: but that the committee convened the plenum no article says.
  expected: {
    withoutHubs: { paths: [], hubsLeftOut: ["event:plenum-13-8"] },
    paths: [
      [
        "TOOK_PART_IN(person:yun-qicheng,event:government-meeting-2024) stated",
        "FOLLOWS(event:government-meeting-2024,event:plenum-13-8) stated",
        "SET_OUT(event:plenum-13-8,goal:transport) stated",
        "CONTRIBUTES_TO(project:huai-tai-chang-railway,goal:transport) stated",
      ],
      [
        "HOLDS_POSITION(person:yun-qicheng,org:district-party-committee) stated",
        "CONVENED(org:district-party-committee,event:plenum-13-8) inferred",
        "SET_OUT(event:plenum-13-8,goal:transport) stated",
        "CONTRIBUTES_TO(project:huai-tai-chang-railway,goal:transport) stated",
      ],
    ],
  },
  answer: async (api) => {
    const ends = {
      from: "person:yun-qicheng",
      to: "project:huai-tai-chang-railway",
      maxLength: 4,
    };
    const { paths: none, hubsLeftOut } = await api.get<PathsAnswer>("/paths", ends);
    const { paths, relationships } = await api.get<PathsAnswer>("/paths", { ...ends, hubs: true });
    const basis = new Map(
      relationships.map((relationship) => [relationship.id, relationship.basis]),
    );
    return {
      withoutHubs: { paths: none, hubsLeftOut },
      paths: paths.map(({ hops }) =>
        hops.map((hop) => hop.map((id) => `${id} ${basis.get(id)}`).join()),
      ),
    };
  },
};

export const researcher: readonly HardQuestion[] = [
  whatYunDemands,
  whatXitaihuHas,
  fromYunToRailway,
];
