/** Rows of a table on a page: all units of a province of today, and of more than that those that matter most. */
export const MOST_LINES = 250
