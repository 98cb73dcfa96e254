/** Spans of time as the desk shows and counts them. */
import type { ConversationEvent } from '../core/conversation/vocabulary.ts';

const secondMs = 1_000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** A span like a stopwatch, `0:42`, `12:05` or `3:00:12`; from a day on, in days. A span before its start counts as none. */
export const elapsedText = (ms: number, language: string): string => {
  const span = Math.max(0, ms);
  if (span >= dayMs) {
    return new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(
      Math.floor(span / dayMs),
    );
  }
  const seconds = Math.floor(span / secondMs);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours > 0 ? `${hours}:${twoDigits(minutes)}` : minutes}:${twoDigits(seconds % 60)}`;
};

/** How long the visitor waited for the first agent; undefined if nobody has come, or the log before it is not at hand. */
export const waitedMs = (startedAt: number, events: readonly ConversationEvent[]): number | undefined => {
  const first = events.find(({ type }) => type === 'conversation.assigned');
  if (first?.type !== 'conversation.assigned' || first.epoch !== 1) return undefined;
  return Math.max(0, first.at - startedAt);
};
