/** Signing in during a conversation: it comes along with all that was not sent, whatever fails meanwhile, in every tab that asks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ParlorError } from '../../../src/core/errors.ts';
import type { SendFrame } from '../../../src/core/protocol/up.ts';
import '../../../src/sdk/signing-in.ts';
import { customerOf, tokenFor } from '../../support/memory-connection.ts';
import type { Refused } from '../../support/memory-relay.ts';
import { type Tab, visitorBrowser } from '../../support/visitor-browser.ts';
import { isLive, outcome } from '../../support/visitor-setting.ts';
import { shown, viewOf, waiting, write } from '../../support/visitor-tabs.ts';

const rosa = tokenFor('rosa');
const paul = tokenFor('paul');

/** A tab in a conversation that it has begun as a device. */
const talking = async (hasLocks = true) => {
  const browser = visitorBrowser({ hasLocks });
  const tab = browser.tab();
  tab.client.connect();
  write(tab, 'Hello');
  await browser.clock.until(() => isLive(tab.client) && shown(tab).length === 1);
  return { ...browser, first: tab, c: browser.relay.conversation.id };
};

const signIn = ({ client }: Tab, token = rosa) => outcome(client.identify(token));
const isRosa = ({ client }: Tab): boolean =>
  isLive(client) && client.getSnapshot().me?.id === 'i_rosa' && client.getSnapshot().view?.loaded !== false;
const refusedIn = (tab: Tab) =>
  (viewOf(tab)?.pending ?? []).flatMap(({ refused, command }) =>
    refused && command.type === 'message.send' ? [[command.text, refused]] : [],
  );
const isProof = ({ command }: SendFrame): boolean => command.type === 'visitor.identify';

test('[I4] the conversation stays on screen, is the visitor’s, and goes on over a connection of theirs', async () => {
  const { clock, relay, first, c } = await talking();
  const end = signIn(first);
  await clock.until(() => 'value' in end && isRosa(first));
  assert.equal(relay.conversation.visitor.id, 'i_rosa');
  assert.equal(viewOf(first)?.conversation.id, c);
  assert.deepEqual([viewOf(first)?.conversation.visitor.name, viewOf(first)?.conversation.visitor.number], ['rosa', 1]);
  write(first, 'As Rosa');
  await clock.until(() => shown(first).length === 2);
  assert.deepEqual(
    relay.logs.get(c)?.map(({ type, by }) => [type, by.id.slice(0, 2)]),
    [
      ['conversation.started', 'v_'],
      ['message.sent', 'v_'],
      ['visitor.identified', 'v_'],
      ['message.sent', 'i_'],
    ],
  );
  const { as, dev } = relay.heardOf('hello').at(-1) ?? assert.fail();
  assert.equal(as, 'visitor');
  assert.notEqual(dev, relay.heardOf('hello')[0]?.dev);
});

test('[I4] what is written while it is under way goes out after it, as the visitor’s, once and in order', async () => {
  const { clock, relay, first, c } = await talking();
  const end = signIn(first);
  await clock.advance(0);
  const outcomes = write(first, 'one', 'two', 'three');
  await clock.until(() => 'value' in end && outcomes.every((one) => 'value' in one) && shown(first).length === 4);
  assert.deepEqual(relay.texts(c), ['Hello', 'one', 'two', 'three']);
  assert.deepEqual(
    relay.logs.get(c)?.map(({ seq, by }) => `${seq} ${by.id.slice(0, 1)}`),
    ['1 v', '2 v', '3 v', '4 i', '5 i', '6 i'],
  );
  assert.deepEqual(waiting(first), []);
});

for (const [what, lost] of Object.entries({
  'the command is lost': { hears: isProof, tells: () => false },
  'its answer is lost': { hears: () => false, tells: (id: string, c: string) => id === c },
})) {
  test(`[I4] [D2] ${what} with the connection: it is asked again, and happens once`, async () => {
    const { clock, relay, first, c } = await talking();
    let isBad = true;
    relay.hears = (frame) => !(isBad && frame.t === 'send' && lost.hears(frame));
    relay.tells = (frame) => !(isBad && (frame.t === 'ev' || (frame.t === 'ok' && lost.tells(frame.id, c))));
    const end = signIn(first);
    await clock.advance(0);
    write(first, 'Written meanwhile');
    await clock.advance(100);
    isBad = false;
    relay.connection.cut();
    await clock.until(() => 'value' in end && isRosa(first) && shown(first).length === 2);
    const types = relay.logs.get(c)?.map(({ type }) => type);
    assert.deepEqual(types, ['conversation.started', 'message.sent', 'visitor.identified', 'message.sent']);
    assert.deepEqual(waiting(first), []);
  });
}

