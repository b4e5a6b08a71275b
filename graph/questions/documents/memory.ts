import type { DocumentsAnswer } from "#graph/model/answers/sources.ts";
import type { MemoryGraph } from "#graph/store/memory/memory-graph.ts";

/** Lists the documents in the order that the graph keeps. */
export const documentsInMemory = (graph: MemoryGraph): DocumentsAnswer => ({
  documents: [...graph.documents.values()],
});
