import { type UseQueryResult, useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { queries } from "#client/api/queries.ts";
import type { DocumentAnswer } from "#graph/model/answers/sources.ts";
import { documentsOf } from "#graph/model/fact-filter.ts";
import type { Relationship } from "#graph/model/records.ts";
import { type Footnotes, footnotesOf } from "./footnotes.ts";

/** How it stands with numbered sources: there, being fetched, or not to be had. */
export interface Noted {
  readonly data: Footnotes | undefined;
  readonly isError: boolean;
  readonly refetch: () => void;
}

/** The numbered sources of relationships, from the documents that they cite; an error where one of
 * the documents cannot be had. */
export const useFootnotes = (relationships: readonly Relationship[]): Noted => {
  const ids = [...new Set(relationships.flatMap(documentsOf))].sort();
  const asked = useQueries({ queries: ids.map((id) => queries.document(id)), combine });
  const { documents, isError, refetch } = asked;
  const data = useMemo(
    () => (documents === undefined ? undefined : footnotesOf(relationships, documents)),
    [documents, relationships],
  );
  return useMemo(() => ({ data, isError, refetch }), [data, isError, refetch]);
};

const combine = (results: UseQueryResult<DocumentAnswer>[]) => {
  const documents = results.flatMap(({ data }) => data ?? []);
  return {
    documents: documents.length === results.length ? documents : undefined,
    isError: results.some(({ isError, data }) => isError && data === undefined),
    refetch: (): void => {
      for (const each of results) void each.refetch();
    },
  };
};
