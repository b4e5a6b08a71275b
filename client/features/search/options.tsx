import { useQuery } from "@tanstack/react-query";
import { queries } from "#client/api/queries.ts";
import { fullWidth } from "#client/ui/full-width.ts";
import { KindMark } from "#client/ui/KindMark.tsx";
import { excerpt, piecesOf, type Range } from "#client/ui/ranges.ts";
import { useWords } from "#client/ui/words.ts";
import type { NodeHit, PassageHit } from "#graph/model/answers/corpus.ts";
import styles from "./Search.module.css";

/** Names of nodes that are shown with a sentence. */
const shownNodes = 3;

/** A node that matches, with the field and the part of it that did. */
export function NodeOption({ hit, asked }: { hit: NodeHit; asked: string }) {
  const words = useWords();
  const { node, match } = hit;
  const inTitle =
    match.text === words.name(node) && (match.field === "name" || match.field === "english");
  return (
    <>
      <KindMark kind={node.kind} size={26} />
      <span className={styles.words}>
        <span className={styles.title}>
          {inTitle ? <Lit text={match.text} ranges={match.ranges} /> : words.name(node)}
        </span>
        <span className={styles.why}>
          <span>{words.t(`search.field.${match.field}`)}</span>
          {match.field === "initials" ? (
            <b className={styles.lit}>{[...asked.replace(/\s/g, "")].join("·")}</b>
          ) : null}
          {inTitle ? null : (
            <span lang={match.field === "english" ? "en" : "zh-CN"}>
              <Lit text={match.text} ranges={match.ranges} />
            </span>
          )}
          <span className={styles.kind}>
            {words.kind(node.kind)}
            {words.t("state.comma")}
            {words.t("search.ties", { count: node.ties })}
          </span>
        </span>
      </span>
    </>
  );
}

/** A sentence that matches, with the nodes that it is about. */
export function PassageOption({ hit }: { hit: PassageHit }) {
  const words = useWords();
  const { passage, ranges, nodes } = hit;
  const within = excerpt(passage.text, ranges.slice(0, 1));
  const { data } = useQuery(queries.overview());
  const document = data?.documents.find(({ id }) => id === passage.document);
  return (
    <span className={styles.words}>
      <span className={styles.sentence} lang="zh-CN">
        {within.start > 0 ? "…" : ""}
        <Lit text={fullWidth(passage.text)} ranges={ranges} within={within} />
        {within.end < passage.text.length ? "…" : ""}
      </span>
      <span className={styles.why}>
        <span className={styles.number}>
          §{document?.number}
          {passage.number > 0 ? `·${passage.number}` : ""}
        </span>
        {nodes.slice(0, shownNodes).map((node) => (
          <span key={node.id} className={styles.node}>
            <KindMark kind={node.kind} size={14} />
            {words.name(node)}
          </span>
        ))}
        {nodes.length > shownNodes ? <span>+{nodes.length - shownNodes}</span> : null}
      </span>
    </span>
  );
}

function Lit({ text, ranges, within }: { text: string; ranges: readonly Range[]; within?: Range }) {
  return piecesOf(text, ranges, within).map((piece) =>
    piece.marked ? (
      <b key={piece.start} className={styles.lit}>
        {piece.text}
      </b>
    ) : (
      <span key={piece.start}>{piece.text}</span>
    ),
  );
}
