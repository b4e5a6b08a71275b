import type { Server } from "node:http";
import type { Express } from "express";
import { name } from "./version.ts";

/** Why the port could not be had: another Mailuo answers there, or something else does. */
export class PortTaken extends Error {
  readonly byMailuo: boolean;
  readonly url: string;

  constructor(url: string, byMailuo: boolean) {
    super(
      byMailuo
        ? `Mailuo is already running at ${url}`
        : `Another program has the port of ${url}: set PORT to a free one, as in PORT=8421 npm start.`,
    );
    this.byMailuo = byMailuo;
    this.url = url;
  }
}

/** Listens on a port.
 * @returns the server and the address to open
 * @throws PortTaken telling who has the port */
export const listen = async (
  app: Express,
  host: string,
  port: number,
): Promise<{ server: Server; url: string }> => {
  try {
    const server = await new Promise<Server>((resolve, reject) => {
      const listening = app.listen(port, host, (error) => {
        if (error === undefined) resolve(listening);
        else reject(error);
      });
    });
    const address = server.address();
    const taken = address !== null && typeof address === "object" ? address.port : port;
    return { server, url: urlOf(host, taken) };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
      throw new PortTaken(urlOf(host, port), await isMailuo(urlOf(host, port)));
    throw error;
  }
};

const everywhere = ["0.0.0.0", "::", "127.0.0.1", "::1"];

const urlOf = (host: string, port: number): string =>
  `http://${everywhere.includes(host) ? "localhost" : host}:${port}`;

const isMailuo = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(`${url}/api/meta`, { signal: AbortSignal.timeout(1500) });
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null && "name" in body && body.name === name;
  } catch {
    return false;
  }
};
