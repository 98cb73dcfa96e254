/** People at a relay, through the SDK: visitors who write, agents who are there, and what becomes of what they do. */
import type { TestContext } from 'node:test';
import { isParlorError, type ParlorError } from '../../src/core/errors.ts';
import type { Config } from '../../src/relay/config.ts';
import { type AgentClient, createAgentClient } from '../../src/sdk/agent.ts';
import { createVisitorClient, type VisitorClient } from '../../src/sdk/index.ts';
import { eventually } from './eventually.ts';
import { site, startRelay, type TestRelay } from './relay.ts';

/** Two queues; *returns* is that of the second agent alone. */
export const twoQueues = [
  { id: 'sales', name: 'Sales' },
  { id: 'returns', name: 'Returns', agents: ['agent-2'] },
];

/** A window of an agent, once they are there; it is closed after the test. */
export const arriveAt = async (context: TestContext, relay: TestRelay, as = 'agent-1'): Promise<AgentClient> => {
  const agent = createAgentClient({ relay: relay.url, site, token: () => relay.token(as) });
  context.after(() => agent.close());
  agent.connect();
  await eventually(agent, ({ self, loaded }) => loaded && self !== undefined && self.presence.base !== 'offline');
  return agent;
};

/** A visitor who may write; closed after the test. */
export const comeTo = (context: TestContext, relay: TestRelay, workstream?: string): VisitorClient => {
  const visitor = createVisitorClient({ relay: relay.url, site, ...(workstream !== undefined && { workstream }) });
  context.after(() => visitor.close());
  return visitor;
};

/** A relay with this configuration, and how people come to it. */
export const openScene = async (context: TestContext, config: Config) => {
  const relay = await startRelay(context, { config });
  const write = async (text = 'Hello', workstream = 'chat'): Promise<{ visitor: VisitorClient; c: string }> => {
    const visitor = comeTo(context, relay, workstream);
    await visitor.send(text);
    return { visitor, c: conversationOf(visitor) };
  };
  return { relay, arrive: (as?: string) => arriveAt(context, relay, as), write };
};

export const conversationOf = (visitor: VisitorClient): string => visitor.getSnapshot().view?.conversation.id ?? '';

/** The offer of this conversation to the agent, once it is there. */
export const offered = (agent: AgentClient, c: string) =>
  eventually(agent, ({ offers }) => offers.find(({ conversation }) => conversation === c));

/** The session is there to be worked in. */
export const inSession = (agent: AgentClient, c: string): Promise<boolean> =>
  eventually(agent, ({ sessions }) => sessions.some(({ conversation, loaded }) => loaded && conversation.id === c));

/** What a promise is refused with, if it is. */
export const errorOf = async (promise: Promise<unknown>): Promise<ParlorError | undefined> => {
  const [outcome] = await Promise.allSettled([promise]);
  return outcome?.status === 'rejected' && isParlorError(outcome.reason) ? outcome.reason : undefined;
};

/** The code of that; *ok* if it is not refused. */
export const codeOf = async (promise: Promise<unknown>): Promise<string> => (await errorOf(promise))?.code ?? 'ok';
