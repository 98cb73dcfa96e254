/** Bounds of exporting, erasing and keeping what is known of visitors: part of `limits.ts`. Rules X3 and X6 in docs/SPEC.md. */

/** A day, in milliseconds. */
export const dayMs = 86_400_000;

/**
 * Erasing (X6): erasures, conversations and files, and events of one of them, that are seen to at a time; how often a relay looks
 * for what is to be forgotten, at least and after a failure, and for how long an erasure is its own, in milliseconds; and the
 * bytes of a command of its.
 */
export const erasing = {
  erasures: 4,
  batch: 20,
  events: 500,
  lookEveryMs: 60_000,
  retryMs: 5_000,
  leaseMs: 120_000,
  bytes: 256,
} as const;

/** Days for which conversations and files may be kept, at least and at most: a day, ten years (X6). */
export const retentionDays = { min: 1, max: 3_653 } as const;

/**
 * What is known of visitors (X6): those, and erasures, that one answer has; conversations that are looked through for one
 * answer; characters of what is looked for; exports that one relay writes at a time, and how much of one it reads at a time:
 * conversations, events, entries of other kinds.
 */
export const visitorData = {
  found: 20,
  erasuresPage: 100,
  lookedThrough: 2_000,
  queryLength: 320,
  exportsAtOnce: 2,
  conversationsPage: 20,
  eventsPage: 200,
} as const;

/** Bytes of an export that the desk looks through for the files that it names (X6). */
export const exportListedBytes = 64 * 1024 * 1024;
