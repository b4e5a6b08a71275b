/** Hands the reader a file.
 * @param content text, or bytes with their own type
 * @param type media type of a text */
export const download = (name: string, content: string | Blob, type = "text/plain"): void => {
  const blob = typeof content === "string" ? new Blob([content], { type }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then; the address holds the bytes as long as it lives.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
