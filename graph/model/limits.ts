/** Characters that a search reads at most: as long as any sentence that somebody would look for. */
export const longestSearch = 200;

/** Marks of one goal on the start map at most; the count beside them tells of all. */
export const mostMarks = 32;

/** Targets of one goal in the tree at most, and as many results; the goal's lens lists them all. */
export const mostMeasures = 8;

/** Themes on the start map at most, goals of one theme, and other goals beside the map: more than
 * that nobody reads as a map, and the tree of goals lists them. */
export const mostOnMap = { themes: 60, goals: 40, otherRoots: 120 } as const;
