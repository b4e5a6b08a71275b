import * as z from "zod/mini";
import { type Neo4jSettings, readNeo4jSettings } from "#graph/store/neo4j/settings.ts";

const flag = z.pipe(
  z.optional(z.enum(["0", "1"])),
  z.transform((value) => value === "1"),
);

const Environment = z.object({
  PORT: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65_535)), 8420),
  HOST: z._default(z.string().check(z.minLength(1)), "127.0.0.1"),
  ALLOWED_HOSTS: z._default(z.string(), ""),
  ACCESS_TOKEN: z.optional(z.string().check(z.minLength(16))),
  ALLOW_OPEN: flag,
  LOG_LEVEL: z._default(z.enum(["trace", "debug", "info", "warn", "error", "silent"]), "warn"),
  /** Requests a minute that one address may send; 0 for no limit. */
  RATE_LIMIT: z.optional(z.coerce.number().check(z.int(), z.gte(0))),
  SEEDS: z._default(z.string(), "seeds"),
});

/** What the server is told from outside, checked. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** Host names that a request may carry, lower case, without port. */
  readonly allowedHosts: readonly string[];
  readonly accessToken: string | undefined;
  readonly logLevel: string;
  readonly rateLimit: number;
  readonly seeds: string;
  /** The Neo4j that is asked; without one the seeds are read and held in memory. */
  readonly neo4j: Neo4jSettings | undefined;
}

/** A setting is wrong; the message says which and what to do. */
export class ConfigError extends Error {}

const loopback = ["localhost", "127.0.0.1", "[::1]"];

/** Reads the settings from the environment.
 * @throws ConfigError naming each wrong variable, or where the server would be open to others unasked */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success)
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"),
    );
  const { PORT, HOST, ALLOWED_HOSTS, ACCESS_TOKEN, ALLOW_OPEN, LOG_LEVEL, RATE_LIMIT, SEEDS } =
    parsed.data;
  const local = loopback.includes(HOST) || HOST === "::1";
  if (!local && ACCESS_TOKEN === undefined && !ALLOW_OPEN)
    throw new ConfigError(
      `HOST=${HOST} lets others in: set ACCESS_TOKEN (16 characters or more), or ALLOW_OPEN=1 if everybody may read.`,
    );
  const named = ALLOWED_HOSTS.split(",").map((name) => name.trim().toLowerCase());
  return {
    port: PORT,
    host: HOST,
    allowedHosts: [...loopback, HOST.toLowerCase(), ...named.filter((name) => name !== "")],
    accessToken: ACCESS_TOKEN,
    logLevel: LOG_LEVEL,
    rateLimit: RATE_LIMIT ?? (local ? 0 : 1200),
    seeds: SEEDS,
    neo4j: neo4jOf(environment),
  };
};

const neo4jOf = (environment: NodeJS.ProcessEnv): Neo4jSettings | undefined => {
  try {
    return readNeo4jSettings(environment);
  } catch (error) {
    throw new ConfigError(error instanceof Error ? error.message : String(error));
  }
};
