/** What the codes mean that only people of the desk meet, for developers; visitors' clients do without. */
import { meanings } from './error-meanings.ts';
import type { ErrorCode } from './errors.ts';

export const deskMeanings = {
  'sign-in-failed': 'The name or the password is wrong.',
  'sign-in-blocked': 'Too many failed sign-ins for this account. Wait for the time given.',
  'login-taken': 'Another account signs in with this name.',
  'already-assigned': 'Another agent has this conversation; `params.agent` names them.',
  'already-offered': 'The conversation is being offered to another agent; `params.agent` names them.',
  'offer-over': 'There is no such offer to you: it was answered, withdrawn, or its time is over.',
  'agent-unavailable':
    'The agent can’t be given this now: `params` has what is in the way of `queue`, `presence`, `units`, `sessions`.',
  'session-limit': 'The agent has ten sessions open. Close one first.',
  'not-assigned': 'Only the agent this conversation is assigned to can do this.',
  'stale-assignment': 'The conversation was assigned anew since this was written.',
  'unknown-entry': 'There is no such article, quick reply or queue.',
  'stale-version': 'It was changed since: `params.version`.',
  'library-full': 'There is no room for more than `params.max`.',
} as const;

export type DeskCode = keyof typeof deskMeanings;

export const allMeanings: Readonly<Record<ErrorCode, string>> = { ...meanings, ...deskMeanings };
