/**
 * The visitor's mood: what the relay made of their last messages. Rule S7 in docs/SPEC.md. Durability: journal, with the message;
 * never shown to visitors.
 */
import { sentimentMessagesMax } from '../limits.ts';
import { type SentimentLevel, sentimentLevels, sentimentOf } from '../sentiment/sentiment.ts';
import type { Conversation } from './conversation.ts';
import type { MessageFact, Place } from './vocabulary.ts';

/** Scores from -1 to 1 of the visitor's last messages, newest last; null of those of which nothing is known. */
export type Mood = readonly (number | null)[];

export const newMood: Mood = [];

export const applyMood = (mood: Mood, { by, score }: MessageFact & Place): Mood =>
  by.kind === 'visitor' ? [...mood, score ?? null].slice(-sentimentMessagesMax) : mood;

/** The level it comes to; undefined if nothing is known. */
export const levelOf = (mood: Mood): SentimentLevel | undefined => sentimentOf(mood.map((score) => score ?? undefined));

/** The best level at which a site may want to be told of a visitor (S7). */
const bestUneasy = sentimentLevels.indexOf('neutral');

/**
 * How badly the visitor feels of a conversation that somebody waits for or talks in: the level's place from the worst, 0;
 * undefined if it is above neutral, or nothing is known of it.
 */
export const uneasyOf = ({
  mood,
  lifecycle: { state },
}: Pick<Conversation, 'mood' | 'lifecycle'>): number | undefined => {
  const level = state === 'open' || state === 'active' ? levelOf(mood) : undefined;
  const place = level === undefined ? bestUneasy + 1 : sentimentLevels.indexOf(level);
  return place <= bestUneasy ? place : undefined;
};
