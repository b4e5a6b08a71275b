import { useView } from "#client/state/store.ts";
import { MentionInspector } from "./MentionInspector.tsx";
import { NodeInspector } from "./NodeInspector.tsx";
import { NothingSelected } from "./NothingSelected.tsx";
import { RelationshipInspector } from "./RelationshipInspector.tsx";

/** What is selected on the canvas: a node with its ties, or a relationship with its sentences. */
export function Inspector() {
  const selection = useView(({ view }) => view.selection);
  if (selection === null) return <NothingSelected />;
  if (selection.type === "mention")
    return <MentionInspector key={selection.id} id={selection.id} />;
  return selection.type === "node" ? (
    <NodeInspector key={selection.id} id={selection.id} />
  ) : (
    <RelationshipInspector key={selection.id} id={selection.id} />
  );
}
