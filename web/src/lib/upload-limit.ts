/** Bytes of all files that are sent at once; one report may have half of it. */
export const UPLOAD_LIMIT = 100 * 1024 * 1024
