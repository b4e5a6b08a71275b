import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import type { Neo4jSettings } from "../settings.ts";

/** A way to the server that a test can cut. */
export interface Detour {
  /** The server's settings by this way. */
  readonly settings: Neo4jSettings;
  /** Bytes that clients have sent so far. */
  readonly sent: number;
  /** Ends all connections and refuses further ones, as a server does that has gone. */
  cut(): Promise<void>;
  /** Lets through again. */
  mend(): Promise<void>;
}

/** Opens a way to a server of `bolt://`.
 * @param onData called with the bytes sent so far, before they are passed on */
export const openProxy = async (
  settings: Neo4jSettings,
  onData: (sent: number) => void = () => undefined,
): Promise<Detour> => {
  const target = new URL(settings.uri);
  const sockets = new Set<Socket>();
  let sent = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    client.on("data", (data) => {
      sent += data.length;
      onData(sent);
      upstream.write(data);
    });
    upstream.on("data", (data) => client.write(data));
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    settings: { ...settings, uri: `bolt://127.0.0.1:${port}` },
    get sent() {
      return sent;
    },
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
    mend: () => listen(port),
  };
};
