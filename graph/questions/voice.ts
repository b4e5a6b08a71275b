import type { Voice } from "#graph/model/answers/nodes.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";

/** Who a voice is: a node by its name, or a document, whose reporter speaks, by its title.
 * @returns null for no voice, and for one that neither bears */
export const voiceOf = (graph: MemoryGraph, id: string | null): Voice | null => {
  if (id === null) return null;
  const node = graph.nodes.get(id)?.node;
  if (node !== undefined) return { id, name: { zh: node.name, en: node.nameEn } };
  const document = graph.documents.get(id);
  if (document === undefined) return null;
  return { id, name: { zh: document.title, en: document.titleEn } };
};
