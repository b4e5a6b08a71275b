/** Whose data lies in a database, and in which version. */
export interface Whose {
  /** Whether a plan that Mailuo wrote is there. */
  readonly own: boolean;
  /** Whether any node is there. */
  readonly any: boolean;
  /** Null where no plan is there. */
  readonly version: string | null;
  /** Numbers of the layouts in which plans were written; 0 where a version wrote none yet. */
  readonly layouts: readonly number[];
}
