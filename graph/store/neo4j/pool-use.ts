import type { PoolMetrics } from "../store.ts";

/** Counts the transactions that hold or want a connection: the driver keeps such figures to itself. */
export class PoolUse {
  private inUse = 0;
  private waiting = 0;
  private peak = 0;
  private served = 0;
  private failed = 0;
  private longestWait = 0;

  /** @param size the most connections that the pool may hold */
  constructor(private readonly size: number) {}

  /** Runs one transaction.
   * @param begin starts it, and calls its argument once it has a connection */
  async count<T>(begin: (connected: () => void) => Promise<T>): Promise<T> {
    const asked = performance.now();
    let connected = false;
    this.waiting += 1;
    try {
      const result = await begin(() => {
        // A transaction that is tried again has waited once.
        if (connected) return;
        connected = true;
        this.waiting -= 1;
        this.inUse += 1;
        this.peak = Math.max(this.peak, this.inUse);
        this.longestWait = Math.max(this.longestWait, performance.now() - asked);
      });
      this.served += 1;
      return result;
    } catch (error) {
      this.failed += 1;
      throw error;
    } finally {
      if (connected) this.inUse -= 1;
      else this.waiting -= 1;
    }
  }

  /** The figures since they were last taken; what is in use stays counted. */
  take(): PoolMetrics {
    const { size, inUse, waiting, peak, served, failed, longestWait } = this;
    this.peak = inUse;
    this.served = 0;
    this.failed = 0;
    this.longestWait = 0;
    return { size, inUse, waiting, peak, served, failed, longestWait: Math.round(longestWait) };
  }
}
