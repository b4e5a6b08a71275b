import { Neo4jError } from "neo4j-driver";
import { Problem } from "#graph/model/problems.ts";

/** What Neo4j's codes mean to a caller, in plain words; the rest is a fault of ours. */
const away: readonly (readonly [code: RegExp, detail: string])[] = [
  [
    /Security\.AuthenticationRateLimit/,
    "Neo4j locks the user out for some seconds: too many wrong passwords.",
  ],
  [
    /Security\.Unauthorized/,
    "Neo4j refuses the user or the password: check NEO4J_USER and NEO4J_PASSWORD.",
  ],
  [
    /Security\.(Forbidden|CredentialsExpired)/,
    "Neo4j does not let this user do that: check its role and password.",
  ],
  [/Database\.DatabaseNotFound/, "Neo4j has no such database: check NEO4J_DATABASE."],
  [
    /General\.(WriteOnReadOnlyAccess|ReadOnly)|ForbiddenOnReadOnlyDatabase|Cluster\.NotALeader/,
    "Neo4j takes no writes: the database is read-only.",
  ],
  [
    /DatabaseUnavailable|SessionExpired|ServiceUnavailable|^N\/A$/,
    "Neo4j does not answer: check NEO4J_URI and whether it runs.",
  ],
  [
    /TransientError|OutOfDiskSpace|MemoryPoolOutOfMemory/,
    "Neo4j cannot do it now: it is busy, full, or out of memory.",
  ],
];

const timedOut =
  /TransactionTimedOut|LockClientStopped|TransactionTerminated|Transaction\.Terminated/;

/** An error of the driver or the server as a problem; a problem stays what it is, and so does what
 * Neo4j did not raise. The driver's own message goes along as the cause.
 * @returns `store-unavailable` where waiting or a setting helps, `deadline-exceeded` */
export const asProblem = (error: unknown): unknown => {
  if (!(error instanceof Neo4jError)) return error;
  if (timedOut.test(error.code))
    return new Problem("deadline-exceeded", "Neo4j gave the question up.", [], error);
  if (isCertificate(error))
    return new Problem(
      "store-unavailable",
      `Neo4j's certificate does not fit NEO4J_URI (${causeOf(error)}). For a certificate of one's own write neo4j+ssc:// or bolt+ssc://.`,
      [],
      error,
    );
  const detail = away.find(([code]) => code.test(error.code))?.[1];
  return detail === undefined ? error : new Problem("store-unavailable", detail, [], error);
};

const isCertificate = ({ message }: Neo4jError): boolean =>
  /certificate|self.signed|TLS|SSL|EPROTO/i.test(message);

/** The driver's messages begin with advice for every case; what happened comes last. */
const causeOf = ({ message }: Neo4jError): string =>
  (
    message
      .split("Caused by: ")
      .at(-1)
      ?.split(/\. |\n/)[0] ?? message
  ).replace(/\.$/, "");
