import { toCsv } from "#client/ui/csv.ts";
import { useWords } from "#client/ui/words.ts";
import type { UnsaidAnswer } from "#graph/model/answers/unsaid.ts";
import type { Node, Passage, Relationship, SourceDocument } from "#graph/model/records.ts";

/** The records of an answer by id. */
export interface UnsaidRecords {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly relationships: ReadonlyMap<string, Relationship>;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly documents: ReadonlyMap<string, SourceDocument>;
}

const byKey = <T extends { readonly id: string }>(all: readonly T[]): Map<string, T> =>
  new Map(all.map((each) => [each.id, each]));

export const recordsOf = (answer: UnsaidAnswer): UnsaidRecords => ({
  nodes: byKey(answer.nodes),
  relationships: byKey(answer.relationships),
  passages: byKey(answer.passages),
  documents: byKey(answer.documents),
});

/** The unsaid as a sheet: a row for each thing that is not said of a goal. */
export const useUnsaidCsv = (answer: UnsaidAnswer): (() => string) => {
  const words = useWords();
  const { t } = words;
  const { nodes, relationships, passages, documents } = recordsOf(answer);
  return () =>
    toCsv(
      (
        ["goal", "unsaid", "aspect", "sentence", "source", "ask", "askBasis", "reason"] as const
      ).map((column) => t(`dependencies.unsaidColumn.${column}`)),
      answer.goals.flatMap(({ goal, unsaid, sentence, suggestion }) => {
        const node = nodes.get(goal);
        const passage = passages.get(sentence?.passage ?? "");
        const document = documents.get(passage?.document ?? "");
        const body = nodes.get(suggestion?.node ?? "");
        const above = nodes.get(relationships.get(suggestion?.chain[0] ?? "")?.to ?? "");
        return unsaid.map(({ aspect, said }) => {
          const asked = aspect === "owner" && suggestion !== null && body !== undefined;
          return [
            node === undefined ? goal : words.name(node),
            t(`dependencies.saidCell.${said}`),
            t(`dependencies.aspect.${aspect}`),
            passage?.text ?? null,
            document === undefined || passage === undefined
              ? null
              : `§${document.number}·${passage.number} ${
                  words.language === "en" ? document.titleEn : document.title
                }`,
            asked ? words.name(body) : null,
            asked ? t("basis.inferred") : null,
            asked
              ? t(`dependencies.suggested.${suggestion.reason}`, {
                  goal: above === undefined ? "" : words.name(above),
                })
              : null,
          ];
        });
      }),
    );
};
