/** The commands by which an agent takes a conversation, asks for company in one or takes back what was asked: who gives one means right then. */
import type { Command } from '../../core/conversation/vocabulary.ts';

export const isTaking = ({ type }: Command): boolean => takings.has(type) || type.startsWith('consult.');

const takings: ReadonlySet<Command['type']> = new Set([
  'conversation.pick',
  'conversation.reopen',
  'offer.accept',
  'offer.decline',
  'transfer.cancel',
]);
