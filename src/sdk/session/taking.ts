/** The commands by which an agent takes a conversation, or leaves it to others: who gives one means to answer right then. */
import type { Command } from '../../core/conversation/vocabulary.ts';

export const isTaking = ({ type }: Command): boolean => takings.has(type);

const takings: ReadonlySet<Command['type']> = new Set([
  'conversation.pick',
  'conversation.reopen',
  'offer.accept',
  'offer.decline',
]);
