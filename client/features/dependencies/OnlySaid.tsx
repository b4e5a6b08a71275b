import { useQuery } from "@tanstack/react-query";
import { queries } from "#client/api/queries.ts";
import { InChinese } from "#client/ui/InChinese.tsx";
import { useWords } from "#client/ui/words.ts";
import type { Node } from "#graph/model/records.ts";
import styles from "./List.module.css";
import { onlyWords } from "./only-said.ts";

/** How far the text says that a thing is, in the text's own words, and that it gives no date of a project
 * that it does not say is done. */
export function OnlySaid({ node }: { readonly node: Node }) {
  const { t } = useWords();
  const { data } = useQuery(queries.node(node.id));
  if (data === undefined) return null;
  const { words, undated } = onlyWords(data.node, data.claims);
  if (words.length === 0) return null;
  const quoted = words.map((word) => t("dependencies.quoted", { word })).join(t("state.list"));
  const sentence = t(undated ? "dependencies.onlySaidUndated" : "dependencies.onlySaid", {
    words: quoted,
  });
  return (
    <p className={styles.onlySaid}>
      <InChinese text={sentence} pieces={[quoted]} />
    </p>
  );
}
