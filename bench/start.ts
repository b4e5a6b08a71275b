import { spawn } from "node:child_process";
import { once } from "node:events";
import { rounded, type Timing, timingOf } from "./timing.ts";

/** A program of this project that has printed its address. */
export interface Started {
  readonly url: string;
  /** Milliseconds from its start to its first answer. */
  readonly answered: number;
  stop(): Promise<void>;
}

/** Starts Mailuo as `npm start` does and waits for its first answer.
 * @throws where it ends without one */
export const startMailuo = async (port: number): Promise<Started> => {
  const began = performance.now();
  const child = spawn("npm", ["start", "--silent"], {
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const url = `http://localhost:${port}`;
  const ended = once(child, "close");
  for await (const chunk of child.stdout) if (String(chunk).includes(url)) break;
  const response = await fetch(`${url}/api/meta`);
  if (!response.ok) throw new Error(`the first answer was ${response.status}`);
  return {
    url,
    answered: performance.now() - began,
    stop: async () => {
      // The group, since npm starts node, which starts the server.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGTERM");
      await ended;
    },
  };
};

/** Times starts that find everything installed and built. */
export const measureStarts = async (port: number): Promise<Timing> => {
  const samples: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const started = await startMailuo(port);
    samples.push(rounded(started.answered));
    await started.stop();
  }
  return timingOf(samples);
};
