import { expect, test } from "vitest";
import { formatQuery, problemFrom } from "./request.ts";

test("lists are comma-separated, and what is left out does not stand in the query", () => {
  expect(formatQuery({ types: ["PART_OF", "FROM"], kinds: [], limit: 12, cursor: undefined })).toBe(
    "?types=PART_OF%2CFROM&limit=12",
  );
  expect(formatQuery({})).toBe("");
});

test("a problem keeps its code, its fields and the request's id", () => {
  const problem = problemFrom(
    JSON.stringify({
      type: "about:blank",
      title: "A parameter is wrong",
      status: 400,
      detail: "limit",
      code: "bad-parameter",
      errors: [{ path: "limit", message: "too large" }],
      requestId: "r1",
    }),
    400,
  );
  expect({ ...problem }).toMatchObject({
    code: "bad-parameter",
    errors: [{ path: "limit", message: "too large" }],
    requestId: "r1",
  });
});

test("an answer that is no problem comes from something before the server", () => {
  expect(problemFrom("<html>", 502).code).toBe("offline");
  expect(problemFrom("", 500).code).toBe("internal");
  expect(problemFrom('{"code":"new-code"}', 418).code).toBe("internal");
});
