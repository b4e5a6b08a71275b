import { ProblemDetails } from "#graph/model/problems.ts";
import { ApiProblem } from "./problem.ts";

/** What may stand in a query; lists are comma-separated, what is undefined is left out. */
export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

type Listener = (text: string) => void;
const listeners = new Set<Listener>();

/** Calls back with the text of every answer, before anybody has it. */
export const onAnswerText = (listener: Listener): void => {
  listeners.add(listener);
};

/** Asks for JSON under `/api`.
 * @throws ApiProblem with the server's code, or `offline` where nothing answers
 * @throws the signal's reason where the caller stopped it */
export const get = <Answer>(path: string, query: Query, signal?: AbortSignal): Promise<Answer> =>
  ask<Answer>(`${path}${formatQuery(query)}`, {}, signal);

/** Sends JSON and asks for JSON; errors as for `get`. */
export const post = <Answer>(path: string, body: unknown, signal?: AbortSignal): Promise<Answer> =>
  ask<Answer>(
    path,
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    },
    signal,
  );

/** A query string with its question mark, or nothing where there is no parameter. */
export const formatQuery = (query: Query): string => {
  const parameters = Object.entries(query)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`);
  return parameters.length === 0 ? "" : `?${parameters.join("&")}`;
};

const ask = async <Answer>(
  path: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
): Promise<Answer> => {
  const response = await send(path, init, signal);
  const text = await response.text();
  if (!response.ok) throw problemFrom(text, response.status);
  for (const listener of listeners) listener(text);
  // Client and server are built from one schema and served together: the answer is not parsed again.
  return JSON.parse(text) as Answer;
};

const send = async (
  path: string,
  init: RequestInit,
  signal: AbortSignal | undefined,
): Promise<Response> => {
  try {
    return await fetch(`/api${path}`, {
      ...init,
      headers: { accept: "application/json", ...init.headers },
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiProblem("offline", "The server does not answer.");
  }
};

/** The problem in the body of a failed answer; a body that is none comes from something before the
 * server (a proxy), which counts as the store being away where it says 502 to 504. */
export const problemFrom = (text: string, status: number): ApiProblem => {
  const parsed = ProblemDetails.safeParse(parseJson(text));
  if (parsed.success) {
    const { code, detail, errors, requestId } = parsed.data;
    return new ApiProblem(code, detail, errors, requestId);
  }
  const code = status >= 502 && status <= 504 ? "offline" : "internal";
  return new ApiProblem(code, `The answer has status ${status}.`);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
