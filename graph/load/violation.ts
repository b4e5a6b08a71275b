/** Something in the seeds that keeps them from being loaded. */
export interface Violation {
  /** Path of the file, from the seeds' folder. */
  readonly file: string;
  /** Line from 1. */
  readonly line: number;
  readonly message: string;
}

/** The seeds break their rules: nothing was loaded. */
export class InvalidSeeds extends Error {
  readonly violations: readonly Violation[];

  constructor(violations: readonly Violation[]) {
    super(
      `The seeds have ${violations.length} ${violations.length === 1 ? "fault" : "faults"}:\n${violations
        .map(formatViolation)
        .join("\n")}`,
    );
    this.name = "InvalidSeeds";
    this.violations = violations;
  }
}

export const formatViolation = ({ file, line, message }: Violation): string =>
  `${file}:${line}: ${message}`;
