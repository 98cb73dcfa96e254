/** How a visitor's conversation begins. Rules C1 and W6 in docs/SPEC.md. */
import type { Answer } from '../core/conversation/visitor-context.ts';
import type { ContextCommand, LifecycleCommand } from '../core/conversation/vocabulary.ts';
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

/** What is said of a visitor with every start: by the page, and what they have agreed to and answered. */
export interface Said {
  /** What the page knows of them, and has answered for them: that holds for whoever comes next, too. */
  readonly page?: { readonly told?: ContextCommand; readonly answers?: Answer[] } | undefined;
  /** The version of the notice that they have agreed to. */
  readonly consent?: string | undefined;
  /** What they have answered themselves, and all that is answered, where that is more than what the page has. */
  readonly own?: readonly Answer[];
  readonly answers?: Answer[] | undefined;
}

/** Another conversation each time. */
export const newOpening = (
  { page }: VisitorOptions,
  about: Role['about'],
  { page: { told, answers: usual } = {}, consent, answers = usual }: Said = {},
  clock: Clock,
): Opening => ({
  ...(told && { told: { id: newIdentifier(clock), command: told, at: clock.now() } }),
  conversation: newIdentifier(clock),
  id: newIdentifier(clock),
  command: {
    type: 'conversation.start',
    ...about,
    ...(page && { page: page().slice(0, pageLengthMax) }),
    ...(consent !== undefined && { consent }),
    ...(answers && { answers }),
  },
});
