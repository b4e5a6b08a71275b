import neo4j from "neo4j-driver";
import type { TestServer } from "./testing.ts";

/** A node of a database that Mailuo did not write; it has no id of its own. */
export interface ForeignNode {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface ForeignLink {
  readonly type: string;
  /** Places of the ends in the list of nodes. */
  readonly from: number;
  readonly to: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface ForeignData {
  readonly nodes: readonly ForeignNode[];
  readonly links: readonly ForeignLink[];
}

/** Element ids of what was written, by place in the lists. */
export interface ForeignIds {
  readonly nodes: readonly string[];
  readonly links: readonly string[];
}

/** Numbers from 0 to below 1, always the same for a seed: the generator of Park and Miller. */
const numbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
};

const given = ["Ana", "Björk", "Chloé", "Dmitri", "周", "さくら", "Ömer", "𠮷田", "Zoë", "O'Neil"];
const words = ["River", "夜", "Été", "Iron", "Łódź", "Mirror", "«Nord»", "Return", "水", "Seven"];

/** Labels and types that break what is put together without care. */
export const awkward = {
  label: "Odd `label`, with\\u0060 and 逗号",
  type: "HAS `ODD`, 100%\\u0060",
} as const;

/** A database like those of films: people, films, genres that nearly everything hangs on, several
 * labels on a node, several relationships between two, loops, nodes without name or label.
 * @param size nodes, at least 100; the last four are odd ones
 * @param seed the same seed gives the same data */
export const foreignData = (size: number, seed: number): ForeignData => {
  const random = numbers(seed);
  const pick = (most: number): number => Math.floor(random() * most);
  const people = Math.floor(size * 0.6);
  const genres = 8;
  const nodes: ForeignNode[] = [];
  for (let at = 0; at < people; at += 1) nodes.push(personOf(at, pick));
  for (let at = 0; at < genres; at += 1)
    nodes.push({ labels: ["Genre"], properties: { name: `Genre ${words[at] ?? at}` } });
  for (let at = people + genres; at < size - 4; at += 1) nodes.push(filmOf(at, pick));
  nodes.push(...oddNodes());
  return { nodes, links: linksOf(nodes, people, genres, pick) };
};

const personOf = (at: number, pick: (most: number) => number): ForeignNode => ({
  labels:
    at % 7 === 0
      ? ["Person", "Director", "Actor"]
      : at % 3 === 0
        ? ["Person"]
        : ["Actor", "Person"],
  properties: {
    ...(at % 11 === 0
      ? {}
      : { name: `${given[pick(given.length)]} ${given[pick(given.length)]} ${at}` }),
    born: 1900 + pick(120),
  },
});

const filmOf = (at: number, pick: (most: number) => number): ForeignNode => ({
  labels: ["Movie"],
  properties: {
    title: `${words[pick(words.length)]} ${words[pick(words.length)]} ${at}`,
    released: new neo4j.types.Date(1950 + pick(70), 1 + pick(12), 1 + pick(28)),
    tags: [words[pick(words.length)], words[pick(words.length)]],
  },
});

const oddNodes = (): ForeignNode[] => [
  { labels: [], properties: { name: "Bears no label" } },
  { labels: [awkward.label], properties: { caption: "Awkward" } },
  { labels: ["Loner"], properties: {} },
  {
    labels: ["Everything"],
    properties: {
      name: "  ",
      title: "All types",
      big: 9_223_372_036_854_775_807n,
      float: 0.1,
      truth: true,
      bytes: new Int8Array([1, -2, 127]),
      date: new neo4j.types.Date(2024, 2, 29),
      time: new neo4j.types.Time(13, 5, 9, 0, 3600),
      localTime: new neo4j.types.LocalTime(13, 5, 9, 1),
      dateTime: new neo4j.types.DateTime(2024, 2, 29, 1, 2, 3, 4, 28_800),
      localDateTime: new neo4j.types.LocalDateTime(2024, 2, 29, 1, 2, 3, 0),
      duration: new neo4j.types.Duration(1, 2, 3, 0),
      point: new neo4j.types.Point(neo4j.int(4326), 119.9, 31.7),
      numbers: [1n, 9_007_199_254_740_993n],
      dates: [new neo4j.types.Date(2024, 1, 1)],
      empty: [],
      long: "长".repeat(3000),
      many: Array.from({ length: 60 }, (_, at) => BigInt(at)),
    },
  },
];

const linksOf = (
  nodes: readonly ForeignNode[],
  people: number,
  genres: number,
  pick: (most: number) => number,
): ForeignLink[] => {
  const links: ForeignLink[] = [];
  const add = (type: string, from: number, to: number, properties = {}): void => {
    links.push({ type, from, to, properties });
  };
  const films = people + genres;
  for (let film = films; film < nodes.length - 4; film += 1) {
    // Nearly every film hangs on the first genre, a hub.
    if (film % 10 > 0) add("IN_GENRE", film, people);
    add("IN_GENRE", film, people + pick(genres));
    for (let role = 0; role < 3; role += 1) {
      const person = pick(people);
      add("ACTED_IN", person, film, { roles: [`role ${role}`] });
      if (pick(5) === 0) add("ACTED_IN", person, film, { roles: ["another role"], screenTime: 7n });
      if (pick(5) === 0) add("DIRECTED", person, film);
    }
  }
  for (let person = 0; person < people; person += 50) {
    add("FOLLOWS", person, pick(people));
    add("FOLLOWS", person, person, { since: new neo4j.types.Date(2020, 1, 1) });
  }
  const [unlabelled, odd, , everything] = [4, 3, 2, 1].map((back) => nodes.length - back);
  add(awkward.type, unlabelled ?? 0, odd ?? 0);
  add(awkward.type, odd ?? 0, odd ?? 0);
  add(awkward.type, odd ?? 0, odd ?? 0);
  add("RATED", everything ?? 0, people, {
    at: new neo4j.types.Point(neo4j.int(7203), 1, 2),
    stars: 5n,
  });
  return links;
};

const batch = 5000;

/** Writes the data as its owner would.
 * @returns element ids by place */
export const writeForeign = async (
  server: TestServer,
  { nodes, links }: ForeignData,
): Promise<ForeignIds> => {
  const nodeIds = await inBatches(nodes, (rows) =>
    server.run(
      "UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties RETURN elementId(n) AS id",
      { rows },
    ),
  );
  const linkIds = await inBatches(
    links.map((link) => ({ ...link, from: nodeIds[link.from], to: nodeIds[link.to] })),
    (rows) =>
      server.run(
        `UNWIND $rows AS row
         MATCH (a) WHERE elementId(a) = row.from
         MATCH (b) WHERE elementId(b) = row.to
         CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties RETURN elementId(r) AS id`,
        { rows },
      ),
  );
  return { nodes: nodeIds, links: linkIds };
};

const inBatches = async <T>(
  all: readonly T[],
  write: (rows: readonly T[]) => Promise<{ get(key: string): unknown }[]>,
): Promise<string[]> => {
  const ids: string[] = [];
  for (let start = 0; start < all.length; start += batch)
    for (const record of await write(all.slice(start, start + batch)))
      ids.push(String(record.get("id")));
  return ids;
};
