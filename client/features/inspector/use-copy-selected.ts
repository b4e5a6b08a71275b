import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { asProblem } from "#client/api/problem.ts";
import { queries } from "#client/api/queries.ts";
import { copySelected } from "#client/state/signals.ts";
import { notify } from "#client/state/tasks.ts";
import { sourceUrl } from "#client/state/url.ts";
import { citationOf } from "#client/ui/citation.ts";
import { citedPassages } from "#client/ui/cited-passages.ts";
import { copyText } from "#client/ui/copy-text.ts";
import { useWords } from "#client/ui/words.ts";
import type { Node, Relationship } from "#graph/model/records.ts";

/** Relationships whose sentences are copied at most: each is asked for by itself. */
const mostCited = 100;

/** Copies, when that is asked for, the names of the nodes, a line each, or the sentences behind their
 * ties to one another, each sentence once. */
export const useCopySelected = (nodes: readonly Node[], ties: readonly Relationship[]): void => {
  const words = useWords();
  const client = useQueryClient();
  useEffect(() => {
    const citations = async (): Promise<string> => {
      const answers = await Promise.all(
        ties.slice(0, mostCited).map(({ id }) => client.fetchQuery(queries.relationship(id))),
      );
      const cited = answers
        .flatMap(({ evidence }) => citedPassages(evidence))
        .filter(({ role }) => role === "fact");
      const once = new Map(cited.map((each) => [each.passage.id, each]));
      return [...once.values()]
        .map(({ passage, document }) => {
          const link = new URL(sourceUrl(document.id, passage.number), location.href).href;
          return citationOf(passage, document, link, words);
        })
        .join("\n\n");
    };
    const copy = async (what: "names" | "citations"): Promise<void> => {
      try {
        const text = what === "names" ? nodes.map(words.name).join("\n") : await citations();
        const done = text !== "" && (await copyText(text));
        const told =
          what === "names"
            ? "namesCopied"
            : ties.length > mostCited
              ? "someCitationsCopied"
              : "citationsCopied";
        const failed = text === "" ? "nothingToCite" : "notCopied";
        notify({ tone: "info", message: { notice: done ? told : failed } });
      } catch (error) {
        notify({ tone: "error", message: { problem: asProblem(error).code } });
      }
    };
    return copySelected.on((what) => void copy(what));
  }, [nodes, ties, words, client]);
};