test('[I4] offline it waits; what was not sent yet is said by the visitor, in order', async () => {
  const { clock, relay, first, c } = await talking();
  first.lose(true);
  const outcomes = write(first, 'one', 'two');
  const end = signIn(first);
  await clock.advance(10_000);
  assert.deepEqual(end, {});
  outcomes.push(...write(first, 'three'));
  first.lose(false);
  await clock.until(() => 'value' in end && outcomes.every((one) => 'value' in one) && isRosa(first));
  assert.deepEqual(relay.texts(c), ['Hello', 'one', 'two', 'three']);
  assert.equal(relay.logs.get(c)?.at(-1)?.by.id, 'i_rosa');
});

test('[I4] [D4] a message that was committed, and its answer lost, is found in the log and not said again', async () => {
  const { clock, relay, first, c } = await talking();
  relay.tells = (frame) => frame.t !== 'ok' && frame.t !== 'ev';
  const [written] = write(first, 'Committed');
  await clock.until(() => relay.texts(c).length === 2);
  first.lose(true);
  relay.tells = () => true;
  const end = signIn(first);
  await clock.advance(0);
  first.lose(false);
  await clock.until(() => 'value' in end && isRosa(first));
  assert.ok(written && 'value' in written);
  assert.deepEqual(
    [relay.texts(c), shown(first), waiting(first)],
    [['Hello', 'Committed'], ['Hello', 'Committed'], []],
  );
});

for (const [what, token, code] of [
  ['that the relay does not believe', rosa, 'not-authenticated'],
  ['that is none', 'no token', 'not-authenticated'],
  ['that can’t be had', () => Promise.reject(new Error('The shop is restarting.')), 'unavailable'],
  ['that the page knows to be gone', () => Promise.reject(new ParlorError('token-expired')), 'token-expired'],
] as const) {
  test(`[I4] a token ${what}: the conversation goes on as it was, with what was written meanwhile`, async () => {
    const { clock, relay, first, c } = await talking();
    relay.believes = (credential) => customerOf(credential) === undefined;
    const end = outcome(first.client.identify(token));
    write(first, 'Still here');
    await clock.until(() => 'code' in end && shown(first).length === 2);
    assert.equal(end.code, code);
    assert.deepEqual(relay.texts(c), ['Hello', 'Still here']);
    assert.match(relay.conversation.visitor.id, /^v_/u);
    assert.deepEqual(viewOf(first)?.pending, []);
  });
}

test('[I4] a token that ran out while there was no network is followed by the next one; a refusal that was lost is heard again', async () => {
  const { clock, relay, first, c } = await talking();
  const fresh = rosa.replace('.c2ln', '.bmV3');
  const refusals: Refused[] = [
    { code: 'token-expired', fatal: true },
    { code: 'consumed', fatal: true },
  ];
  relay.refuses = (frame) => (isProof(frame) ? refusals.shift() : undefined);
  let given = rosa;
  const end = outcome(first.client.identify(() => given));
  await clock.advance(0);
  given = fresh;
  await clock.until(() => 'value' in end && isRosa(first));
  const said = relay.heardOf('send').filter(isProof);
  assert.deepEqual(
    said.map(({ id, command }) => [id, 'token' in command && command.token]),
    [
      [c, rosa],
      [c, fresh],
      [c, fresh],
    ],
  );
  assert.equal(new Set(said.map(({ lane }) => lane)).size, 3);
});

test('[I4] where the visitor has another one going on, the page goes on with that one, and all that was written stays where it was', async () => {
  const { clock, relay, tab, first, c } = await talking();
  const elsewhere = tab({ token: () => rosa, siblings: { post() {}, listen() {}, close() {} } });
  write(elsewhere, 'From my phone');
  await clock.until(() => shown(elsewhere).length === 1);
  const end = signIn(first);
  const outcomes = write(first, 'For the first one');
  await clock.until(() => 'value' in end && isRosa(first) && shown(first)[0] === 'From my phone');
  assert.ok(outcomes.every((one) => 'value' in one));
  assert.deepEqual(relay.texts(c), ['Hello', 'For the first one']);
  assert.match(relay.conversations.get(c)?.visitor.id ?? '', /^v_/u);
  write(first, 'And here');
  await clock.until(() => shown(elsewhere).length === 2);
});

