import { IconFileText, IconMicrophone } from "@tabler/icons-react";
import { useQueries, useQuery } from "@tanstack/react-query";
import { queries } from "#client/api/queries.ts";
import { useWholeState } from "#client/state/store.ts";
import { useForeign } from "#client/ui/use-foreign.ts";
import { useWords } from "#client/ui/words.ts";
import { byId } from "#graph/model/ids.ts";
import styles from "./Legend.module.css";
import { Row } from "./Row.tsx";

type Counts = ReadonlyMap<string, number>;

/** Most facts first. */
const ranked = (counts: Counts): [string, number][] =>
  [...counts].sort(([left, more], [right, fewer]) => fewer - more || byId(left, right));

/** The documents, where the data has any. */
const useDocuments = () =>
  useQuery({ ...queries.documents(), enabled: !useForeign() }).data?.documents ?? [];

/** Who says the facts on the canvas: persons, meetings, and the reporters of documents. */
export function Voices({ counts }: { counts: Counts }) {
  const words = useWords();
  const documents = useDocuments();
  const { facts } = useWholeState();
  const away = [...counts.keys()].filter(
    (id) => facts.nodes[id] === undefined && !documents.some((document) => document.id === id),
  );
  const asked = useQueries({
    queries: documents.length === 0 ? [] : away.map((id) => queries.node(id)),
  });
  if (counts.size === 0) return null;
  const nameOf = (id: string): string => {
    const report = documents.find((document) => document.id === id);
    if (report !== undefined)
      // One reporter may have written several documents.
      return `${words.t("evidence.reporter", { name: report.author ?? report.byline })} §${report.number}`;
    const node = facts.nodes[id] ?? asked.find(({ data }) => data?.node.id === id)?.data?.node;
    return node === undefined ? id : words.name(node);
  };
  const title = words.t("legend.voices");
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
  const { t, language } = useWords();
  const documents = useDocuments();
  if (counts.size === 0) return null;
  const titleOf = (id: string): string => {
    const document = documents.find((each) => each.id === id);
    if (document === undefined) return id;
    return `§${document.number} ${language === "en" ? document.titleEn : document.title}`;
  };
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
