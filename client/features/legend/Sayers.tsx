import { IconFileText, IconMicrophone } from "@tabler/icons-react";
import { useDocumentTitles, useSayerNames } from "#client/ui/use-sayers.ts";
import { useWords } from "#client/ui/words.ts";
import { byId } from "#graph/model/ids.ts";
import styles from "./Legend.module.css";
import { Row } from "./Row.tsx";

type Counts = ReadonlyMap<string, number>;

/** Most facts first. */
const ranked = (counts: Counts): [string, number][] =>
  [...counts].sort(([left, more], [right, fewer]) => fewer - more || byId(left, right));

/** Who says the facts on the canvas: persons, meetings, and the reporters of documents. */
export function Voices({ counts }: { counts: Counts }) {
  const { t } = useWords();
  const nameOf = useSayerNames([...counts.keys()]);
  if (counts.size === 0) return null;
  const title = t("legend.voices");
  return (
    <section aria-label={title}>
      <h2 className={styles.head}>{title}</h2>
      {ranked(counts).map(([id, count]) => (
        <Row key={id} row={{ filter: "voices", value: id }} count={String(count)} name={nameOf(id)}>
          <IconMicrophone size={15} stroke={1.7} aria-hidden />
        </Row>
      ))}
    </section>
  );
}

/** The documents that the facts on the canvas cite. */
export function Cited({ counts }: { counts: Counts }) {
  const { t } = useWords();
  const titleOf = useDocumentTitles();
  if (counts.size === 0) return null;
  const title = t("legend.documents");
  return (
    <section aria-label={title}>
      <h2 className={styles.head}>{title}</h2>
      {ranked(counts).map(([id, count]) => (
        <Row
          key={id}
          row={{ filter: "documents", value: id }}
          count={String(count)}
          name={titleOf(id)}
        >
          <IconFileText size={15} stroke={1.7} aria-hidden />
        </Row>
      ))}
    </section>
  );
}