test('[I4] a conversation that is over stays the device’s; what was refused in it stays to be seen', async () => {
  const { clock, relay, first } = await talking();
  const over = outcome(first.client.end());
  await clock.until(() => 'value' in over);
  write(first, 'Too late');
  await clock.until(() => refusedIn(first).length === 1);
  const end = signIn(first);
  await clock.until(() => 'value' in end && isRosa(first));
  assert.deepEqual(shown(first), []);
  assert.deepEqual(refusedIn(first), [['Too late', 'conversation-ended']]);
  write(first, 'As Rosa');
  await clock.until(() => shown(first).length === 1);
  assert.equal(relay.ongoing('i_rosa').length, 1);
});

test('[I4] asked for before the start is confirmed, it follows it', async () => {
  const { clock, relay, tab } = visitorBrowser();
  const first = tab();
  first.lose(true);
  write(first, 'Hello');
  const end = signIn(first);
  await clock.advance(5_000);
  first.lose(false);
  await clock.until(() => 'value' in end && isRosa(first) && shown(first).length === 1);
  assert.deepEqual(relay.texts(), ['Hello']);
  assert.equal(relay.conversation.visitor.id, 'i_rosa');
});

test('[I4] before anything was written nobody is asked, and nothing is connected for it', async () => {
  const { clock, relay, tab } = visitorBrowser();
  const first = tab();
  const end = signIn(first);
  await clock.until(() => 'value' in end);
  assert.equal(relay.heard.length, 0);
  write(first, 'As Rosa');
  await clock.until(() => shown(first).length === 1);
  assert.equal(relay.conversation.visitor.id, 'i_rosa');
});

test('[I4] twice for the same visitor is once, and the new provider is asked from then on', async () => {
  const { clock, relay, first, c } = await talking();
  let asked = 0;
  const ends = [signIn(first), signIn(first)];
  ends.push(
    outcome(
      first.client.identify(() => {
        asked += 1;
        return rosa;
      }),
    ),
  );
  await clock.until(() => ends.every((end) => 'value' in end) && isRosa(first));
  assert.equal(relay.logs.get(c)?.filter(({ type }) => type === 'visitor.identified').length, 1);
  const before = asked;
  relay.connection.cut();
  await clock.until(() => asked > before && isRosa(first));
  assert.deepEqual(shown(first), ['Hello']);
});

test('[I4] with somebody else’s token the page begins as them: whose it is already stays theirs', async () => {
  const { clock, relay, first, c } = await talking();
  const ends = [signIn(first), signIn(first, paul)];
  await clock.until(() => ends.every((end) => 'value' in end) && first.client.getSnapshot().me?.id === 'i_paul');
  await clock.until(() => isLive(first.client));
  assert.equal(viewOf(first), undefined);
  assert.equal(relay.conversations.get(c)?.visitor.id, 'i_rosa');
});

test('[I4] [I5] signed out of while it is under way, nothing is left, and nobody is signed in', async () => {
  const browser = await talking();
  const { clock, first, relay, storage, credentials, log } = browser;
  first.lose(true);
  const end = signIn(first);
  await clock.advance(10);
  const reset = outcome(first.client.reset());
  await clock.until(() => 'value' in reset && 'code' in end);
  assert.equal(end.code, 'stopped');
  assert.deepEqual([storage.lanes.size, credentials.read(), log.record], [0, undefined, undefined]);
  first.lose(false);
  write(first, 'Somebody else');
  await clock.until(() => shown(first).length === 1);
  assert.deepEqual(
    [...relay.conversations.values()].map(({ visitor }) => visitor.id.slice(0, 2)),
    ['v_', 'v_'],
  );
});

test('[I5] signing out of a page that was signed in to forgets the device, too', async () => {
  const { clock, first, storage, credentials, log } = await talking();
  const end = signIn(first);
  await clock.until(() => 'value' in end && isRosa(first));
  const reset = outcome(first.client.reset());
  await clock.until(() => 'value' in reset);
  assert.deepEqual([storage.lanes.size, credentials.read(), log.record], [0, undefined, undefined]);
});
