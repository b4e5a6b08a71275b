import type { Request } from "express";
import * as z from "zod/mini";
import { type FieldError, Problem } from "#graph/model/problems.ts";

z.config(z.locales.en());

/** Parses the parameters of a question.
 * @throws bad-parameter naming each wrong field and what is wrong with it */
export const parse = <S extends z.ZodMiniType>(schema: S, input: unknown): z.output<S> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap(fieldErrors);
  throw new Problem(
    "bad-parameter",
    errors.map(({ path, message }) => `${path}: ${message}.`).join(" "),
    errors,
  );
};

const fieldErrors = (issue: z.core.$ZodIssue): FieldError[] =>
  issue.code === "unrecognized_keys"
    ? issue.keys.map((path) => ({ path, message: "there is no such parameter" }))
    : [{ path: issue.path.join(".") || "body", message: issue.message }];

/** Makes of a query string's texts what the schema of each field wants: lists split at commas,
 * numbers and truth values read. What does not fit stays text, for the schema to refuse. */
export const decodeQuery = (
  schema: z.ZodMiniType,
  query: Request["query"],
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(query).map(([key, value]) => [
      key,
      typeof value === "string" ? decodeValue(fieldOf(schema, key), value) : value,
    ]),
  );

const fieldOf = (schema: z.ZodMiniType, key: string): z.core.$ZodType | undefined =>
  schema instanceof z.ZodMiniObject ? schema.shape[key] : undefined;

const decodeValue = (field: z.core.$ZodType | undefined, text: string): unknown => {
  const inner = unwrapped(field);
  if (inner instanceof z.ZodMiniArray) return text === "" ? [] : text.split(",");
  if (inner instanceof z.ZodMiniNumber) return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
  if (inner instanceof z.ZodMiniBoolean)
    return text === "true" ? true : text === "false" ? false : text;
  return text;
};

const unwrapped = (field: z.core.$ZodType | undefined): z.core.$ZodType | undefined =>
  field instanceof z.ZodMiniOptional || field instanceof z.ZodMiniDefault
    ? unwrapped(field.def.innerType)
    : field;
