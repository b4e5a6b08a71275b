const pairsOf = (text: string): Map<string, number> => {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

/** How alike two texts are: Dice's coefficient over their pairs of neighbouring characters
 * (Dice, Ecology 26, 1945).
 * @returns 0 (nothing shared) to 1 (the same pairs) */
export const likeness = (left: string, right: string): number => {
  const ours = pairsOf(left);
  const theirs = pairsOf(right);
  let shared = 0;
  for (const [pair, times] of ours) shared += Math.min(times, theirs.get(pair) ?? 0);
  return (2 * shared) / Math.max(1, left.length + right.length - 2);
};

/** The candidate most like a text, for “did you mean”.
 * @returns nothing where none is more than a third alike */
export const nearest = (text: string, candidates: Iterable<string>): string | undefined => {
  let best = { score: 1 / 3, candidate: undefined as string | undefined };
  for (const candidate of candidates) {
    const score = likeness(text, candidate);
    if (score > best.score) best = { score, candidate };
  }
  return best.candidate;
};
