/** Characters that a search reads at most: as long as any sentence that somebody would look for. */
export const longestSearch = 200;
