import { parseArgs } from "node:util";
import { NoLocalServer } from "./artefacts.ts";
import { startLocalServer } from "./server.ts";

const usage = "npm run neo4j:local -- [--home FOLDER] [--port PORT] [--heap MEGABYTES]";

const fail = (line: string): never => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};

const readOptions = () => {
  try {
    const { values } = parseArgs({
      options: {
        home: { type: "string" },
        port: { type: "string", default: "7687" },
        heap: { type: "string", default: "512" },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      return fail(`${values.port} is no port. ${usage}`);
    const heap = Number(values.heap);
    if (!Number.isInteger(heap) || heap < 256)
      return fail(`${values.heap} is too small a heap, or none. ${usage}`);
    return { port, heap, ...(values.home === undefined ? {} : { home: values.home }) };
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)} ${usage}`);
  }
};

try {
  const server = await startLocalServer(readOptions());
  const { uri, user, password } = server.settings;
  process.stdout.write(`NEO4J_URI=${uri} NEO4J_USER=${user} NEO4J_PASSWORD=${password}\n`);
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      stopping = true;
      server.stop().then(() => process.exit(0));
    });
  server.process.once("exit", () => {
    if (!stopping) fail("Neo4j ended by itself; its logs are in the home's folder logs.");
  });
} catch (error) {
  if (!(error instanceof NoLocalServer)) throw error;
  fail(error.message);
}
