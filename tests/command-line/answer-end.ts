/** Stands around the status that a command ended with, behind its answer. */
export const END = '\u001E'
