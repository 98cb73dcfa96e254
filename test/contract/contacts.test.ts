/** Contacts and cases at real relays, through the SDK: what every window shows, and what each is told when something changes. */
import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import type { Config } from '../../src/relay/config.ts';
import { type AgentClient, createAgentContacts, type Titled, titleOf } from '../../src/sdk/agent.ts';
import { createVisitorClient, type VisitorClient } from '../../src/sdk/index.ts';
import { eventually } from '../support/eventually.ts';
import { TestNats } from '../support/nats.ts';
import { TestPostgres } from '../support/postgres.ts';
import { site, startRelay, type TestRelay, testConfig } from '../support/relay.ts';
import { arriveAt, codeOf, comeTo, conversationOf, errorOf, inSession } from '../support/sdk-scene.ts';
import { identity, tokenOf } from '../support/vouching-site.ts';

const config: Config = { ...testConfig, sites: testConfig.sites.map((one) => ({ ...one, identity })) };

let postgres: TestPostgres;
let nats: TestNats;
before(async () => {
  [postgres, nats] = await Promise.all([TestPostgres.start(), TestNats.start()]);
});
after(async () => {
  await Promise.all([postgres?.close(), nats?.close()]);
});

/** One relay on SQLite, or two on PostgreSQL and NATS: here and there. */
const installations: Readonly<Record<string, (context: TestContext) => Promise<readonly [TestRelay, TestRelay]>>> = {
  'one relay': async (context) => {
    const relay = await startRelay(context, { config });
    return [relay, relay];
  },
  'two relays': async (context) => {
    const shared = { ...config, postgres: await postgres.createDatabase(), nats: nats.url };
    return [await startRelay(context, { config: shared }), await startRelay(context, { config: shared })];
  },
};

const contactsOf = (relay: TestRelay, as = 'agent-1') =>
  createAgentContacts({ relay: relay.url, token: () => relay.token(as) });

const nameOf = (titled: Titled | undefined): string | number | undefined => {
  const title = titled && titleOf(titled);
  return title && ('name' in title ? title.name : title.visitorNumber);
};

/** The title of a conversation wherever this window shows it, once it is this everywhere. */
const titled = (agent: AgentClient, c: string, title: string | number): Promise<unknown> =>
  eventually(agent, ({ sessions, open, ongoing }) => {
    const rows = [...open.rows, ...(ongoing?.rows ?? [])].filter(({ id }) => id === c);
    const views = sessions.flatMap(({ conversation }) => (conversation.id === c ? [conversation] : []));
    const shown: readonly Titled[] = [...rows, ...views];
    return shown.length > 0 && shown.every((one) => nameOf(one) === title);
  });

const written = async (context: TestContext, relay: TestRelay): Promise<{ visitor: VisitorClient; c: string }> => {
  const visitor = comeTo(context, relay);
  await visitor.send('Hello');
  return { visitor, c: conversationOf(visitor) };
};

const casesOf = (agent: AgentClient) =>
  agent.getSnapshot().cases.map((one) => [one.case.title, one.unseen !== undefined] as const);

