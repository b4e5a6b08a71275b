/** A whole number as Neo4j's integer: JavaScript's numbers arrive there as floats, which `LIMIT`
 * refuses. A BigInt, so that a question can be read without the driver. */
export const whole = (value: number): bigint => BigInt(value);
