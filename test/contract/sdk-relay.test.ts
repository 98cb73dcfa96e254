/** The SDK against a real relay, over real sockets, in Node: what the two promise together. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { isParlorError } from '../../src/core/errors.ts';
import { createAgentClient } from '../../src/sdk/agent.ts';
import { createVisitorClient } from '../../src/sdk/index.ts';
import { eventually } from '../support/eventually.ts';
import { site, startRelay, type TestRelay } from '../support/relay.ts';

const visitorOf = ({ url }: TestRelay) => createVisitorClient({ relay: url, site });
const agentOf = (relay: TestRelay, as = 'agent-1') =>
  createAgentClient({ relay: relay.url, site, token: () => relay.token(as) });

/** The texts of a view's messages, in order. */
const textsOf = (view: { readonly events: readonly { readonly type: string }[] } | undefined): string[] =>
  (view?.events ?? []).flatMap((event) =>
    'text' in event && event.type === 'message.sent' ? [String(event.text)] : [],
  );

test('[D1] [D3] twenty visitors and two agents, a thousand messages: all there, once, in order, at both ends', async (context) => {
  const relay = await startRelay(context);
  // Ten sessions are as many as one of them has.
  const agents = ['agent-1', 'agent-2'].map((as) => agentOf(relay, as));
  for (const agent of agents) {
    context.after(() => agent.close());
    agent.connect();
  }
  const [perVisitor, perAgent] = [42, 8];
  const numbered = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name} ${index}`);

  await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const agent = agents[index % agents.length] ?? assert.fail();
      const visitor = visitorOf(relay);
      context.after(() => visitor.close());
      const fromVisitor = numbered(`visitor ${index}`, perVisitor);
      const fromAgent = numbered(`agent to ${index}`, perAgent);
      const [first = '', ...rest] = fromVisitor;
      await visitor.send(first);
      const id = visitor.getSnapshot().view?.conversation.id ?? '';
      await agent.pick(id);
      await eventually(agent, ({ sessions }) =>
        sessions.find(({ conversation, loaded }) => loaded && conversation.id === id),
      );
      await Promise.all([...rest.map((text) => visitor.send(text)), ...fromAgent.map((text) => agent.send(id, text))]);

      const all = (texts: string[]) => texts.length === perVisitor + perAgent && texts;
      const here = await eventually(visitor, ({ view }) => all(textsOf(view)));
      const there = await eventually(agent, ({ sessions }) =>
        all(textsOf(sessions.find(({ conversation }) => conversation.id === id))),
      );
      assert.deepEqual(here, there);
      assert.deepEqual(
        here.filter((text) => text.startsWith('visitor')),
        fromVisitor,
      );
      assert.deepEqual(
        here.filter((text) => text.startsWith('agent')),
        fromAgent,
      );
      assert.deepEqual(visitor.getSnapshot().view?.pending, []);
    }),
  );
  for (const agent of agents) assert.equal(agent.getSnapshot().sessions.length, 10);
});

test('[R6] two agents who pick at once: one has it, the other is told who', async (context) => {
  const relay = await startRelay(context);
  const visitor = visitorOf(relay);
  const agents = [agentOf(relay, 'agent-1'), agentOf(relay, 'agent-2')];
  context.after(() => {
    for (const client of [visitor, ...agents]) client.close();
  });
  for (const agent of agents) agent.connect();
  await visitor.send('Who will it be?');
  const id = visitor.getSnapshot().view?.conversation.id ?? '';
  const picks = await Promise.allSettled(agents.map((agent) => agent.pick(id)));
  const lost = picks.flatMap((pick) => (pick.status === 'rejected' ? [pick.reason as unknown] : []));
  assert.equal(lost.length, 1);
  assert.ok(isParlorError(lost[0], 'already-assigned'));
  const { agent: winner } = lost[0].params;
  const view = await eventually(visitor, ({ view }) => view?.conversation.lifecycle.assignee && view);
  assert.equal(view.conversation.lifecycle.assignee?.name, winner);
});

test('[C5] [R6] a session closed while active goes back to the queue, and what its agent still sends is refused', async (context) => {
  const relay = await startRelay(context);
  const visitor = visitorOf(relay);
  const [first, second] = [agentOf(relay, 'agent-1'), agentOf(relay, 'agent-2')];
  context.after(() => {
    for (const client of [visitor, first, second]) client.close();
  });
  first.connect();
  second.connect();
  await visitor.send('Hello');
  const id = visitor.getSnapshot().view?.conversation.id ?? '';
  await first.pick(id);
  await eventually(first, ({ sessions }) => sessions[0]?.loaded);
  await first.closeSession(id);
  await eventually(first, ({ sessions }) => sessions.length === 0);
  await eventually(second, ({ open }) => open.rows.find((row) => row.id === id));
  await second.pick(id);
  await assert.rejects(first.send(id, 'Am I still here?'), (error) => isParlorError(error));
  await eventually(second, ({ sessions }) => sessions[0]?.loaded);
  await second.send(id, 'Now it is me');
  assert.deepEqual(await eventually(visitor, ({ view }) => textsOf(view).length === 2 && textsOf(view)), [
    'Hello',
    'Now it is me',
  ]);
});

test('[C10] [C12] a session ended and closed is over for good, and the visitor can start anew', async (context) => {
  const relay = await startRelay(context);
  const visitor = visitorOf(relay);
  const agent = agentOf(relay);
  context.after(() => {
    visitor.close();
    agent.close();
  });
  agent.connect();
  await visitor.send('Hello');
  const id = visitor.getSnapshot().view?.conversation.id ?? '';
  await agent.pick(id);
  await eventually(agent, ({ sessions }) => sessions[0]?.loaded);
  await agent.end(id);
  await eventually(visitor, ({ view }) => view?.conversation.lifecycle.state === 'wrap-up');
  await assert.rejects(visitor.send('Too late'), (error) => isParlorError(error, 'conversation-ended'));
  await agent.note(id, 'Will call back.');
  await agent.closeSession(id);
  await eventually(agent, ({ sessions }) => sessions.length === 0);
  await eventually(visitor, ({ view }) => view?.conversation.lifecycle.state === 'closed');
  visitor.startNew();
  await visitor.send('Hello again');
  const { conversation } = await eventually(visitor, ({ view }) => view?.loaded && view.conversation.seq > 1 && view);
  assert.notEqual(conversation.id, id);
  assert.equal(conversation.visitor.number, 1);
});

test('[D5] a relay that restarts loses nothing: clients resume from their own position', async (context) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'parlor-restart-'));
  context.after(() => rm(dataDir, { recursive: true, force: true }));
  const relay = await startRelay(context, { dataDir });
  const visitor = visitorOf(relay);
  context.after(() => visitor.close());
  await visitor.send('before');
  await relay.relay.stop();
  const during = visitor.send('during');
  await startRelay(context, { dataDir, port: relay.port });
  await during;
  await visitor.send('after');
  const view = await eventually(visitor, ({ view }) => textsOf(view).length === 3 && view);
  assert.deepEqual(textsOf(view), ['before', 'during', 'after']);
  assert.deepEqual(
    view.events.map(({ seq }) => seq),
    [1, 2, 3, 4],
  );
});

test('[C1] a start without a word begins a conversation, and what is written then belongs to it', async (context) => {
  const relay = await startRelay(context);
  const visitor = visitorOf(relay);
  context.after(() => visitor.close());
  await visitor.setContext({ order: 2217 });
  await visitor.start();
  const started = await eventually(
    visitor,
    ({ view }) => view?.conversation.lifecycle.state === 'open' && view.conversation,
  );
  assert.deepEqual([started.lifecycle.state, textsOf(visitor.getSnapshot().view)], ['open', []]);
  await visitor.start();
  await visitor.send('Hello');
  const after = await eventually(visitor, ({ view }) => textsOf(view).length > 0 && view?.conversation);
  assert.equal(after.id, started.id);
  const agent = agentOf(relay);
  context.after(() => agent.close());
  agent.connect();
  await agent.pick(started.id);
  const session = await eventually(agent, ({ sessions }) => sessions.find(({ loaded }) => loaded));
  assert.deepEqual(session.conversation.context.page, { order: '2217' });
});
