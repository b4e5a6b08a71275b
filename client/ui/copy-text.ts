/** Puts a text into the clipboard.
 * @returns whether it is there: a page that is no secure context, or a reader, may refuse */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
};

/** The old way, which works over plain HTTP too. */
const copyBySelection = (text: string): boolean => {
  const focus = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    field.remove();
    if (focus instanceof HTMLElement) focus.focus();
  }
};
