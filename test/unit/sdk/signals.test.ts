/** Typing and reading as clients say and show them, on virtual time. Rule W4. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reading, typing } from '../../../src/core/limits.ts';
import { createAgentClient } from '../../../src/sdk/agent-client.ts';
import type { VisitorClient } from '../../../src/sdk/visitor-verbs.ts';
import { ana, ben, site } from '../../support/memory-connection.ts';
import { isLive, outcome, setting } from '../../support/visitor-setting.ts';

const viewOf = (client: VisitorClient) => client.getSnapshot().view;
const typistsOf = (client: VisitorClient) => (viewOf(client)?.typing ?? []).map(({ name }) => name);

/** A visitor and Ana in a conversation, and the part that is loaded with it. */
const talking = async () => {
  const all = setting();
  const { clock, relay } = all;
  const visitor = all.visitor();
  void visitor.send('Hello').catch(() => undefined);
  await clock.until(() => isLive(visitor) && viewOf(visitor)?.conversation.lifecycle.state === 'open');
  const c = viewOf(visitor)?.conversation.id ?? '';
  const agent = createAgentClient({
    relay: 'https://chat.example',
    site,
    clock,
    transport: relay.transport,
    token: async () => ana.id,
  });
  agent.connect();
  await clock.until(() => agent.getSnapshot().loaded);
  /** Lets time pass until something is done. */
  const done = async (promise: Promise<unknown>): Promise<void> => {
    const end = outcome(promise);
    await clock.until(() => end.value !== undefined || end.code !== undefined);
    assert.equal(end.code, undefined);
  };
  await done(agent.pick(c));
  // What a visitor's page loads is there when it shows what it hears.
  agent.typing(c);
  await clock.until(() => typistsOf(visitor).length > 0);
  agent.typing(c, false);
  await clock.until(() => typistsOf(visitor).length === 0);
  await clock.advance(typing.shownMs);
  relay.heard.length = 0;
  const session = () => agent.getSnapshot().sessions[0];
  return { ...all, visitor, agent, c, session, done };
};

test('[W4] each side sees that the other one types, and who, until they stop', async () => {
  const { clock, visitor, agent, c, session } = await talking();
  agent.typing(c);
  visitor.typing();
  await clock.until(() => typistsOf(visitor).length === 1 && session()?.typing !== undefined);
  assert.deepEqual(viewOf(visitor)?.typing, [ana]);
  assert.deepEqual(
    session()?.typing?.map(({ kind }) => kind),
    ['visitor'],
  );
  agent.typing(c, false);
  visitor.typing(false);
  await clock.until(() => viewOf(visitor)?.typing === undefined && session()?.typing === undefined);
});

test('[W4] who types is said every three seconds, however fast they are, and once that they have stopped', async () => {
  const { clock, relay, visitor } = await talking();
  for (let ms = 0; ms < 4 * typing.everyMs; ms += 100) {
    visitor.typing();
    await clock.advance(100);
  }
  const kinds = () => relay.heardOf('sig').map(({ kind }) => kind);
  assert.deepEqual(kinds(), ['typing', 'typing', 'typing', 'typing']);
  await clock.advance(typing.idleMs - 200);
  assert.equal(kinds().length, 4, 'a pause is no end');
  await clock.advance(1_000);
  assert.deepEqual(kinds().slice(4), ['idle']);
  await clock.advance(60_000);
  visitor.typing(false);
  await clock.advance(1_000);
  assert.equal(kinds().length, 5, 'who has stopped does not stop again');
});

test('[W4] what was said last is shown for six seconds, and no longer', async () => {
  const { clock, relay, visitor, c } = await talking();
  relay.connections[0]?.send({ t: 'sig', c, kind: 'typing', by: ana });
  await clock.until(() => typistsOf(visitor).length > 0);
  await clock.advance(typing.shownMs - 500);
  relay.connections[0]?.send({ t: 'sig', c, kind: 'typing', by: ben });
  await clock.until(() => typistsOf(visitor).length > 1);
  assert.deepEqual(typistsOf(visitor), ['Ana', 'Ben']);
  await clock.advance(500);
  assert.deepEqual(typistsOf(visitor), ['Ben']);
  await clock.advance(typing.shownMs);
  assert.deepEqual(typistsOf(visitor), []);
});

test('[W4] a message ends the typing of who wrote it, of nobody else, and without a word before it', async () => {
  const { clock, relay, visitor, agent, c } = await talking();
  relay.connections[0]?.send({ t: 'sig', c, kind: 'typing', by: ben });
  agent.typing(c);
  await clock.until(() => typistsOf(visitor).length > 1);
  const shown: string[] = [];
  visitor.subscribe(() => shown.push(`${typistsOf(visitor).join()} ${viewOf(visitor)?.events.length}`));
  const events = viewOf(visitor)?.events.length ?? 0;
  void agent.send(c, 'Here I am');
  agent.typing(c, false);
  await clock.until(() => viewOf(visitor)?.events.length === events + 1);
  assert.deepEqual(shown, [`Ben ${events + 1}`], 'both in one change');
  assert.deepEqual(
    relay.heardOf('sig').map(({ kind }) => kind),
    ['typing'],
  );
  relay.heard.length = 0;
  agent.typing(c);
  await clock.until(() => relay.heardOf('sig').length > 0);
  assert.deepEqual(relay.heardOf('sig')[0]?.kind, 'typing', 'who goes on writing says so at once');
});

test('[W4] a note that an agent writes ends nothing of what they type', async () => {
  const { clock, relay, agent, c, done } = await talking();
  agent.typing(c);
  await done(agent.note(c, 'A quick note'));
  agent.typing(c, false);
  await clock.advance(100);
  assert.deepEqual(
    relay.heardOf('sig').map(({ kind }) => kind),
    ['typing', 'idle'],
  );
});

