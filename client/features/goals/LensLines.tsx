import { ArrowHead } from "#client/ui/lines.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Tie, TieRole, TiesAnswer } from "#graph/model/answers.ts";
import { relationOf } from "#graph/model/relations.ts";
import { type Facts, nextOf } from "./chain.ts";
import type { ChosenTie } from "./chosen-tie.ts";
import styles from "./Lens.module.css";
import { type Box, facing, type Line, lensLine } from "./lens-lines.ts";
import { placeOf } from "./trays.ts";

/** Parts up to which lines go over the part of their chain; more would be a thicket. */
const partsDrawnOver = 3;

interface Drawn {
  readonly role: TieRole;
  readonly tie: Tie;
  readonly line: Line;
  /** Whether the line stands for the first link alone, and so has its arrow. */
  readonly direct: boolean;
}

/** The lines of all ties that are shown. */
export function LensLines({
  answer,
  facts,
  boxes,
  chosen,
}: {
  answer: TiesAnswer;
  facts: Facts;
  boxes: ReadonlyMap<string, Box>;
  chosen: ChosenTie | null;
}) {
  const drawn = linesOf(answer, facts, boxes);
  const isChosen = ({ role, tie }: Drawn): boolean =>
    chosen?.role === role && chosen.node === tie.node;
  const ordered = [...drawn].sort((a, b) => Number(isChosen(a)) - Number(isChosen(b)));
  return (
    <svg className={styles.lines} aria-hidden="true">
      {ordered.map((each) => (
        <TieLine
          key={`${each.role} ${each.tie.node}`}
          drawn={each}
          facts={facts}
          chosen={isChosen(each)}
          dim={chosen !== null && !isChosen(each)}
        />
      ))}
    </svg>
  );
}

const linesOf = (answer: TiesAnswer, facts: Facts, boxes: ReadonlyMap<string, Box>): Drawn[] => {
  const plate = boxes.get("goal");
  if (plate === undefined) return [];
  const parts = answer.roles.find(({ role }) => role === "parts")?.ties ?? [];
  return answer.roles.flatMap(({ role, ties }) =>
    ties.flatMap((tie, index) => {
      const from = boxes.get(`${role} ${tie.node}`);
      if (from === undefined) return [];
      const over =
        role !== "parts" && parts.length <= partsDrawnOver
          ? boxes.get(`parts ${nextOf(tie, facts) ?? ""}`)
          : undefined;
      const spread = ties.length === 1 ? 0 : (index / (ties.length - 1)) * 2 - 1;
      const place = placeOf(role);
      const start = facing(from, place, boxes.get(`tray ${role}`), rowsOf(role, ties, boxes));
      const line = lensLine(start, over ?? plate, place, spread);
      return [{ role, tie, line, direct: over !== undefined || tie.chain.length === 1 }];
    }),
  );
};

const rowsOf = (role: TieRole, ties: readonly Tie[], boxes: ReadonlyMap<string, Box>): Box[] =>
  ties.flatMap((tie) => boxes.get(`${role} ${tie.node}`) ?? []);

function TieLine({
  drawn: { tie, line, direct },
  facts,
  chosen,
  dim,
}: {
  drawn: Drawn;
  facts: Facts;
  chosen: boolean;
  dim: boolean;
}) {
  const { t, relation } = useWords();
  const first = facts.relationships.get(tie.chain[0] ?? "");
  if (first === undefined) return null;
  const { tier, arrow } = relationOf(first.type);
  const head = first.from === tie.node ? line.end : line.start;
  return (
    <g
      className={styles.tie}
      data-tier={tier}
      data-chosen={chosen ? "" : undefined}
      data-dim={dim ? "" : undefined}
    >
      <path className={styles.line} d={line.d} data-basis={tie.basis} />
      {direct ? <ArrowHead arrow={arrow} x={head.x} y={head.y} angle={head.angle} /> : null}
      {chosen ? (
        <text className={styles.word} x={line.middle.x} y={line.middle.y + 4}>
          {relation(first.type)}
          {tie.basis === "inferred" ? ` · ${t("basis.inferred")}` : ""}
        </text>
      ) : null}
    </g>
  );
}
