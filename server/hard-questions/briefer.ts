import type { OverviewAnswer, SearchAnswer } from "#graph/model/answers/corpus.ts";
import type { NeighboursAnswer, NodeAnswer } from "#graph/model/answers/nodes.ts";
import type { DocumentAnswer } from "#graph/model/answers/sources.ts";
import type { Node } from "#graph/model/records.ts";
import { type Api, evidenceOf, type HardQuestion, segment } from "./hard-question.ts";

/** A value as a briefing prints it: with its sign, where it is not simply that, and its unit. */
const printed = ({ value, unit, comparator = "=" }: Node["properties"]): string | null =>
  value === undefined ? null : `${comparator === "=" ? "" : comparator}${value}${unit ?? ""}`;

const allResults: HardQuestion = {
  asks: "All results of the year-end article: sentence, value, change, rank, and whether reached or only expected?",
  // 预计 holds to the end of its sentence. 首个 and 首单 are first in time,
  // which is no rank; 居全市前列 says among whom, but no rank.
  expected: {
    "result:year-trend": ["wujin-3:1", null, null, null, null, "done"],
    "result:162-output": ["wujin-3:2", "4100亿元", "同比增长9.5%", null, null, "expected"],
    "result:nev-output": ["wujin-3:2", ">2000亿元", null, null, null, "expected"],
    "result:provincial-majors-12": ["wujin-3:3", "12个", null, null, null, "done"],
    "result:investment-rate": ["wujin-3:3", null, null, 1, "全市", "done"],
    "result:majors-over-1bn": ["wujin-3:3", "10个", null, null, null, "done"],
    "result:majors-over-3bn": ["wujin-3:3", "2个", null, null, null, "done"],
    "result:532-tasks": ["wujin-3:3", null, null, null, null, "done"],
    "result:first-hydrogen-platform": ["wujin-3:5", null, null, null, "全省", "done"],
    "result:listed-firms": ["wujin-3:6", "2家", null, null, null, "done"],
    "result:smart-factories": ["wujin-3:6", "6家", null, null, null, "done"],
    "result:little-giants": ["wujin-3:6", "23家", null, null, null, "done"],
    "result:little-giant-rank": ["wujin-3:6", null, null, 1, "全市", "done"],
    "result:unicorns": ["wujin-3:10", "15家", null, null, null, "done"],
    "result:gazelles": ["wujin-3:10", "183家", null, null, null, "done"],
    "result:first-chanjiaodai": ["wujin-3:10", null, null, null, "全省", "done"],
    "result:academician-projects": ["wujin-3:11", "4个", null, null, null, "done"],
    "result:postdoc-stations": ["wujin-3:11", "2家", null, null, null, "done"],
    "result:top-talent": ["wujin-3:11", "2名", null, null, null, "done"],
    "result:talent-attracted": ["wujin-3:11", "3.7万人", null, null, null, "done"],
    "result:two-lakes-projects": ["wujin-3:12", null, null, null, null, "in-progress"],
    "result:taihu-contribution": ["wujin-3:14", "137.7%", null, 1, "环湖城市", "done"],
    "result:surface-water": ["wujin-3:15", "89.5%", null, null, null, "done"],
    "result:pm25": ["wujin-3:15", null, null, null, "全市", "done"],
    "result:good-air-days": ["wujin-3:15", null, null, null, "全市", "done"],
    "result:income-growth": ["wujin-3:16", "5%", "增长5%", null, null, "expected"],
    "result:new-jobs": ["wujin-3:16", "10.8万个", null, null, null, "expected"],
    "result:pension-insurance": ["wujin-3:16", "~6万人", null, null, null, "expected"],
    "result:fraud-reports": ["wujin-3:17", "39.8%", "同比分别下降39.8%、57.4%", null, null, "done"],
    "result:fraud-losses": ["wujin-3:17", "57.4%", "同比分别下降39.8%、57.4%", null, null, "done"],
    "result:villages-over-5m": ["wujin-3:21", "17个", null, null, null, "expected"],
    "result:proposal-replies": ["wujin-3:24", "100%", null, null, null, "done"],
    "result:proposal-satisfaction": ["wujin-3:24", "100%", null, null, null, "done"],
    "result:mass-organisations": ["wujin-3:24", null, null, null, null, "done"],
  },
  answer: async (api) => {
    const { passages, nodes } = await api.get<DocumentAnswer>("/documents/wujin-3");
    const sentences = (node: Node): string =>
      passages
        .filter(({ marks }) =>
          marks.some(({ type, id, role }) => type === "node" && id === node.id && role === "fact"),
        )
        .map(({ id }) => id)
        .join();
    return Object.fromEntries(
      nodes
        .filter(({ kind }) => kind === "Result")
        .map((node) => {
          const { change = null, rank = null, among = null } = node.properties;
          return [
            node.id,
            [sentences(node), printed(node.properties), change, rank, among, node.modality],
          ];
        }),
    );
  },
};

