import { useEffect, useMemo, useRef, useState } from "react";
import type { State } from "#client/state/state.ts";
import { useWords } from "#client/ui/words.ts";
import { keptFrom } from "./kept.ts";
import { loadNodeFonts, measuredBox } from "./measure.ts";
import { type Emphasis, type Picture, picture } from "./picture.ts";

/** One list for all renders, so that nothing is drawn anew for it. */
const none: readonly (readonly [string, string])[] = [];

/** The picture of a state with boxes measured in loaded fonts; null until the first fonts are there. */
export const usePicture = (
  state: State,
  emphasis: Emphasis | null = null,
  mentions: readonly (readonly [string, string])[] = none,
): Picture | null => {
  const words = useWords();
  const { language } = words;
  const [loaded, setLoaded] = useState<string | null>(null);
  const nodes = state.view.canvas.nodes.flatMap(({ id }) => state.facts.nodes[id] ?? []);
  // What decides which fonts are needed: the names, and the ties, by which a name is set larger.
  const texts = nodes.map((node) => `${node.ties} ${words.name(node)}`).join("\n");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the nodes are new with each state
  useEffect(() => {
    let current = true;
    loadNodeFonts(nodes, language).finally(() => {
      if (current) setLoaded(texts);
    });
    return () => {
      current = false;
    };
  }, [texts, language]);
  const before = useRef<Picture | null>(null);
  return useMemo(() => {
    if (loaded === null) return null;
    const inferred = ` · ${words.t("basis.inferred")}`;
    const now = picture(
      state,
      {
        box: (node) => measuredBox(node, language),
        edgeLabel: ({ type, basis }) =>
          `${words.relation(type)}${basis === "inferred" ? inferred : ""}`,
      },
      emphasis,
      mentions,
    );
    before.current = keptFrom(before.current, now);
    return before.current;
  }, [loaded, state, language, words, emphasis, mentions]);
};
