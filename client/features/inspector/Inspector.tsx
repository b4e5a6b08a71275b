import { useView } from "#client/state/store.ts";
import { MentionInspector } from "./MentionInspector.tsx";
import { NodeInspector } from "./NodeInspector.tsx";
import { NothingSelected } from "./NothingSelected.tsx";
import { RelationshipInspector } from "./RelationshipInspector.tsx";
import { Several } from "./Several.tsx";

/** What is selected on the canvas: a node with its ties, several nodes together, or a relationship with its sentences. */
export function Inspector() {
  const selection = useView(({ view }) => view.selection);
  if (selection === null) return <NothingSelected />;
  if (selection.type === "mention")
    return <MentionInspector key={selection.id} id={selection.id} />;
  if (selection.others !== undefined && selection.others.length > 0) return <Several />;
  return selection.type === "node" ? (
    <NodeInspector key={selection.id} id={selection.id} />
  ) : (
    <RelationshipInspector key={selection.id} id={selection.id} />
  );
}
