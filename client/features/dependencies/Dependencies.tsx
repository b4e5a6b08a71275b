import { type ReactNode, useState } from "react";
import { Link } from "wouter";
import { restUrl, startUrl } from "#client/state/url.ts";
import { buttonLink } from "#client/ui/Button.tsx";
import { ScreenTitle } from "#client/ui/ScreenTitle.tsx";
import { NoPlan } from "#client/ui/states.tsx";
import { useForeign } from "#client/ui/use-foreign.ts";
import { useWords } from "#client/ui/words.ts";
import type { Node } from "#graph/model/records.ts";
import { Begin } from "./Begin.tsx";
import { Rest } from "./Rest.tsx";
import { useQuestion } from "./use-question.ts";

/** What things rest on, what rests on them, what a slip affects, and what the reports leave unsaid.
 * @param search a search box that opens what it finds at the address it is given for it */
export function Dependencies({
  id,
  search,
}: {
  id: string | null;
  search: (nodeHref: (node: Node) => string) => ReactNode;
}) {
  const { t } = useWords();
  const { question, ask } = useQuestion(id);
  const [adding, setAdding] = useState(false);
  if (useForeign())
    return (
      <>
        <ScreenTitle>{t("nav.dependencies")}</ScreenTitle>
        <NoPlan
          actions={
            <Link className={buttonLink} href={startUrl}>
              {t("foreign.emptyStart")}
            </Link>
          }
        />
      </>
    );
  if (question === null) return <Begin search={search((node) => restUrl({ id: node.id }))} />;
  const { slip, ...rest } = question;
  const withMore = (node: Node): string =>
    restUrl({ ...rest, slip: [...slip.filter((each) => each !== node.id), node.id] });
  return (
    <Rest
      key={question.id}
      question={question}
      ask={ask}
      adding={adding && slip.length > 0}
      onAdd={setAdding}
      search={search((node) =>
        adding && slip.length > 0 ? withMore(node) : restUrl({ id: node.id }),
      )}
    />
  );
}
