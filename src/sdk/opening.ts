/** How a visitor's conversation begins. Rules C1 and W6 in docs/SPEC.md. */
import type { Command, LifecycleCommand } from '../core/conversation/vocabulary.ts';
import { pageLengthMax } from '../core/limits.ts';
import type { Clock } from './clock.ts';
import { newIdentifier } from './identifier.ts';
import type { Draft } from './session/outbox.ts';
import type { Role } from './session/session-state.ts';
import type { VisitorOptions } from './visitor-options.ts';

/** What a first message needs: a conversation with an id of our own making, and the command that starts it. */
export interface Opening {
  readonly conversation: string;
  readonly id: string;
  readonly command: Extract<LifecycleCommand, { type: 'conversation.start' }>;
  /** What the page says of its visitor. */
  readonly told?: Draft;
}

/** What is said of a visitor with every start: where, by the page, and to which notice they have agreed. */
interface Said {
  readonly about?: Role['about'];
  readonly told?: Command | undefined;
  readonly consent?: string | undefined;
}

/** Another conversation each time. */
export const newOpening = ({ page }: VisitorOptions, { about, told, consent }: Said, clock: Clock): Opening => ({
  ...(told && { told: { id: newIdentifier(clock), command: told, at: clock.now() } }),
  conversation: newIdentifier(clock),
  id: newIdentifier(clock),
  command: {
    type: 'conversation.start',
    ...about,
    ...(page && { page: page().slice(0, pageLengthMax) }),
    ...(consent !== undefined && { consent }),
  },
});
