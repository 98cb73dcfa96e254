/** Bounds of what the desk keeps in a browser beside texts: part of `limits.ts`. Rule S3 in docs/SPEC.md. */

/**
 * Files that are chosen and not sent, as one agent's windows keep them in one browser: how many, as many as a relay takes from
 * one person before they send any; their bytes together; how long, in milliseconds; and the time that the browser's database
 * has for one answer, which may carry all of them, in milliseconds.
 */
export const keptFilesMax = {
  count: 20,
  bytes: 50 * 1024 * 1024,
  ageMs: 7 * 24 * 3_600_000,
  answerMs: 10_000,
} as const;