test('[W4] when a conversation is over, nobody is shown typing in it', async () => {
  const { clock, relay, visitor, c } = await talking();
  relay.connections[0]?.send({ t: 'sig', c, kind: 'typing', by: ben });
  await clock.until(() => typistsOf(visitor).length > 0);
  relay.act(c, ana, { type: 'conversation.end' });
  await clock.until(() => viewOf(visitor)?.conversation.lifecycle.state === 'wrap-up');
  assert.deepEqual(typistsOf(visitor), []);
});

test('[W4] what the other side wrote last is said to be read, once, and comes back as read', async () => {
  const { clock, relay, visitor, agent, c, session, done } = await talking();
  agent.markRead(c);
  await clock.until(() => viewOf(visitor)?.read?.agent === 2);
  await done(agent.send(c, 'Hello'));
  await done(agent.note(c, 'Nothing to be read'));
  visitor.markRead();
  agent.markRead(c);
  await clock.until(() => session()?.read?.visitor !== undefined);
  const { seq } = session()?.events.findLast(({ type }) => type === 'message.sent') ?? {};
  assert.deepEqual(session()?.read, { visitor: seq, agent: 2 });
  assert.deepEqual(viewOf(visitor)?.read, session()?.read);
  for (const client of [visitor, agent]) client.connect();
  visitor.markRead();
  agent.markRead(c);
  await clock.advance(60_000);
  assert.equal(relay.heardOf('read').length, 2);
});

test('[W4] who reads along with a fast writer says so twice a second, the furthest last', async () => {
  const { clock, relay, visitor, c } = await talking();
  for (let index = 0; index < 20; index += 1) {
    relay.act(c, ana, { type: 'message.send', text: `Message ${index}` });
    await clock.advance(100);
    visitor.markRead();
  }
  await clock.advance(reading.sayEveryMs);
  const said = relay.heardOf('read').map(({ s }) => s);
  assert.ok(said.length <= 2_000 / reading.sayEveryMs + 2, `${said.length} times`);
  assert.deepEqual(
    said,
    said.toSorted((one, other) => one - other),
  );
  assert.equal(viewOf(visitor)?.read?.visitor, relay.conversation.seq);
});

test('[W4] what a relay has not written down is said again to the next one, until it has', async () => {
  const { clock, relay, visitor, c } = await talking();
  relay.act(c, ana, { type: 'message.send', text: 'Are you there?' });
  await clock.advance(100);
  relay.hears = ({ t }) => t !== 'read';
  visitor.markRead();
  await clock.advance(100);
  assert.deepEqual(viewOf(visitor)?.read, {});
  relay.connections[0]?.cut();
  relay.hears = () => true;
  await clock.until(() => viewOf(visitor)?.read?.visitor === relay.conversation.seq);
});

test('[W4] after a backup is restored nobody claims to have read what is not there any more', async () => {
  const { clock, relay, visitor, c } = await talking();
  relay.act(c, ana, { type: 'message.send', text: 'Lost with the disk' });
  await clock.advance(100);
  relay.hears = ({ t }) => t !== 'read';
  visitor.markRead();
  await clock.advance(100);
  relay.hears = () => true;
  relay.restore(c, relay.conversation.seq - 1, 'epoch-2');
  relay.connections[0]?.cut();
  await clock.until(() => isLive(visitor));
  await clock.advance(10_000);
  assert.deepEqual(relay.heardOf('read'), []);
});

test('[W4] a relay of the version before is told nothing of it', async () => {
  const { clock, relay, visitor, agent, c } = await talking();
  relay.version = 3;
  for (const connection of relay.connections) connection.cut();
  await clock.until(() => isLive(visitor) && agent.getSnapshot().connection.state === 'live');
  relay.act(c, ana, { type: 'message.send', text: 'Hello' });
  await clock.advance(100);
  relay.heard.length = 0;
  visitor.typing();
  visitor.markRead();
  agent.typing(c);
  agent.markRead(c);
  await clock.advance(10_000);
  assert.deepEqual([...relay.heardOf('sig'), ...relay.heardOf('read')], []);
});

test('[W4] without a connection nothing is said, and nothing of it afterwards', async () => {
  const { clock, relay, visitor } = await talking();
  relay.isReachable = false;
  relay.connections[0]?.cut();
  visitor.typing();
  visitor.typing(false);
  relay.isReachable = true;
  await clock.until(() => isLive(visitor));
  assert.deepEqual(relay.heardOf('sig'), []);
});

test('[W4] nothing else in the view changes with it, and nothing at all where nobody types', async () => {
  const { clock, relay, visitor, c } = await talking();
  const before = viewOf(visitor);
  relay.connections[0]?.send({ t: 'sig', c, kind: 'idle', by: ana });
  await clock.advance(100);
  assert.equal(viewOf(visitor), before);
  relay.connections[0]?.send({ t: 'sig', c, kind: 'typing', by: ana });
  await clock.until(() => viewOf(visitor) !== before);
  const { typing: typists, ...rest } = viewOf(visitor) ?? {};
  assert.deepEqual(typists, [ana]);
  assert.deepEqual(rest, before);
  assert.equal(viewOf(visitor)?.events, before?.events);
});

test('[W4] who closes types no more, and no timer outlives them', async () => {
  const { clock, relay, visitor, agent, c } = await talking();
  visitor.typing();
  agent.typing(c);
  await clock.advance(100);
  relay.heard.length = 0;
  visitor.close();
  agent.close();
  await clock.advance(60_000);
  assert.deepEqual(relay.heardOf('sig'), []);
});
