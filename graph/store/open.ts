import { openMemory } from "./memory/memory-engine.ts";
import type { Engine } from "./store.ts";

/** Opens the engine that answers questions: the embedded one, which needs no server.
 * @returns an engine without data; it is ready once a plan has been applied */
export const openEngine = (): Engine => openMemory();
