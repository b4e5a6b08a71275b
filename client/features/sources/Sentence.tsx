import { Link, useLocation } from "wouter";
import { sourceUrl } from "#client/state/url.ts";
import type { Range } from "#client/ui/ranges.ts";
import { useWords } from "#client/ui/words.ts";
import type { AnyKind } from "#graph/model/kinds.ts";
import styles from "./Article.module.css";
import { isMarked, type MarkedPassage, setPieces } from "./reading.ts";

/** A sentence with its number, the names in it underlined in the colours of their kinds. Its number
 * is a link to it; a click anywhere in it does the same. */
export function Sentence({
  passage,
  shown,
  kinds,
  focus,
  lit,
  node,
}: {
  passage: MarkedPassage;
  shown: (text: string) => string;
  kinds: ReadonlyMap<string, AnyKind>;
  focus: string | null;
  lit: readonly Range[];
  node: string | null;
}) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const focused = focus === passage.id;
  const href = sourceUrl(passage.document, passage.number);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the number in it is the link for keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: the number in it is the link for keys
    <span
      className={styles.sentence}
      data-passage={passage.id}
      data-focus={focused ? "" : undefined}
      data-marked={isMarked(passage) ? "" : undefined}
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
      {setPieces(shown(passage.text), passage.marks, focused ? lit : []).map((piece) =>
        piece.node === null ? (
          <span key={piece.start} data-lit={piece.lit ? "" : undefined}>
            {piece.text}
          </span>
        ) : (
          <Link
            key={piece.start}
            className={styles.mark ?? ""}
            href={`${href}&node=${encodeURIComponent(piece.node)}`}
            data-kind={kinds.get(piece.node)}
            data-lit={piece.lit || (focused && node === piece.node) ? "" : undefined}
          >
            {piece.text}
          </Link>
        ),
      )}
    </span>
  );
}
