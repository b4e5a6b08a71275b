import { useQueries, useQuery } from "@tanstack/react-query";
import { queries } from "#client/api/queries.ts";
import { useWholeState } from "#client/state/store.ts";
import type { SourceDocument } from "#graph/model/records.ts";
import { useForeign } from "./use-foreign.ts";
import { useWords } from "./words.ts";

/** The documents, where the data has any. */
const useDocuments = (): readonly SourceDocument[] =>
  useQuery({ ...queries.documents(), enabled: !useForeign() }).data?.documents ?? [];

/** Names who says facts: persons, meetings, and the reporters of documents. What is not known yet is
 * asked for, and bears its id until then.
 * @param ids of those who speak */
export const useSayerNames = (ids: readonly string[]): ((id: string) => string) => {
  const words = useWords();
  const documents = useDocuments();
  const { facts } = useWholeState();
  const away = ids.filter(
    (id) => facts.nodes[id] === undefined && !documents.some((document) => document.id === id),
  );
  const asked = useQueries({
    queries: documents.length === 0 ? [] : away.map((id) => queries.node(id)),
  });
  return (id) => {
    const report = documents.find((document) => document.id === id);
    if (report !== undefined)
      // One reporter may have written several documents.
      return `${words.t("evidence.reporter", { name: report.author ?? report.byline })} §${report.number}`;
    const node = facts.nodes[id] ?? asked.find(({ data }) => data?.node.id === id)?.data?.node;
    return node === undefined ? id : words.name(node);
  };
};

/** Names documents by number and title; one that is not known bears its id. */
export const useDocumentTitles = (): ((id: string) => string) => {
  const { language } = useWords();
  const documents = useDocuments();
  return (id) => {
    const document = documents.find((each) => each.id === id);
    if (document === undefined) return id;
    return `§${document.number} ${language === "en" ? document.titleEn : document.title}`;
  };
};
