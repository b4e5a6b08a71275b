import { relationTypes } from "#graph/model/relations.ts";
import { common } from "#graph/questions/common/common.ts";
import { commonCypher } from "#graph/questions/common/neo4j.ts";
import { factParameters } from "#graph/questions/fact-condition.ts";
import { foundationsCypher } from "#graph/questions/foundations/neo4j.ts";
import { kindsIn } from "#graph/questions/matrix/cells.ts";
import { mentionsAmongCypher } from "#graph/questions/mentions-among/neo4j.ts";
import { slipCypher } from "#graph/questions/slip/neo4j.ts";
import { tiesCypher } from "#graph/questions/ties/tied.ts";
import { ties } from "#graph/questions/ties/ties.ts";
import { unsaidCypher } from "#graph/questions/unsaid/neo4j.ts";
import { whole } from "#graph/store/neo4j/whole.ts";
import { asked } from "./asked.ts";
import { type Bare, hand, iso, own } from "./bare.ts";

const types = relationTypes.join("|");
const filter = ties.parameters.parse(asked["ties-filtered"]);
const few = asked.relaxations.types.join("|");

/** The shortest ways of each pair of ends of a question with several, round hubs or through them. */
const waysBetween = (
  from: string,
  to: string,
  walked: string,
  most: number,
  hubs = false,
): string =>
  `UNWIND ${from} AS one UNWIND ${to} AS other
   MATCH (a:Entity { id: one }), (b:Entity { id: other })
   MATCH path = allShortestPaths((a)-[:${walked}*..${most}]-(b))
   ${hubs ? "" : "WHERE all(n IN nodes(path) WHERE n.id IN [one, other] OR n.ties <= 30)"}`;

/** The like of `bareStatements` for questions that ask several statements, or that were added later. */
export const addedStatements = {
  "ties-filtered": own(tiesCypher(filter, "records"), {
    goals: [filter.id],
    iso,
    ...factParameters(filter),
  }),
  "paths-many": hand(
    // Each pair of ends has its own shortest; of each hop all relationships, and the hubs left out.
    `CALL () {
       ${waysBetween("$from", "$to", types, 6)}
       WITH nodes(path) AS way, size([r IN relationships(path) WHERE r.basis = 'inferred']) AS inferred
       WITH DISTINCT way, inferred ORDER BY size(way), inferred, [n IN way | n.id] LIMIT 11
       RETURN collect([way, [at IN range(1, size(way) - 1) | COLLECT {
         WITH way[at - 1] AS x, way[at] AS y MATCH (x)-[r:${types}]-(y) RETURN r }]]) AS paths
     }
     CALL () {
       ${waysBetween("$from", "$to", types, 6, true)}
       WITH DISTINCT nodes(path) AS way ORDER BY size(way), [n IN way | n.id] LIMIT 10
       RETURN collect([n IN way[1..-1] WHERE n.ties > 30 | n.id]) AS hubs
     }
     RETURN paths, hubs`,
    asked["paths-many"],
  ),
  relaxations: hand(
    // One more type at a time, one hop more, and hubs as bridges: how many ways each gives.
    `RETURN [${relationTypes
      .map(
        (type) =>
          `COUNT { ${waysBetween("$from", "$to", `${few}|${type}`, 6)} RETURN DISTINCT nodes(path) AS way LIMIT 11 }`,
      )
      .join(", ")},
       COUNT { ${waysBetween("$from", "$to", few, 7)} RETURN DISTINCT nodes(path) AS way LIMIT 11 },
       COUNT { ${waysBetween("$from", "$to", few, 6, true)} RETURN DISTINCT nodes(path) AS way LIMIT 11 }
     ] AS counts`,
    asked.relaxations,
  ),
  common: hand(
    // The question's own text, with what is among the given nodes and those found beside it.
    `CALL () { ${commonCypher(common.parameters.parse(asked.common))} }
     WITH total, neighbours, $ids + [n IN neighbours | n.id] AS ids
     CALL (ids) { MATCH (n:Entity) WHERE n.id IN ids RETURN collect(n) AS nodes }
     RETURN total, neighbours, nodes, COLLECT {
       UNWIND nodes AS n MATCH (n)-[r:${types}]->(m) WHERE m IN nodes RETURN r
     } AS relationships`,
    { ids: asked.common.ids, least: whole(2), limit: whole(50), kinds: null },
  ),
  slip: hand(
    // The question's own text, and of what else each goal rests on as many records as it names.
    `${slipCypher({})}, COLLECT {
       UNWIND goals AS g UNWIND g.links[..50] AS link WITH link LIMIT 2000
       MATCH (a:Entity { id: link.on })-[r]-(b:Entity { id: link.rests }) WHERE r.id = link.id
       RETURN [a, r]
     } AS others`,
    { ids: asked.slip.ids, depth: whole(12), maxNodes: whole(2000) },
  ),
  foundations: own(foundationsCypher({}), { limit: whole(8) }),
  // The parts of each root, 600 columns at most, and who is tied to each.
  matrix: own(
    `MATCH (g:Goal)-[:PART_OF]->(root:Entity { theme: true }) WITH g LIMIT 600
     WITH collect(g.id) AS goals
     ${tiesCypher({}, kindsIn(["bodies", "zones"])).replace("UNWIND $goals", "UNWIND goals")}`,
    { iso },
  ),
  // Without the records of the 2,000 goals and of whom it suggests, which are asked for after it.
  unsaid: own(unsaidCypher, { most: whole(2000) }),
  "mentions-among": own(mentionsAmongCypher, {
    nodeIds: asked["mentions-among"].nodeIds,
    limit: whole(200),
    shown: whole(3),
  }),
} satisfies Readonly<Record<string, Bare>>;
