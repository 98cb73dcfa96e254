/**
 * How the visitor of a conversation feels, on seven levels, and whether somebody should look at once. Rule S7 in
 * docs/SPEC.md. What a single message says comes in as a score; who gives it is the relay's affair.
 */
import { sentimentMessagesMax } from '../limits.ts';

/** The levels, worst first. Each covers a seventh of the scores from -1 to 1. */
export const sentimentLevels = [
  'very-negative',
  'negative',
  'slightly-negative',
  'neutral',
  'slightly-positive',
  'positive',
  'very-positive',
] as const;

export type SentimentLevel = (typeof sentimentLevels)[number];

/**
 * The level of the visitor's last messages, from their scores (-1 to 1, newest last; undefined where nothing is known of
 * a message); undefined if nothing is known of any.
 *
 * A mean in which the newest message counts six times, the one before it five times, and so on: an apology that helped
 * shows within two messages, and a question asked in between does not hide that somebody is angry. Messages of which
 * nothing is known take their place among the six, and say nothing.
 */
export const sentimentOf = (scores: readonly (number | undefined)[]): SentimentLevel | undefined => {
  let [sum, weights] = [0, 0];
  for (const [age, score] of scores.slice(-sentimentMessagesMax).reverse().entries()) {
    if (score === undefined) continue;
    const weight = sentimentMessagesMax - age;
    sum += weight * score;
    weights += weight;
  }
  if (weights === 0) return undefined;
  const { length } = sentimentLevels;
  const place = Math.floor(((sum / weights + 1) / 2) * length);
  return sentimentLevels[Math.min(Math.max(place, 0), length - 1)];
};

/** Whether a conversation needs attention: its level is at or below the one that the site has set. */
export const needsAttention = (level: SentimentLevel | undefined, threshold: SentimentLevel): boolean =>
  level !== undefined && sentimentLevels.indexOf(level) <= sentimentLevels.indexOf(threshold);
