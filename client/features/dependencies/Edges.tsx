import { ArrowHead } from "#client/ui/lines.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Relationship } from "#graph/model/records.ts";
import { lineOf } from "#graph/model/relations.ts";
import type { Drawn, DrawnLink, Standing } from "./drawn.ts";
import styles from "./Edges.module.css";
import type { Layout } from "./layered.ts";
import { type Column, columnsOf, curveOf, middleOf, type Point, routeOf } from "./lines.ts";

/** What is in a ring in the picture. */
const rings: readonly Standing[] = ["root", "slipping"];

/** More red lines than this bear no words: the list says them. */
const mostWords = 8;

/** The lines of the picture; what they say stands in the list and in the table. */
export function Edges({
  drawn,
  layout,
  slips,
  opened,
  chain,
  onLink,
}: {
  drawn: Drawn;
  layout: Layout;
  slips: boolean;
  opened: string | null;
  /** The chain that is read now. */
  chain: readonly Relationship[] | undefined;
  /** Opens what a line stands for. */
  onLink: (relationship: string) => void;
}) {
  const red = drawn.links.filter((link) => link.chain).length;
  const read = new Set(chain?.map(({ id }) => id));
  const columns = columnsOf(layout.places);
  const ringed = new Set(
    drawn.nodes
      .filter(({ node, standing }) => rings.includes(standing) || node.id === opened)
      .map(({ node }) => node.id),
  );
  const ordered = [...drawn.links].sort((a, b) => Number(a.chain) - Number(b.chain));
  return (
    <svg
      className={styles.edges}
      width={layout.width}
      height={layout.height}
      aria-hidden="true"
      data-slips={slips ? "" : undefined}
    >
      {ordered.map((link) => (
        <Edge
          key={link.id}
          link={link}
          layout={layout}
          columns={columns}
          ringed={ringed}
          onLink={onLink}
          worded={link.chain && (red <= mostWords || read.has(link.relationship.id))}
          faint={link.chain && read.size > 0 && !read.has(link.relationship.id)}
        />
      ))}
    </svg>
  );
}

function Edge({
  link: { id, on, rests, relationship, chain },
  layout,
  columns,
  ringed,
  worded,
  faint,
  onLink,
}: {
  link: DrawnLink;
  layout: Layout;
  columns: readonly Column[];
  ringed: ReadonlySet<string>;
  worded: boolean;
  faint: boolean;
  onLink: (relationship: string) => void;
}) {
  const { t, relation } = useWords();
  const loop = on === rests;
  const laid = layout.lines.get(id) ?? (loop ? loopOf(layout, on) : []);
  // Where a ring was opened, the line leads from what rests to what it rests on.
  const forward = isNear(layout, on, laid[0]);
  const [left, right] = forward ? [on, rests] : [rests, on];
  const points = loop
    ? laid
    : routeOf(
        withGaps(
          laid,
          (ringed.has(left) ? 8 : 3) - (layout.insets.get(left) ?? 0),
          (ringed.has(right) ? 9 : 3) - (layout.insets.get(right) ?? 0),
        ),
        columns,
      );
  const [start, end] = [points[0], points.at(-1)];
  if (start === undefined || end === undefined) return null;
  const { tier, arrow } = lineOf(relationship.type);
  const head = (relationship.to === rests) === forward ? end : start;
  const middle = middleOf(points);
  const path = loop ? loopPath(start) : curveOf(points);
  return (
    <g
      className={styles.edge}
      data-tier={tier}
      data-chain={chain ? "" : undefined}
      data-faint={faint ? "" : undefined}
      data-ring={forward ? undefined : ""}
    >
      <path className={styles.line} d={path} data-basis={relationship.basis} />
      <ArrowHead arrow={arrow} x={head.x} y={head.y} angle={loop ? 104 : head === end ? 0 : 180} />
      {worded ? (
        <EdgeWords
          said={relation(relationship.type)}
          basis={relationship.basis === "inferred" ? t("basis.inferred") : null}
          room={Math.abs(end.x - start.x) - 2 * headRoom}
          at={middle}
        />
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; keys reach it in the list */}
      <path
        className={styles.hit}
        d={path}
        data-link={relationship.id}
        onClick={() => onLink(relationship.id)}
      />
    </g>
  );
}

/** Pixels at either end of a line that its words leave free. */
const headRoom = 12;

/** Width of a word in the size that lines are worded in, in pixels, rather too much than too little. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign > "\u2e80" ? 11.5 : 6.4), 0);

/** What a line says, and that it is inferred: beside each other where there is room, else one above the
 * line and one below. */
function EdgeWords({
  said,
  basis,
  room,
  at: { x, y },
}: {
  said: string;
  basis: string | null;
  room: number;
  at: Point;
}) {
  const whole = basis === null ? said : `${said} · ${basis}`;
  const lines = basis === null || widthOf(whole) <= room ? [whole] : [said, basis];
  return (
    <text className={styles.word}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} y={y + 4 + (lines.length === 1 ? 0 : at === 0 ? -9 : 9)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

const isNear = ({ places }: Layout, id: string, point: Point | undefined): boolean => {
  const place = places.get(id);
  if (place === undefined || point === undefined) return false;
  return Math.abs(place.x + place.width - point.x) < 2;
};

/** Lines end before bodies, and before the ring of one that has it. */
const withGaps = (points: readonly Point[], afterLeft: number, beforeRight: number): Point[] =>
  points.map(({ x, y }, index) => {
    if (index === 0) return { x: x + afterLeft, y };
    return { x: index === points.length - 1 ? x - beforeRight : x, y };
  });

/** A line of a node to itself, which the layout leaves out, stands over its right end. */
const loopOf = ({ places, insets }: Layout, id: string): Point[] => {
  const place = places.get(id);
  if (place === undefined) return [];
  const at = { x: place.x + place.width - (insets.get(id) ?? 0) - 8, y: place.y - 4 };
  return [at, at];
};

const loopPath = ({ x, y }: Point): string =>
  `M${x - 16} ${y}C${x - 24} ${y - 28} ${x + 12} ${y - 28} ${x} ${y}`;
