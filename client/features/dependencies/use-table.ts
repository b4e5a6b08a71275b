import { toCsv } from "#client/ui/csv.ts";
import { useWords } from "#client/ui/words.ts";
import type { Relationship } from "#graph/model/records.ts";
import type { Item } from "./items.ts";
import type { Shown } from "./shown.ts";

/** A row of the table: cells by column. */
interface TableRow {
  readonly id: string;
  readonly cells: readonly (string | number)[];
}

/** What says the fact itself, without who speaks and the headings. */
const factsQuoted = ({ quotes, spanRoles }: Relationship): string[] =>
  quotes.filter((_, index) => spanRoles[index] === "fact");

/** The list as a table, for the page and for a file: why each thing is there, word for word. */
export const useTable = ({
  groups,
  facts,
}: Shown): { header: readonly string[]; rows: readonly TableRow[]; csv: () => string } => {
  const words = useWords();
  const { t } = words;
  const columns = [
    "name",
    "kind",
    "place",
    "stepCount",
    "chain",
    "basis",
    "otherMeans",
    "otherMeansNames",
    "quotes",
  ] as const;
  const nameOf = (id: string): string => {
    const node = facts.nodes.get(id);
    return node === undefined ? id : words.name(node);
  };
  const chainOf = ({ chain }: Item): string =>
    chain
      .map(({ from, type, to, basis }) =>
        t("matrix.said", {
          role: `${nameOf(from)} ${words.relation(type)} ${nameOf(to)}`,
          basis: t(`basis.${basis}`),
        }),
      )
      .join(t("state.list"));
  const rows = groups.flatMap(({ key, steps, items }) =>
    items.map((item): TableRow => {
      const means = item.others?.means;
      const stated = means?.items.filter(({ basis }) => basis === "stated") ?? [];
      return {
        id: item.node.id,
        cells: [
          words.name(item.node),
          words.kind(item.node.kind),
          t(`dependencies.place.${key}`),
          steps,
          chainOf(item),
          t(`basis.${item.basis}`),
          means === undefined
            ? ""
            : item.others?.onlyMeans
              ? t("dependencies.onlyMeans")
              : means.stated,
          stated.map(({ node }) => nameOf(node)).join(t("state.list")),
          item.chain.flatMap(factsQuoted).join(" / "),
        ],
      };
    }),
  );
  const header = columns.map((column) => t(`dependencies.columns.${column}`));
  return {
    header,
    rows,
    csv: () =>
      toCsv(
        header,
        rows.map(({ cells }) => cells),
      ),
  };
};
