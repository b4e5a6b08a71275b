/** A year, month or day, or two of them with a slash between. */
const pattern = /^\d{4}(?:-\d{2}){0,2}(?:\/\d{4}(?:-\d{2}){0,2})?$/;

/** Whether a period is known to end before another begins: 2023 and 2024-03 are told apart, 2024 and
 * 2024-03 are not, since the one holds the other.
 * @returns false where either is missing or no ISO period */
export const isBefore = (left: string | undefined, right: string | undefined): boolean => {
  if (left === undefined || right === undefined) return false;
  if (!pattern.test(left) || !pattern.test(right)) return false;
  const end = left.split("/").at(-1) ?? "";
  const [start = ""] = right.split("/");
  const length = Math.min(end.length, start.length);
  return end.slice(0, length) < start.slice(0, length);
};

/** Whether two periods are not known to differ: they overlap, or one is not known. */
export const maybeSame = (left: string | undefined, right: string | undefined): boolean =>
  !isBefore(left, right) && !isBefore(right, left);

/** Whether both periods are known, so that one can be before the other. */
export const bothKnown = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && pattern.test(left) && pattern.test(right);
