/** Conversations are told of a changed contact by whichever relay looks, on a real database whose clock is the test's. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { expiry as bounds, caseAlertMs, linksLookMs } from '../../../../src/core/limits.ts';
import { Appender } from '../../../../src/relay/appender.ts';
import { linkChanges } from '../../../../src/relay/contacts/link-changes.ts';
import { Expiry } from '../../../../src/relay/expiry.ts';
import { ClockedStore } from '../../../support/clocked-store.ts';
import { Sender } from '../../../support/sender.ts';
import { masking } from '../../../support/unmasked.ts';
import { VirtualClock } from '../../../support/virtual-clock.ts';

const site = 'acme';
const metrics = { appendSeconds: { observe: () => undefined }, appendBatch: { observe: () => undefined } };
const log = { warn: () => undefined, error: (...what: unknown[]) => assert.fail(JSON.stringify(what)) };

/** Relays that look, on one database with as many conversations as asked for, all of them Rosa's. */
const looking = async (context: TestContext, { relays = 1, conversations = 1 } = {}) => {
  const clock = new VirtualClock();
  const store = new ClockedStore(clock.now);
  let commits = 0;
  const expiries = Array.from({ length: relays }, () => {
    const committed = (): void => {
      commits += 1;
    };
    const appender = new Appender({ store, masking, lanes: 1, clock, log, metrics, committed } as never);
    return new Expiry({ source: linkChanges(store.contactBook), appender, clock, log });
  });
  context.after(async () => {
    await Promise.all(expiries.map((one) => one.stop()));
    await store.close();
  });
  const email = 'rosa@home.example';
  await store.contactBook.contacts.save(site, { id: 'rosa', version: 0, name: 'Rosa', email });
  const ids = Array.from({ length: conversations }, (_, at) => `c${at}`);
  const start = { workstream: 'sales', mode: 'live', verified: { email } } as const;
  for (const c of ids) {
    const [result] = await store.append([new Sender({ kind: 'visitor', id: `i_${c}` }).start(c, { start })]);
    assert.ok(result?.ok);
  }
  for (const one of expiries) one.start();
  await clock.advance(0);
  const names = async (): Promise<readonly (string | undefined)[]> =>
    Promise.all(ids.map(async (id) => (await store.conversation(id))?.conversation.links?.contact?.name));
  /** Written by a relay that is gone before it has told anybody. */
  const rename = (name: string, version: number) =>
    store.contactBook.contacts.save(site, { id: 'rosa', version, name });
  return { clock, store, expiries, names, rename, commits: () => commits };
};

test('[I3] a change whose relay is gone is found by another within seconds, and told once by several', async (t) => {
  const { clock, names, rename, commits } = await looking(t, { relays: 3 });
  await rename('Rosa Lima', 1);
  await clock.advance(linksLookMs - 1);
  assert.deepEqual(await names(), ['Rosa']);
  await clock.advance(1);
  assert.deepEqual(await names(), ['Rosa Lima']);
  await clock.advance(3 * linksLookMs);
  assert.equal(commits(), 1);
});

test('[I3] the relay that has written it tells at once, however many there are to be told', async (t) => {
  const { clock, expiries, names, rename } = await looking(t, { conversations: 2 * bounds.batch + 1 });
  await rename('Rosa Lima', 1);
  await rename('Rosa Lopes', 2);
  for (const one of expiries) one.lookAgain();
  for (let turns = 0; turns < 4; turns += 1) await clock.advance(0);
  assert.deepEqual(new Set(await names()), new Set(['Rosa Lopes']));
});

test('[N11] the alert of a case runs out, and the case stays', async (t) => {
  const { clock, store } = await looking(t);
  const draft = { id: 'lamp', version: 0, title: 'Lamp', status: 'open', assignee: 'ana' } as const;
  await store.contactBook.cases.save(site, draft, { by: 'sam', assignee: 'Ana' });
  const mine = () => store.list('cases', { id: 'ana', site, kind: 'agent' }, 10);
  const { rows } = await mine();
  assert.equal(rows.length, 1);
  await clock.advance(10 * caseAlertMs);
  assert.deepEqual((await mine()).rows, rows, 'as it was, until they say that they have seen it');
});
