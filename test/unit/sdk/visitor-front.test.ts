/** What a site says in its own words, and consent to its notice, as a visitor's client has them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FrontFacts } from '../../../src/core/front/front-facts.ts';
import { isLive, outcome, pendingTexts, setting, texts } from '../../support/visitor-setting.ts';

const notice = { version: 'v1', required: true, language: 'en', text: 'This is kept.' };

const connected = async () => {
  const all = setting();
  const client = all.visitor();
  client.connect();
  await all.clock.until(() => isLive(client));
  return { ...all, client };
};

test('[M3] what is told is in the snapshot, in place of what was told before, through a lost connection too', async () => {
  const { clock, relay, client } = await connected();
  const tell = async (front?: FrontFacts): Promise<void> => {
    relay.connection.send({ t: 'front', ...(front && { front }) });
    await clock.until(() => client.getSnapshot().front?.notice?.version === front?.notice?.version);
  };
  assert.equal(client.getSnapshot().front, undefined);
  await tell({ notice });
  assert.deepEqual(client.getSnapshot().front, { notice });
  relay.connection.cut();
  await clock.until(() => !isLive(client));
  await clock.until(() => isLive(client));
  assert.deepEqual(client.getSnapshot().front, { notice });
  await tell();
  assert.equal('front' in client.getSnapshot(), false);
  client.close();
});

test('[M3] a page says which workstream and language it is about, and nothing where it does not know', async () => {
  const { clock, relay, visitor } = setting();
  const clients = [visitor({ workstream: 'sales', language: 'pt-BR' }), visitor()];
  for (const client of clients) client.connect();
  await clock.until(() => clients.every(isLive));
  const [named, other] = relay.heardOf('hello').map(({ workstream, language }) => ({ workstream, language }));
  assert.deepEqual(
    [named, other],
    [
      { workstream: 'sales', language: 'pt-BR' },
      { workstream: undefined, language: undefined },
    ],
  );
  for (const client of clients) client.close();
});

test('[V7] [D6] a message that came without consent stays; sent again after it, it begins the conversation', async () => {
  const { clock, relay, client } = await connected();
  relay.notice = notice;
  const first = outcome(client.send('Hello'));
  await clock.until(() => first.code !== undefined);
  assert.equal(first.code, 'consent-required');
  const [refused] = client.getSnapshot().view?.pending ?? [];
  assert.ok(refused);
  assert.deepEqual(pendingTexts(client.getSnapshot()), ['Hello']);
  client.consent('v1');
  const again = outcome(client.resend(refused.id));
  await clock.until(() => again.value !== undefined && texts(client.getSnapshot()).length === 1);
  assert.deepEqual(texts(client.getSnapshot()), ['Hello']);
  const { view } = client.getSnapshot();
  assert.equal(view?.conversation.consent, 'v1');
  assert.deepEqual(
    view?.events.map(({ type }) => type),
    ['conversation.started', 'consent.given', 'message.sent'],
  );
  client.close();
});

test('[V7] consent goes with every start of the client from then on, until it is taken back or the page signed out of', async () => {
  const { clock, relay, client } = await connected();
  const given = () =>
    relay.heardOf('send').flatMap(({ command }) => (command.type === 'conversation.start' ? [command.consent] : []));
  const talk = async (): Promise<void> => {
    const sent = outcome(client.send('Hello'));
    await clock.until(() => sent.value !== undefined);
    const ended = outcome(client.end());
    await clock.until(
      () => ended.value !== undefined && client.getSnapshot().view?.conversation.lifecycle.state === 'closed',
    );
    client.startNew();
  };
  client.consent('v1');
  await talk();
  await talk();
  client.consent();
  await talk();
  client.consent('v2');
  const reset = outcome(client.reset());
  await clock.until(() => 'value' in reset);
  client.connect();
  await talk();
  assert.deepEqual(given(), ['v1', 'v1', undefined, undefined]);
  client.close();
});
