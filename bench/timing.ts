/** Median and 95th percentile of some measurements, in milliseconds with two places. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

export const timingOf = (samples: readonly number[]): Timing => {
  const sorted = [...samples].sort((left, right) => left - right);
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return { median: rounded(at(0.5)), p95: rounded(at(0.95)), runs: samples.length };
};

export const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Runs each work in turn, round by round, so that what slows the machine slows them alike. Each round
 * begins with another, since one finds in the caches what the one before it has left there.
 * @param rounds measured rounds, after a tenth as many to warm up
 * @param warmUp milliseconds that warming up lasts at least: a server compiles what it does often
 * @returns timings in the order of the works */
export const interleaved = async (
  works: readonly (() => Promise<unknown>)[],
  rounds: number,
  warmUp = 0,
): Promise<Timing[]> => {
  const samples: number[][] = works.map(() => []);
  const until = performance.now() + warmUp;
  while (performance.now() < until) for (const work of works) await work();
  const inTurn = [...works.entries()];
  for (let round = -Math.ceil(rounds / 10); round < rounds; round += 1) {
    inTurn.push(...inTurn.splice(0, 1));
    for (const [index, work] of inTurn) {
      const began = performance.now();
      await work();
      if (round >= 0) samples[index]?.push(performance.now() - began);
    }
  }
  return samples.map(timingOf);
};
