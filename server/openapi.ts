import * as z from "zod/mini";
import { createDocument, type ZodOpenApiOperationObject } from "zod-openapi";
import { type ProblemCode, ProblemDetails } from "#graph/model/problems.ts";
import { statusOf } from "./problems.ts";
import type { Route } from "./route.ts";
import { name, version } from "./version.ts";

/** Describes the routes as an OpenAPI 3.1 document, from the schemas that they parse and answer with. */
export const describe = (routes: readonly Route[]): object => {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const route of routes) {
    const path = `/api${route.path.replace(/:(\w+)/g, "{$1}")}`;
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return createDocument({
    openapi: "3.1.1",
    info: {
      title: name,
      version,
      description:
        "Who and what is tied to a goal of a public plan, how, and which sentence says so.",
      license: { name: "MIT" },
    },
    servers: [{ url: "/" }],
    paths,
  });
};

const operation = ({
  method,
  path,
  summary,
  parameters,
  answer,
}: Route): ZodOpenApiOperationObject => {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, key = ""]) => key);
  const pick = (keep: (key: string) => boolean): z.ZodMiniObject =>
    z.object(Object.fromEntries(Object.entries(parameters.shape).filter(([key]) => keep(key))));
  return {
    summary,
    requestParams: {
      path: pick((key) => inPath.includes(key)),
      ...(method === "get" ? { query: pick((key) => !inPath.includes(key)) } : {}),
    },
    ...(method === "post"
      ? { requestBody: { required: true, content: { "application/json": { schema: parameters } } } }
      : {}),
    responses: {
      200: { description: "The answer", content: { "application/json": { schema: answer } } },
      ...Object.fromEntries(expected(path, method).map((code) => [statusOf(code), problem(code)])),
    },
  };
};

const expected = (path: string, method: string): ProblemCode[] => [
  "bad-parameter",
  ...(path.includes(":id") || /^\/(paths|common|slip)$/.test(path)
    ? (["unknown-id"] as const)
    : []),
  ...(path.endsWith("/neighbours") ? (["stale-cursor"] as const) : []),
  ...(method === "post" ? (["body-too-large", "unsupported-media-type"] as const) : []),
  "too-many-requests",
  "internal",
  "store-unavailable",
  "deadline-exceeded",
];

const problem = (code: ProblemCode) => ({
  description: code,
  content: { "application/problem+json": { schema: ProblemDetails } },
});