for (const [name, start] of Object.entries(installations)) {
  test(`[I3] [S10] ${name}: a conversation is titled by its contact and case on every desk, whatever becomes of them`, async (t) => {
    const [here, there] = await start(t);
    const [ana, again, sam] = [
      await arriveAt(t, here),
      await arriveAt(t, there),
      await arriveAt(t, there, 'supervisor'),
    ];
    sam.watchOngoing({});
    const { visitor, c } = await written(t, here);
    const all = (title: string | number) => Promise.all([ana, again, sam].map((agent) => titled(agent, c, title)));
    await all(1);
    await ana.pick(c);
    await inSession(ana, c);
    const [contacts, elsewhere] = [contactsOf(here), contactsOf(there, 'supervisor')];
    const lamp = await contacts.saveCase({ id: contacts.newId(), version: 0, title: 'Broken lamp', status: 'open' });
    await ana.linkCase(c, lamp.id);
    await all('Broken lamp');
    const draft = { id: contacts.newId(), version: 0, name: 'Rosa Lopes' };
    const rosa = await contacts.saveContact(draft);
    await ana.linkContact(c, rosa.id);
    await all('Rosa Lopes');
    const { next, contacts: found } = await elsewhere.searchContacts('rosa');
    assert.deepEqual([next, found], [undefined, [rosa]]);
    const renamed = await elsewhere.saveContact({ id: rosa.id, version: rosa.version, name: 'Rosa Lima' });
    await all('Rosa Lima');
    await elsewhere.deleteContact(renamed);
    await all('Broken lamp');
    await contacts.saveCase({ id: lamp.id, version: lamp.version, title: 'Two lamps', status: 'open' });
    await all('Two lamps');
    await ana.end(c);
    await ana.unlinkCase(c);
    await all(1);
    const { view } = visitor.getSnapshot();
    assert.doesNotMatch(JSON.stringify(view), /lamp|Rosa|links/u);
  });

  test(`[N11] ${name}: a case that is given to an agent is in all their windows, and seen in one it is seen in all`, async (t) => {
    const [here, there] = await start(t);
    const [one, other] = [await arriveAt(t, here, 'agent-2'), await arriveAt(t, there, 'agent-2')];
    const ana = await arriveAt(t, there);
    const [giving, taking] = [contactsOf(here), contactsOf(there, 'agent-2')];
    const draft = { id: giving.newId(), version: 0, title: 'Broken lamp', status: 'open' } as const;
    const given = await giving.saveCase({ ...draft, assignee: 'agent-2' });
    for (const window of [one, other]) {
      const [view] = await eventually(window, ({ cases }) => (cases.length > 0 ? cases : undefined));
      assert.deepEqual(view?.case, given);
      assert.ok((view?.unseen?.until ?? 0) > Date.now());
    }
    assert.deepEqual(ana.getSnapshot().cases, []);
    const late = await arriveAt(t, here, 'agent-2');
    await eventually(late, ({ cases }) => cases.length === 1);
    assert.deepEqual(casesOf(late), [['Broken lamp', true]]);
    await taking.seeCase(given);
    for (const window of [one, other, late]) await eventually(window, ({ cases }) => cases[0]?.unseen === undefined);
    assert.deepEqual(casesOf(one), [['Broken lamp', false]]);
    await giving.saveCase({ ...draft, version: 1, title: 'Lamp', assignee: 'agent-2' });
    await eventually(other, ({ cases }) => cases[0]?.case.title === 'Lamp');
    assert.deepEqual(casesOf(other), [['Lamp', false]]);
    await taking.saveCase({ ...draft, version: 2, assignee: 'agent-1' });
    await eventually(ana, ({ cases }) => cases.length === 1);
    for (const window of [one, other, late]) await eventually(window, ({ cases }) => cases.length === 0);
  });
}

test('[S9] what an agent closes is among their closed work items at once, at another relay, as long as they look at them', async (t) => {
  const start = installations['two relays'] ?? assert.fail();
  const [here, there] = await start(t);
  const [ana, again, ben] = [await arriveAt(t, here), await arriveAt(t, there), await arriveAt(t, there, 'agent-2')];
  for (const agent of [again, ben]) agent.watchClosed();
  await eventually(again, ({ closed }) => closed?.loaded);
  const { c } = await written(t, here);
  await ana.pick(c);
  await inSession(ana, c);
  await ana.end(c);
  await ana.closeSession(c);
  const [row] = await eventually(again, ({ closed }) => (closed && closed.rows.length > 0 ? closed.rows : undefined));
  assert.deepEqual([row?.id, row?.state, row?.assignee?.id], [c, 'closed', 'agent-1']);
  assert.deepEqual([ben.getSnapshot().closed?.rows, ana.getSnapshot().closed], [[], undefined]);
  again.watchClosed(false);
  assert.equal(again.getSnapshot().closed, undefined);
});

