import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phaseOf } from '../../../src/sdk/visitor-phase.ts';
import { ana } from '../../support/memory-connection.ts';
import { type Tab, visitorBrowser } from '../../support/visitor-browser.ts';
import { isLive, outcome, pendingTexts, texts } from '../../support/visitor-setting.ts';

const yearMs = 365 * 24 * 60 * 60_000;
const all = ({ client }: Tab) => [...texts(client.getSnapshot()), ...pendingTexts(client.getSnapshot())];

for (const [how, shift] of [
  ['ahead', yearMs],
  ['behind', -yearMs],
] as const) {
  test(`[D2] [D4] a clock that is a year ${how} loses, doubles and reorders nothing, in any tab or after a crash`, async () => {
    const { clock, relay, storage, tab } = visitorBrowser();
    // The relay's clock is right: only what the pages call now is off.
    const wrong = { after: clock.after, random: clock.random, bytes: clock.bytes, now: () => clock.now() + shift };
    const [a, b] = [tab({ clock: wrong }), tab({ clock: wrong })];
    for (const { client } of [a, b]) client.connect();
    outcome(a.client.send('1'));
    await clock.until(() => texts(b.client.getSnapshot()).length === 1 && isLive(b.client));
    relay.act(relay.conversation.id, ana, { type: 'conversation.pick' });
    relay.act(relay.conversation.id, ana, { type: 'message.send', text: '2' });
    await clock.until(() => texts(a.client.getSnapshot()).length === 2);
    relay.hears = ({ t }) => t !== 'send';
    for (const text of ['3', '4']) outcome(a.client.send(text));
    await clock.advance(10);
    assert.deepEqual(
      [all(a), all(b)],
      [
        ['1', '2', '3', '4'],
        ['1', '2', '3', '4'],
      ],
    );
    await clock.until(() => storage.texts.length === 2);
    a.crash();
    relay.hears = () => true;
    const c = tab({ clock: wrong });
    c.client.connect();
    await clock.until(() => [b, c].every((one) => texts(one.client.getSnapshot()).length === 4));
    assert.deepEqual(relay.texts(), ['1', '2', '3', '4']);
    const events = c.client.getSnapshot().view?.events ?? [];
    assert.ok(
      events.every(({ at }) => Math.abs(at - clock.now()) < 60_000),
      'the times shown are the relay’s',
    );
    await clock.until(() => storage.lanes.size === 0);
  });
}

test('[D4] a clock that is set back a year between two messages changes neither their order nor that of the tabs', async () => {
  const { clock, relay, tab } = visitorBrowser();
  let shift = 0;
  const wrong = { after: clock.after, random: clock.random, bytes: clock.bytes, now: () => clock.now() + shift };
  const [a, b] = [tab({ clock: wrong }), tab({ clock: wrong })];
  for (const { client } of [a, b]) client.connect();
  outcome(a.client.send('1'));
  await clock.until(() => texts(b.client.getSnapshot()).length === 1 && isLive(b.client));
  relay.hears = ({ t }) => t !== 'send';
  outcome(a.client.send('2'));
  shift = -yearMs;
  outcome(a.client.send('3'));
  shift = yearMs;
  outcome(a.client.send('4'));
  await clock.advance(10);
  assert.deepEqual(
    [all(a), all(b)],
    [
      ['1', '2', '3', '4'],
      ['1', '2', '3', '4'],
    ],
  );
  relay.hears = () => true;
  for (const connection of relay.connections) connection.cut();
  await clock.until(() => [a, b].every(({ client }) => texts(client.getSnapshot()).length === 4));
  assert.deepEqual(relay.texts(), ['1', '2', '3', '4']);
  assert.equal(phaseOf(a.client.getSnapshot()), 'open');
});
