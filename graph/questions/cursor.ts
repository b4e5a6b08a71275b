import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { Problem } from "#graph/model/problems.ts";

const Key = z.array(z.union([z.string(), z.number()]));

/** What the last item of a page is ordered by, its id last. */
export type CursorKey = z.infer<typeof Key>;

const Cursor = z.strictObject({ key: Key, version: z.string(), filter: z.string() });

/** What a cursor belongs to: the data's version, and the question with its filter. */
export interface CursorContext {
  readonly version: string;
  readonly question: string;
  /** All parameters that decide what is listed and in which order; not the size of a page. */
  readonly filter: unknown;
}

/** Writes the place at which the next page starts: base64url of the last key, the data's version
 * and a digest of question and filter, so that any engine can go on without remembering. */
export const writeCursor = (key: CursorKey, context: CursorContext): string =>
  Buffer.from(
    JSON.stringify({ key, version: context.version, filter: digestOf(context) }),
  ).toString("base64url");

/** Reads a cursor.
 * @param keyLength how many parts the key of this question has
 * @returns the key of the last item that the caller has
 * @throws bad-cursor for one that is malformed or belongs to another question or filter,
 * stale-cursor for one of another version of the data */
export const readCursor = (text: string, keyLength: number, context: CursorContext): CursorKey => {
  const parsed = Cursor.safeParse(decoded(text));
  if (!parsed.success || parsed.data.key.length !== keyLength)
    throw problem("bad-cursor", "The cursor is not one that this service wrote.");
  if (parsed.data.filter !== digestOf(context))
    throw problem("bad-cursor", "The cursor belongs to another question or another filter.");
  if (parsed.data.version !== context.version)
    throw problem("stale-cursor", "The data has changed since the cursor was written.");
  return parsed.data.key;
};

const problem = (code: "bad-cursor" | "stale-cursor", detail: string): Problem =>
  new Problem(code, detail, [{ path: "cursor", message: detail }]);

const decoded = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
  } catch {
    // Not JSON is one more way of being no cursor; the schema refuses it with the others.
    return undefined;
  }
};

const digestOf = ({ question, filter }: CursorContext): string =>
  createHash("sha256")
    .update(JSON.stringify([question, filter]))
    .digest("base64url")
    .slice(0, 16);
