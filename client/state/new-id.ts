/** An id for something new, which no other tab or reader makes again. `crypto.randomUUID` is there on
 * secure addresses only, and the page may be read over plain HTTP in an office. */
export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
