import { useMemo } from "react";
import { visibleRelationships } from "#client/state/selectors.ts";
import { useStateBeside, useView } from "#client/state/store.ts";
import { describe } from "#client/ui/describe.ts";
import { useFootnotes } from "#client/ui/use-footnotes.ts";
import { useWords } from "#client/ui/words.ts";
import { InWordsText } from "./InWordsText.tsx";

/** The whole picture in words, with the sentences that it rests on. */
export function ViewInWords() {
  const words = useWords();
  const state = useStateBeside();
  const relationships = useView(visibleRelationships);
  const notes = useFootnotes(relationships);
  const description = useMemo(() => describe(state, notes.data, words), [state, notes.data, words]);
  return <InWordsText description={description} notes={notes} />;
}
