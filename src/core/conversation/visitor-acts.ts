/**
 * What a visitor's buttons need to know, without the rules of everybody else: advice, as `could` gives it. A test holds it to
 * `could` in every state and mode; pages load this instead of all commands.
 */
import type { Conversation } from './conversation.ts';

/** Whether the visitor of a conversation could end it now. */
export const visitorCouldEnd = ({ lifecycle: { mode, state } }: Conversation): boolean =>
  mode === 'live' && (state === 'open' || state === 'active');
