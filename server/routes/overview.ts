import * as z from "zod/mini";
import { MetaAnswer } from "#graph/model/answers/corpus.ts";
import { meta } from "#graph/questions/meta/meta.ts";
import { overview } from "#graph/questions/overview/overview.ts";
import { type Route, route } from "../route.ts";
import { name, version } from "../version.ts";

const asked = route("get", "/meta", meta, "What this is, which engine answers, and what it holds");

export const overviewRoutes: readonly Route[] = [
  {
    ...asked,
    answer: z.object({
      ...MetaAnswer.shape,
      name: z.string(),
      version: z.string(),
      engine: z.enum(["embedded", "neo4j"]),
      readOnly: z.boolean(),
    }),
    ask: async (engine, input, signal) => ({
      name,
      version,
      ...engine.info,
      ...((await asked.ask(engine, input, signal)) as MetaAnswer),
    }),
  },
  route("get", "/overview", overview, "All that the start view shows"),
];