test('[I1] [S10] a customer whom the site vouches for is known by the e-mail in the token, and in the next conversation too', async (t) => {
  const relay = await startRelay(t, { config });
  const ana = await arriveAt(t, relay);
  const contacts = contactsOf(relay);
  await contacts.saveContact({ id: contacts.newId(), version: 0, name: 'Rosa Lopes', email: 'Rosa@home.example' });
  const begun = async (claims: object): Promise<{ customer: VisitorClient; c: string }> => {
    const customer = createVisitorClient({ relay: relay.url, site, token: () => tokenOf('customer-1', { ...claims }) });
    t.after(() => customer.close());
    await customer.send('Hello');
    return { customer, c: conversationOf(customer) };
  };
  const first = await begun({ name: 'rosa77', email: 'rosa@HOME.example' });
  await titled(ana, first.c, 'Rosa Lopes');
  await first.customer.end();
  const second = await begun({ name: 'rosa77' });
  await titled(ana, second.c, 'Rosa Lopes');
  await ana.pick(second.c);
  await inSession(ana, second.c);
  await ana.unlinkContact(second.c);
  await titled(ana, second.c, 'rosa77');
  await second.customer.end();
  const third = await begun({ name: 'rosa77' });
  await titled(ana, third.c, 'rosa77');
});

test('[S10] [C13] who has it links, in wrap-up too, and a supervisor once they have joined; nobody else', async (t) => {
  const relay = await startRelay(t, { config });
  const [ana, ben, sam] = [
    await arriveAt(t, relay),
    await arriveAt(t, relay, 'agent-2'),
    await arriveAt(t, relay, 'supervisor'),
  ];
  const contacts = contactsOf(relay);
  const rosa = await contacts.saveContact({ id: contacts.newId(), version: 0, name: 'Rosa Lopes' });
  const { c } = await written(t, relay);
  assert.equal(await codeOf(ana.linkContact(c, rosa.id)), 'not-assigned');
  await ana.pick(c);
  await inSession(ana, c);
  assert.equal(await codeOf(ben.linkContact(c, rosa.id)), 'not-assigned');
  await sam.monitor(c);
  assert.equal(await codeOf(sam.linkContact(c, rosa.id)), 'not-assigned');
  await sam.join(c);
  assert.equal(await codeOf(sam.linkContact(c, rosa.id)), 'ok');
  assert.equal(await codeOf(ana.linkContact(c, contacts.newId())), 'unknown-entry');
  assert.equal(await codeOf(ana.unlinkCase(c)), 'wrong-state');
  await ana.end(c);
  assert.equal(await codeOf(ana.unlinkContact(c)), 'ok');
  await ana.closeSession(c);
  assert.equal(await codeOf(ana.linkContact(c, rosa.id)), 'conversation-ended');
});

test('[S10] of two who change the same contact or case at once, the later one is told so, with the version there is', async (t) => {
  const relay = await startRelay(t, { config });
  const [one, other] = [contactsOf(relay), contactsOf(relay, 'agent-2')];
  const draft = { id: one.newId(), version: 0, name: 'Rosa' };
  const rosa = await one.saveContact(draft);
  assert.deepEqual(await one.saveContact(draft), rosa, 'sent again, it is answered as the first time');
  await one.saveContact({ ...draft, version: 1, name: 'Rosa Lima' });
  const late = await errorOf(other.saveContact({ ...draft, version: 1, name: 'Rosa Lopes' }));
  assert.deepEqual([late?.code, late?.params['version']], ['stale-version', 2]);
  const lamp = { id: one.newId(), version: 0, title: 'Lamp', status: 'open', contact: rosa.id } as const;
  const saved = await one.saveCase(lamp);
  assert.deepEqual([saved.number, (await other.searchCases({ query: '#1', contact: rosa.id })).cases], [1, [saved]]);
  assert.deepEqual([await other.case(lamp.id), (await other.contact(rosa.id)).name], [saved, 'Rosa Lima']);
  assert.equal(await codeOf(other.saveCase({ ...lamp, title: 'Mine' })), 'stale-version');
  assert.equal(await codeOf(other.deleteContact({ id: rosa.id, version: 2 })), 'not-allowed');
  assert.equal(await codeOf(other.case('case-none')), 'unknown-entry');
});
