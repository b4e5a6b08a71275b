import { useLayoutEffect, useRef, useState } from "react";
import { Link } from "wouter";
import { sourceUrl } from "#client/state/url.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { ArrowHead } from "#client/ui/lines.tsx";
import { ModalityGlyph } from "#client/ui/ModalityGlyph.tsx";
import { Name } from "#client/ui/Name.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Node, Relationship } from "#graph/model/records.ts";
import { lineOf } from "#graph/model/relations.ts";
import type { FactGroup, MarkedPassage } from "./reading.ts";
import styles from "./SentencePicture.module.css";
import { type Picture, pictureOf } from "./sentence-picture.ts";

/** What a sentence says, drawn; the list below it says the same in words. A node is a link to its
 * marks in the sentence. */
export function SentencePicture({
  passage,
  groups,
  nodes,
  node,
  open,
}: {
  passage: MarkedPassage;
  groups: readonly FactGroup[];
  nodes: ReadonlyMap<string, Node>;
  node: string | null;
  open: string | null;
}) {
  const { t } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth(host);
  const picture = pictureOf(groups, node, open);
  if (picture.links.length === 0) return null;
  const place = placesFor(width);
  return (
    <section className={styles.picture} aria-label={t("reading.picture")}>
      <div ref={host} className={styles.field} style={{ height: picture.height }}>
        {width === 0 ? null : (
          <>
            <Lines picture={picture} open={open} place={place} />
            {picture.left.map(({ node: id, y }) => (
              <End
                key={id}
                id={id}
                nodes={nodes}
                passage={passage}
                chosen={id === node}
                style={{ left: place.left - place.half, top: y - 17, width: 2 * place.half }}
                below
              />
            ))}
            {picture.right.map(({ node: id, y }) => (
              <End
                key={id}
                id={id}
                nodes={nodes}
                passage={passage}
                chosen={id === node}
                style={{ left: place.right, top: y - 21, width: width - place.right }}
              />
            ))}
          </>
        )}
      </div>
      {picture.more === 0 ? null : (
        <p className={styles.more}>{t("reading.pictureMore", { count: picture.more })}</p>
      )}
    </section>
  );
}

interface Places {
  /** Middle of the left column, half of its width, and where the right one begins. */
  readonly left: number;
  readonly half: number;
  readonly right: number;
}

const placesFor = (width: number): Places => {
  const half = Math.min(66, width * 0.16);
  return { left: half, half, right: Math.round(width * 0.52) };
};

function Lines({
  picture: { left, right, links, height },
  open,
  place,
}: {
  picture: Picture;
  open: string | null;
  place: Places;
}) {
  const starts = new Map(left.map(({ node, y }) => [node, y]));
  const ends = new Map(right.map(({ node, y }) => [node, y]));
  const ordered = [...links].sort((a, b) => Number(a.id === open) - Number(b.id === open));
  return (
    <svg className={styles.lines} height={height} aria-hidden="true">
      {ordered.map((link) => (
        <Line
          key={link.id}
          link={link}
          from={{ x: place.left + 22, y: starts.get(link.from) ?? 0 }}
          to={{ x: place.right - 4, y: ends.get(link.to) ?? 0 }}
          open={link.id === open}
        />
      ))}
    </svg>
  );
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function Line({
  link: { type, basis },
  from,
  to,
  open,
}: {
  link: Relationship;
  from: Point;
  to: Point;
  open: boolean;
}) {
  const { t, relation } = useWords();
  const { tier, arrow } = lineOf(type);
  const half = (from.x + to.x) / 2;
  return (
    <g className={styles.link} data-tier={tier} data-open={open ? "" : undefined}>
      <path
        className={styles.line}
        data-basis={basis}
        d={`M${from.x} ${from.y}C${half} ${from.y} ${half} ${to.y} ${to.x} ${to.y}`}
      />
      <ArrowHead arrow={arrow} x={to.x} y={to.y} angle={0} />
      {open ? (
        <text className={styles.word} x={half} y={(from.y + to.y) / 2 + 4}>
          {relation(type)}
          {basis === "inferred" ? ` · ${t("basis.inferred")}` : ""}
        </text>
      ) : null}
    </g>
  );
}

/** Kinds whose words stand in their body. */
const plates: ReadonlySet<string> = new Set(["Goal", "Target", "Result"]);

function End({
  id,
  nodes,
  passage,
  chosen,
  style,
  below = false,
}: {
  id: string;
  nodes: ReadonlyMap<string, Node>;
  passage: MarkedPassage;
  chosen: boolean;
  style: { left: number; top: number; width: number };
  below?: boolean;
}) {
  const { name } = useWords();
  const node = nodes.get(id);
  if (node === undefined) return null;
  const plate = plates.has(node.kind) && !below;
  return (
    <Link
      href={sourceUrl(passage.document, passage.number, id)}
      className={styles.node ?? ""}
      style={style}
      data-below={below ? "" : undefined}
      data-plate={plate ? node.kind : undefined}
      data-chosen={chosen ? "" : undefined}
      title={name(node)}
    >
      {plate ? null : <KindMark kind={node.kind} size={below ? 34 : 26} />}
      <span className={styles.name}>
        <Name node={node} />
      </span>
      {node.modality === null || below ? null : (
        <ModalityGlyph modality={node.modality} size={13} />
      )}
    </Link>
  );
}

const useWidth = (host: { readonly current: HTMLElement | null }): number => {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    const measure = (): void => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [host]);
  return width;
};
