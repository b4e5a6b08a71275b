import { ArrowHead } from "#client/ui/lines.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Tie, TieRole, TiesAnswer } from "#graph/model/answers/goals.ts";
import { Basis } from "#graph/model/claims.ts";
import { lineOf } from "#graph/model/relations.ts";
import { type Facts, nextOf } from "./chain.ts";
import type { ChosenTie } from "./chosen-tie.ts";
import styles from "./Lens.module.css";
import { type Box, facing, type Line, lensLine, type Scene } from "./lens-lines.ts";
import { type Place, placeOf, type Trays } from "./trays.ts";

/** Ties above or below the plate that have a line each; more share one for each basis. */
const ownLines = 6;

interface Drawn {
  readonly role: TieRole;
  readonly tie: Tie;
  readonly line: Line;
  /** Keys of the boxes that it joins. */
  readonly joins: readonly [string, string];
  /** Whether the line stands for the first link alone, and so has its arrow. */
  readonly direct: boolean;
  /** Basis of the ties that it stands for, where it stands for several. */
  readonly shared?: Basis;
}

/** The lines of all ties that are shown. */
export function LensLines({
  answer,
  trays,
  manyParts,
  facts,
  boxes,
  chosen,
}: {
  answer: TiesAnswer;
  trays: Trays;
  /** Many parts share a line for each basis. */
  manyParts: boolean;
  facts: Facts;
  boxes: ReadonlyMap<string, Box>;
  chosen: ChosenTie | null;
}) {
  const drawn = linesOf({ answer, trays, manyParts, facts, boxes, chosen });
  const isChosen = ({ role, tie, shared }: Drawn): boolean =>
    shared === undefined && isTie(chosen, role, tie.node);
  const ordered = [...drawn].sort((a, b) => Number(isChosen(a)) - Number(isChosen(b)));
  return (
    <svg className={styles.lines} aria-hidden="true">
      {ordered.map((each) => (
        <TieLine
          key={`${each.role} ${each.shared ?? each.tie.node}`}
          drawn={each}
          facts={facts}
          chosen={isChosen(each)}
          dim={chosen !== null && !isChosen(each)}
        />
      ))}
    </svg>
  );
}

const linesOf = ({
  answer,
  trays,
  manyParts,
  facts,
  boxes,
  chosen,
}: Parameters<typeof LensLines>[0]): Drawn[] => {
  const plate = boxes.get("goal");
  if (plate === undefined) return [];
  const parts = manyParts
    ? []
    : [...boxes].flatMap(([key, box]) => (key.startsWith("parts ") ? [box] : []));
  return answer.roles.flatMap(({ role, ties }) => {
    const place = placeOf(role, trays);
    const tray = boxes.get(`tray ${role}`);
    const upright = place === "top" || place === "bottom";
    const shared = role === "parts" ? manyParts : upright && ties.length > ownLines;
    const own = shared ? ties.filter(({ node }) => isTie(chosen, role, node)) : ties;
    const lines = own.flatMap((tie, index): Drawn[] => {
      const from = boxes.get(`${role} ${tie.node}`);
      if (from === undefined) return [];
      const overKey = `parts ${nextOf(tie, facts) ?? ""}`;
      const over = manyParts || role === "parts" ? undefined : boxes.get(overKey);
      const start = facing(from, place, tray, rowsOf(role, ties, boxes));
      const spread = own.length === 1 ? 0 : (index / (own.length - 1)) * 2 - 1;
      const scene: Scene = { tray, centre: boxes.get("centre"), parts };
      return [
        {
          role,
          tie,
          line: lensLine(start, over ?? plate, place, spread, scene),
          joins: [`${role} ${tie.node}`, over === undefined ? "goal" : overKey],
          direct: over !== undefined || tie.chain.length === 1,
        },
      ];
    });
    return shared && tray !== undefined
      ? [...lines, ...sharedLines(role, place, ties, tray, plate)]
      : lines;
  });
};

/** One line for all ties of a basis, from the tray that they stand in. */
const sharedLines = (
  role: TieRole,
  place: Place,
  ties: readonly Tie[],
  tray: Box,
  plate: Box,
): Drawn[] =>
  Basis.options.flatMap((basis, index): Drawn[] => {
    const of = ties.filter((each) => each.basis === basis);
    const tie = of.find(({ chain }) => chain.length === 1) ?? of[0];
    if (tie === undefined) return [];
    const shift = index * 28;
    const [from, to] = [tray, plate].map((box) => ({ ...box, x: box.x + shift }));
    const line = lensLine(from ?? tray, to ?? plate, place, 0, { parts: [] });
    return [
      {
        role,
        tie,
        line,
        joins: [`tray ${role}`, "goal"],
        direct: tie.chain.length === 1,
        shared: basis,
      },
    ];
  });

const isTie = (chosen: ChosenTie | null, role: TieRole, node: string): boolean =>
  chosen?.role === role && chosen.node === node;

const rowsOf = (role: TieRole, ties: readonly Tie[], boxes: ReadonlyMap<string, Box>): Box[] =>
  ties.flatMap((tie) => boxes.get(`${role} ${tie.node}`) ?? []);

function TieLine({
  drawn: { tie, line, direct, joins },
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
  const { tier, arrow } = lineOf(first.type);
  const head = first.from === tie.node ? line.end : line.start;
  return (
    <g
      className={styles.tie}
      data-tier={tier}
      data-chosen={chosen ? "" : undefined}
      data-dim={dim ? "" : undefined}
    >
      <path
        className={styles.line}
        d={line.d}
        data-basis={tie.basis}
        data-joins={JSON.stringify(joins)}
      />
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
