/** What a long walk in memory calls now and then: it throws when time is up or the caller has gone,
 * and gives way to other requests. */
export interface Pace {
  /** Counts one step of work; resolves at once, but for now and then. */
  step(): Promise<void> | undefined;
}
