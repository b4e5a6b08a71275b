import type { SeedFiles } from "./seeds-fixture.ts";

export const all = "small/entities/all.yaml";
export const links = "small/relationships/all.yaml";
export const uncited = "small/uncited.yaml";
export const exceptions = "small/exceptions.yaml";

/** A plan of one goal with its owner and its means, and a report of a later year. */
export const smallSeeds: SeedFiles = {
  "small/corpus.yaml":
    "id: small\nname: { zh: 小, en: Small }\ndocuments: [plan-1, year-1]\ncoverage: 0.8\n",
  "small/documents/plan-1.yaml":
    "id: plan-1\ntitle: 计划\ntitleEn: Plan\nbyline: 本报讯\nheadings: [计划]\ndate: '2023'\nrights: theirs\nplan: true\n",
  "small/documents/plan-1.txt":
    "计划\n\n本报讯 全会明确,加快建设大道。西太湖要建设大道。大道开工。\n同心同德向前进。\n",
  "small/documents/year-1.yaml":
    "id: year-1\ntitle: 报道\ntitleEn: Report\nbyline: 记者\nheadings: [报道]\ndate: '2024-12-28'\nrights: theirs\n",
  "small/documents/year-1.txt": "报道\n\n记者 大道建成通车。\n",
  [all]: `defaults: { document: plan-1, force: called-for }
entities:
  - { id: event:plenum, kind: Event, name: 全会, nameEn: Plenum, summary: { zh: 会, en: A meeting } }
  - { id: zone:xitaihu, kind: Zone, name: 西太湖, nameEn: Xitaihu, summary: { zh: 园, en: A zone } }
  - { id: goal:build, kind: Goal, name: 加快建设大道, nameEn: Build, summary: { zh: 建, en: Build }, claims: [{ quotes: [加快建设大道] }] }
  - id: project:avenue
    kind: Project
    name: 大道
    nameEn: Avenue
    summary: { zh: 路, en: A road }
    claims:
      - { force: reported, stage: started, quotes: [大道开工] }
      - { force: reported, stage: done, quotes: [{ document: year-1, text: 大道建成通车 }] }
`,
  [links]: `defaults: { document: plan-1, force: called-for }
relationships:
  - { type: SET_OUT, from: event:plenum, to: goal:build, quotes: ['全会明确,加快建设大道'] }
  - { type: RESPONSIBLE_FOR, from: zone:xitaihu, to: goal:build, quotes: [西太湖要建设大道] }
  - { type: CONTRIBUTES_TO, from: project:avenue, to: goal:build, quotes: [西太湖要建设大道] }
`,
  [uncited]: "uncited:\n  plan-1:4: { zh: 口号。, en: A slogan. }\n",
};
