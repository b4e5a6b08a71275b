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
export const startMailuo = async (): Promise<Started> => {
  const began = performance.now();
  const child = spawn("npm", ["start", "--silent"], {
    // A free port, so that no Mailuo that runs already answers in its place.
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
  const ended = once(child, "close");
  const url = await addressIn(child.stdout);
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

const addressIn = async (output: AsyncIterable<unknown>): Promise<string> => {
  for await (const chunk of output) {
    const address = /http:\/\/\S+/.exec(String(chunk))?.[0];
    if (address !== undefined) return address;
  }
  throw new Error("it ended before it printed its address");
};

/** Times starts that find everything installed and built. */
export const measureStarts = async (): Promise<Timing> => {
  const samples: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const started = await startMailuo();
    samples.push(rounded(started.answered));
    await started.stop();
  }
  return timingOf(samples);
};
