/** Agents and a relay on virtual time: the scene of the agent client's tests. */
import assert from 'node:assert/strict';
import type { Actor } from '../../src/core/conversation/participants.ts';
import { isParlorError, type ParlorError } from '../../src/core/errors.ts';
import { type AgentClient, type AgentOptions, createAgentClient } from '../../src/sdk/agent.ts';
import type { ConversationView } from '../../src/sdk/snapshots.ts';
import { ana, site, visitorOf } from './memory-connection.ts';
import { MemoryRelay } from './memory-relay.ts';
import { VirtualClock } from './virtual-clock.ts';

export const setting = () => {
  const clock = new VirtualClock();
  const relay = new MemoryRelay(clock);
  const agent = (who: Actor = ana, options: Partial<AgentOptions> = {}): AgentClient =>
    createAgentClient({
      relay: 'https://chat.example',
      site,
      clock,
      transport: relay.transport,
      token: async () => who.id,
      ...options,
    });
  /** A conversation that a visitor starts without a client. */
  const start = async (c: string): Promise<void> => {
    const visitor = visitorOf(c);
    relay.append(visitor, {
      t: 'send',
      c,
      id: `start-${c}`,
      lane: 'test',
      n: 1,
      command: { type: 'conversation.start' },
    });
    await clock.advance(1_000);
  };
  return { clock, relay, agent, start };
};

export const isLive = (client: AgentClient): boolean => client.getSnapshot().connection.state === 'live';
export const sessionIds = (client: AgentClient): string[] =>
  client.getSnapshot().sessions.map(({ conversation }) => conversation.id);
export const openIds = (client: AgentClient): string[] => client.getSnapshot().open.rows.map(({ id }) => id);
export const sessionOf = (client: AgentClient, c: string): ConversationView | undefined =>
  client.getSnapshot().sessions.find(({ conversation }) => conversation.id === c);
export const texts = (view: ConversationView | undefined): string[] =>
  (view?.events ?? []).flatMap((event) => (event.type === 'message.sent' ? [event.text] : []));

export const outcome = (promise: Promise<unknown>) => {
  const end: { value?: unknown; error?: ParlorError } = {};
  promise.then(
    (value) => {
      end.value = value;
    },
    (error: unknown) => {
      assert.ok(isParlorError(error));
      end.error = error;
    },
  );
  return end;
};
