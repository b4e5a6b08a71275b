import neo4j, { type Integer } from "neo4j-driver";

/** A whole number as Neo4j's integer: JavaScript's numbers arrive there as floats, which `LIMIT`
 * refuses. */
export const whole = (value: number): Integer => neo4j.int(value);
