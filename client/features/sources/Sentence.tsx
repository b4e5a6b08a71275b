import { Fragment, type ReactNode } from "react";
import { Link, useLocation } from "wouter";
import { sourceUrl } from "#client/state/url.ts";
import type { Range } from "#client/ui/ranges.ts";
import { useWords } from "#client/ui/words.ts";
import type { Node } from "#graph/model/records.ts";
import styles from "./Article.module.css";
import type { AsFiled } from "./as-filed.ts";
import { isMarked, type MarkedPassage, nodeAfter, type SetPiece, setPieces } from "./reading.ts";

/** How an article is set, for each of its sentences. */
export interface Setting {
  readonly shown: (text: string) => string;
  /** What the text leaves out of the file, where the article is set as the file has it; else null. */
  readonly filed: ReadonlyMap<string, AsFiled> | null;
  readonly nodes: ReadonlyMap<string, Node>;
  readonly focus: string | null;
  readonly lit: readonly Range[];
  readonly node: string | null;
  /** What the voice that is chosen says, by sentence; null where all are heard. */
  readonly heard: ReadonlyMap<string, ReadonlySet<string>> | null;
}

/** A sentence with its number, the names in it underlined in the colours of their kinds. Its number
 * is a link to it; a click anywhere in it does the same. */
export function Sentence({ passage, ...setting }: { passage: MarkedPassage } & Setting) {
  const { shown, filed, focus, lit, heard, node } = setting;
  const { t } = useWords();
  const [, navigate] = useLocation();
  const focused = focus === passage.id;
  const href = sourceUrl(passage.document, passage.number);
  const said = heard?.get(passage.id);
  const cuts = filed?.get(passage.id);
  const sentence = (
    // biome-ignore lint/a11y/noStaticElementInteractions: the number in it is the link for keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: the number in it is the link for keys
    <span
      className={styles.sentence}
      data-passage={passage.id}
      data-focus={focused ? "" : undefined}
      data-marked={isMarked(passage) ? "" : undefined}
      data-recedes={heard !== null && said === undefined ? "" : undefined}
      onClick={(event) => {
        if (!event.defaultPrevented && getSelection()?.isCollapsed !== false) navigate(href);
      }}
    >
      <Link
        className={styles.number ?? ""}
        href={href}
        aria-label={t("sources.sentence", { number: passage.number })}
        aria-current={focused ? "true" : undefined}
      >
        {passage.number}
      </Link>
      {setPieces(shown(passage.text), passage, focused ? lit : []).map((piece) => (
        <Fragment key={piece.start}>
          {piece.broken && cuts !== undefined ? (
            <span data-file>{cuts.cuts.get(piece.start)}</span>
          ) : null}
          {piece.nodes.length === 0 ? (
            <span data-file data-lit={piece.lit ? "" : undefined}>
              {piece.text}
            </span>
          ) : (
            <Name
              piece={piece}
              passage={passage}
              nodes={setting.nodes}
              now={focused ? node : null}
              quiet={said !== undefined && !piece.nodes.some((id) => said.has(id))}
            />
          )}
        </Fragment>
      ))}
    </span>
  );
  return cuts === undefined ? (
    sentence
  ) : (
    <>
      <span data-file>{cuts.lead}</span>
      {sentence}
      <span data-file>{cuts.tail}</span>
    </>
  );
}

/** A name as a link to its node in this sentence. Where names overlap there is a line for each, and
 * each further click leads to the next of them. */
function Name({
  piece: { text, nodes: ids, lit },
  passage,
  nodes,
  now,
  quiet,
}: {
  piece: SetPiece;
  passage: MarkedPassage;
  nodes: ReadonlyMap<string, Node>;
  /** The node that is read now, in this sentence. */
  now: string | null;
  quiet: boolean;
}) {
  const words = useWords();
  const next = nodeAfter(ids, now);
  const [inner, ...others] = ids.map((id) => nodes.get(id));
  const link = (
    <Link
      className={styles.mark ?? ""}
      data-file
      href={sourceUrl(passage.document, passage.number, next)}
      data-kind={inner?.kind}
      data-lit={lit || (now !== null && ids.includes(now)) ? "" : undefined}
      data-quiet={quiet ? "" : undefined}
      title={
        ids.length === 1
          ? undefined
          : ids.map((id) => nameOf(nodes.get(id), words.name)).join(words.t("sources.overlap"))
      }
      aria-label={
        ids.length === 1
          ? undefined
          : words.t("sources.oneOf", {
              text,
              name: nameOf(nodes.get(next ?? ""), words.name),
              count: ids.length,
            })
      }
    >
      {text}
    </Link>
  );
  return others.reduce<ReactNode>(
    (within, other, index) => (
      <span
        key={other?.id}
        className={styles.over}
        data-kind={other?.kind}
        style={{ paddingBottom: `${3 + 2.5 * index}px` }}
      >
        {within}
      </span>
    ),
    link,
  );
}

const nameOf = (node: Node | undefined, name: (node: Node) => string): string =>
  node === undefined ? "" : name(node);