const sixThemes: HardQuestion = {
  asks: "The six areas of next year's work with the tasks that each heads, in the order of the article?",
  // “无废城市” stands after 紧盯太湖治理, but is no treatment of the lake: it hangs from the theme.
  expected: [
    ["深化改革“主题卷”", "深入规划研究", "理顺体制机制", "深化国企改革"],
    ["绿色发展“示范卷”", "紧盯太湖治理", "打造“无废城市”", "加快绿色转型", "抓好生态创建"],
    ["城乡融合“特色卷”", "加快“两湖”建设", "完善交通网络", "精进城市管理", "推进乡村振兴"],
    [
      "转型升级“综合卷”",
      "以数智并进激发发生机活力",
      "聚力推进强链、补链、延链、融链",
      "推动“理链”近地化集群发展",
      "打造一批产业孵化器和先导区",
      "引育一批科技领军企业和“隐形冠军”",
      "以项目快进提升竞争优势",
      "以服务精进涵养源头活水",
    ],
    ["民生保障“幸福卷”", "完善就业和保障体系", "塑优文教格局", "推进医疗改革", "筑牢治理网络"],
    [
      "从严治党“忠诚卷”",
      "坚定理想信念",
      "激发干部活力",
      "筑牢战斗堡垒",
      "优化政治生态",
      "凝聚奋进合力",
    ],
  ],
  answer: async (api) => {
    const { themes } = await api.get<OverviewAnswer>("/overview");
    return themes.map(({ goal, goals }) => [goal.name, ...goals.map((below) => below.goal.name)]);
  },
};

const inside = async (api: Api, q: string): Promise<unknown> => {
  const { items } = await api.get<SearchAnswer>("/search", { q, kinds: "Programme" });
  const id = items[0]?.type === "node" ? items[0].node.id : "";
  const { node } = await api.get<NodeAnswer>(`/nodes/${segment(id)}`);
  const { nodes } = await api.get<NeighboursAnswer>(`/nodes/${segment(id)}/neighbours`, {
    kinds: "Result,Industry",
    direction: "in",
  });
  const { members, membersGiven } = node.properties;
  return {
    id,
    members,
    membersGiven,
    has: nodes.map((each) => [each.id, printed(each.properties), each.modality]).sort(),
  };
};

const whatSlogansHold: HardQuestion = {
  asks: "What do 162, 532 and the three accounts stand for, and what was reached under each?",
  // No article says what the digits of 162 and 532 count. 4100亿元 is expected, 532's tasks are done.
  expected: {
    clusters: {
      id: "programme:162-clusters",
      members: [],
      membersGiven: "none",
      has: [
        ["industry:new-energy-vehicles", null, null],
        ["result:162-output", "4100亿元", "expected"],
      ],
    },
    strategy: {
      id: "programme:532-strategy",
      members: [],
      membersGiven: "none",
      has: [["result:532-tasks", null, "done"]],
    },
    accounts: {
      id: "programme:three-accounts",
      members: ["目标账", "缺口账", "来源账"],
      membersGiven: "all",
      has: [],
    },
    words: [
      "fact 全面完成“532”发展战略重点项目年度目标任务 wujin-3:3",
      "voice □ 记者 朱梦琪 wujin-3:h3",
    ],
  },
  answer: async (api) => ({
    clusters: await inside(api, "162"),
    strategy: await inside(api, "532"),
    accounts: await inside(api, "目标账"),
    words: await evidenceOf(api, "CONCERNS(result:532-tasks,programme:532-strategy)"),
  }),
};

export const briefer: readonly HardQuestion[] = [allResults, sixThemes, whatSlogansHold];
