/** Visitors and a relay on virtual time: the scene of the visitor client's tests. */
import type { ConversationEvent } from '../../src/core/conversation/vocabulary.ts';
import { isParlorError } from '../../src/core/errors.ts';
import type { Siblings } from '../../src/sdk/siblings/siblings.ts';
import type { VisitorSnapshot } from '../../src/sdk/snapshots.ts';
import { createVisitorClient } from '../../src/sdk/visitor-client.ts';
import type { VisitorOptions } from '../../src/sdk/visitor-options.ts';
import type { VisitorClient } from '../../src/sdk/visitor-verbs.ts';
import { site } from './memory-connection.ts';
import { MemoryRelay } from './memory-relay.ts';
import { VirtualClock } from './virtual-clock.ts';

/** Nobody else is there. */
const alone: Siblings = { post() {}, listen() {}, close() {} };

/** A relay in memory, its clock, and visitors who find it. */
export const setting = () => {
  const clock = new VirtualClock();
  const relay = new MemoryRelay(clock);
  const visitor = (options: Partial<VisitorOptions> = {}): VisitorClient =>
    createVisitorClient({
      relay: 'https://chat.example',
      site,
      clock,
      transport: relay.transport,
      siblings: alone,
      ...options,
    });
  return { clock, relay, visitor };
};

export const isLive = (client: VisitorClient): boolean => client.getSnapshot().connection.state === 'live';
export const texts = ({ view }: VisitorSnapshot): string[] =>
  (view?.events ?? []).flatMap((event: ConversationEvent) => (event.type === 'message.sent' ? [event.text] : []));
export const pendingTexts = ({ view }: VisitorSnapshot): string[] =>
  (view?.pending ?? []).flatMap(({ command }) => (command.type === 'message.send' ? [command.text] : []));

/** A promise's end as a value, so that no rejection goes unheard. */
export const outcome = (promise: Promise<unknown>) => {
  const end: { value?: unknown; code?: string } = {};
  promise.then(
    (value) => {
      end.value = value;
    },
    (error: unknown) => {
      end.code = isParlorError(error) ? error.code : String(error);
    },
  );
  return end;
};
