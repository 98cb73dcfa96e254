/** Transcripts by mail, through the SDK, at real relays and a real mail server: who may have what sent where. */
import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import { transcriptMailMax } from '../../src/core/limits.ts';
import { type Config, parseConfig } from '../../src/relay/config.ts';
import { createVisitorClient, type VisitorClient } from '../../src/sdk/index.ts';
import { eventually } from '../support/eventually.ts';
import { TestPostgres } from '../support/postgres.ts';
import { site, startRelay, type TestRelay, testConfig } from '../support/relay.ts';
import { arriveAt, codeOf, conversationOf, errorOf, inSession } from '../support/sdk-scene.ts';
import { TestSmtp } from '../support/smtp.ts';
import { until } from '../support/until.ts';
import { identity, tokenOf } from '../support/vouching-site.ts';

let postgres: TestPostgres;

before(async () => {
  postgres = await TestPostgres.start();
});

after(() => postgres?.close());

type Setting = 'off' | 'vouched' | 'given';

const configOf = (smtp: TestSmtp, transcriptMail: Setting): Config =>
  parseConfig({
    ...testConfig,
    mail: { from: 'Fern & Clay <chat@shop.example>', smtp: smtp.address },
    sites: testConfig.sites.map((one) => ({ ...one, identity, transcriptMail })),
  });

interface Scene {
  readonly smtp: TestSmtp;
  readonly relay: TestRelay;
}

const open = async (context: TestContext, setting: Setting = 'given'): Promise<Scene> => {
  const smtp = await TestSmtp.start(context);
  return { smtp, relay: await startRelay(context, { config: configOf(smtp, setting) }) };
};

/** A visitor who has written; whom the site vouches for, with this address, if there is one. */
const talk = async (context: TestContext, { relay }: Scene, email?: string, language?: string) => {
  const visitor = createVisitorClient({
    ...{ relay: relay.url, site },
    ...(email !== undefined && { token: () => tokenOf(`customer of ${email}`, { name: 'Rosa', email }) }),
    ...(language !== undefined && { language }),
  });
  context.after(() => visitor.close());
  await visitor.send('Do you ship to Lisbon?');
  return visitor;
};

/** Somebody answers; gives who. */
const answered = async (context: TestContext, { relay }: Scene, visitor: VisitorClient, text = 'We do.') => {
  const agent = await arriveAt(context, relay);
  const c = conversationOf(visitor);
  await agent.pick(c);
  await inSession(agent, c);
  await agent.send(c, text);
  await eventually(visitor, ({ view }) =>
    view?.events.some((event) => event.type === 'message.sent' && event.text === text),
  );
  return { agent, c };
};

const address = 'rosa@home.example';

test('[W6] a visitor has the transcript sent: what was said, as they see it, up to when they asked', async (t) => {
  const scene = await open(t);
  const visitor = await talk(t, scene, undefined, 'de-AT');
  const { agent, c } = await answered(t, scene, visitor);
  await agent.note(c, 'A secret of the desk');
  const front = await eventually(visitor, ({ front }) => front);
  assert.deepEqual(front.transcriptMail, { given: true });
  await visitor.mailTranscript({ address });
  await visitor.send('One more thing');
  await until('the mail', () => scene.smtp.taken.length === 1);
  const [{ headers, text, html, recipients } = assert.fail()] = scene.smtp.taken;
  assert.deepEqual(recipients, [address]);
  assert.equal(headers.get('subject'), 'Gesprächsverlauf · Fern & Clay');
  assert.match(headers.get('from') ?? '', /<chat@shop\.example>$/);
  assert.match(headers.get('message-id') ?? '', /^<[\w-]{22}@shop\.example>$/);
  for (const form of [text, html]) {
    assert.match(form, /Do you ship to Lisbon\?/);
    assert.match(form, /We do\./);
    assert.match(form, /Maya Lindqvist ist jetzt im Gespräch/);
    assert.doesNotMatch(form, /secret|One more thing/);
  }
});

test('[W6] [M9] it is sent after the end, too, by whoever was there', async (t) => {
  const scene = await open(t);
  const visitor = await talk(t, scene);
  const { agent, c } = await answered(t, scene, visitor);
  await agent.end(c);
  await eventually(visitor, ({ view }) => view?.conversation.lifecycle.state === 'wrap-up');
  await visitor.mailTranscript({ address });
  await until('the mail', () => scene.smtp.taken.length === 1);
  assert.match(scene.smtp.taken[0]?.text ?? '', /Maya Lindqvist ended the conversation/);
});

test('[W6] [D2] the same key again is the same wish, though the first answer was lost; another address is another one', async (t) => {
  const scene = await open(t);
  const visitor = await talk(t, scene);
  await answered(t, scene, visitor);
  const how = { address, key: 'key-of-this-wish' };
  const { fetch } = globalThis;
  t.after(() => {
    globalThis.fetch = fetch;
  });
  globalThis.fetch = async (...asked) => {
    const [url] = asked;
    const answer = await fetch(...asked);
    if (String(url).includes('/transcripts')) throw new TypeError('Failed to fetch');
    return answer;
  };
  assert.equal(await codeOf(visitor.mailTranscript(how)), 'unavailable');
  globalThis.fetch = fetch;
  await visitor.mailTranscript(how);
  assert.equal(await codeOf(visitor.mailTranscript({ ...how, address: 'otto@home.example' })), 'id-conflict');
  await until('the mail', () => scene.smtp.taken.length === 1);
  await visitor.mailTranscript({ address: 'otto@home.example' });
  await until('the mail', () => scene.smtp.taken.length === 2);
  assert.deepEqual(
    scene.smtp.taken.map(({ recipients }) => recipients[0]),
    [address, 'otto@home.example'],
  );
});

/** Who asks for what, and what becomes of it, by what the site says. */
const table: readonly {
  readonly email?: string;
  readonly wanted?: string;
  readonly expected: Readonly<Record<Setting, string>>;
}[] = [
  { wanted: address, expected: { off: 'not-allowed', vouched: 'not-allowed', given: 'ok' } },
  { expected: { off: 'not-allowed', vouched: 'answers-required', given: 'answers-required' } },
  { email: address, expected: { off: 'not-allowed', vouched: 'ok', given: 'ok' } },
  { email: address, wanted: 'ROSA@home.example', expected: { off: 'not-allowed', vouched: 'ok', given: 'ok' } },
  {
    email: address,
    wanted: 'otto@home.example',
    expected: { off: 'not-allowed', vouched: 'not-allowed', given: 'ok' },
  },
  { wanted: 'rosa', expected: { off: 'not-allowed', vouched: 'answer-invalid', given: 'answer-invalid' } },
  {
    wanted: 'rosa@home.example, otto@home.example',
    expected: { off: 'not-allowed', vouched: 'answer-invalid', given: 'answer-invalid' },
  },
  {
    wanted: `${'r'.repeat(250)}@a.b`.padStart(255, 'r'),
    expected: { off: 'not-allowed', vouched: 'answer-invalid', given: 'answer-invalid' },
  },
];

for (const setting of ['off', 'vouched', 'given'] as const) {
  test(`[W6] [X3] who may have it sent where, if the site says "${setting}"`, async (t) => {
    const scene = await open(t, setting);
    for (const { email, wanted, expected } of table) {
      const visitor = await talk(t, scene, email);
      await answered(t, scene, visitor);
      const code = await codeOf(visitor.mailTranscript(wanted === undefined ? {} : { address: wanted }));
      assert.equal(code, expected[setting], `${email} asks for ${wanted}`);
      await visitor.send('Thanks');
      await visitor.end();
    }
    const sent = table.filter(({ expected }) => expected[setting] === 'ok').length;
    await until('the mail', () => scene.smtp.taken.length === sent);
  });
}

test('[W6] pages are told whether it is possible, and which address the site vouches for', async (t) => {
  const told = async (setting: Setting, email?: string) => {
    const visitor = await talk(t, await open(t, setting), email);
    await eventually(visitor, ({ connection }) => connection.state === 'live');
    return visitor.getSnapshot().front?.transcriptMail;
  };
  assert.equal(await told('off', address), undefined);
  assert.equal(await told('vouched'), undefined);
  assert.deepEqual(await told('vouched', address), { given: false, known: address });
  assert.deepEqual(await told('given', address), { given: true, known: address });
});

test('[W6] nothing is sent before somebody has answered: nobody makes us write to strangers by themselves', async (t) => {
  const scene = await open(t);
  const visitor = await talk(t, scene);
  assert.equal(await codeOf(visitor.mailTranscript({ address })), 'wrong-state');
  const agent = await arriveAt(t, scene.relay);
  await agent.pick(conversationOf(visitor));
  await inSession(agent, conversationOf(visitor));
  await agent.note(conversationOf(visitor), 'Looks like spam');
  assert.equal(await codeOf(visitor.mailTranscript({ address })), 'wrong-state', 'a note is no answer');
});

test('[X2] nobody has a conversation of somebody else sent, and agents none at all', async (t) => {
  const scene = await open(t);
  const visitor = await talk(t, scene);
  const { c } = await answered(t, scene, visitor);
  const ask = async (as: string, token: string, conversation = c) => {
    const response = await fetch(`${scene.relay.url}/v1/sites/${site}/transcripts?as=${as}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ key: 'key-of-another', conversation, address: 'mallory@evil.example' }),
    });
    return ((await response.json()) as { code: string }).code;
  };
  const another = await tokenOf('mallory');
  assert.equal(await ask('visitor', another), 'unknown-conversation');
  assert.equal(await ask('visitor', another, 'there-is-no-such-one'), 'unknown-conversation');
  assert.equal(await ask('visitor', 'nonsense'), 'not-authenticated');
  assert.equal(await ask('agent', await scene.relay.token()), 'not-allowed');
  assert.deepEqual(scene.smtp.taken, []);
});

test('[X3] one more than there may be within a day is refused, and says for how long', async (t) => {
  const scene = await open(t);
  const visitor = await talk(t, scene);
  await answered(t, scene, visitor);
  const { perConversation, withinMs } = transcriptMailMax;
  for (let index = 0; index < perConversation; index += 1) {
    await visitor.mailTranscript({ address: `rosa-${index}@home.example` });
  }
  const refused = await errorOf(visitor.mailTranscript({ address }));
  assert.deepEqual([refused?.code, refused?.params['retryMs']], ['rate-limited', withinMs]);
});

test('[X3] one address of the network asks so often in a minute, and a request has so many bytes', async (t) => {
  const { relay } = await open(t);
  const token = await tokenOf('rosa');
  const ask = async (conversation = 'there-is-no-such-one') => {
    const response = await fetch(`${relay.url}/v1/sites/${site}/transcripts?as=visitor`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ key: 'key-of-another', conversation }),
    });
    return response.status;
  };
  const { perMinute, bytes } = transcriptMailMax;
  assert.equal(await ask('c'.repeat(bytes)), 413);
  for (let index = 1; index < perMinute; index += 1) assert.equal(await ask(), 404);
  assert.equal(await ask(), 429);
});

test('[W6] where a relay sends no mails there is no such thing', async (t) => {
  const relay = await startRelay(t);
  const visitor = createVisitorClient({ relay: relay.url, site });
  t.after(() => visitor.close());
  assert.equal(await codeOf(visitor.mailTranscript({ address })), 'unknown-conversation');
  await visitor.send('Hello');
  assert.equal(visitor.getSnapshot().front, undefined);
  assert.equal(await codeOf(visitor.mailTranscript({ address })), 'unknown-command');
});

test('[W6] several wishes at two relays on one database are each sent once', async (t) => {
  const smtp = await TestSmtp.start(t);
  const config = { ...configOf(smtp, 'given'), postgres: await postgres.createDatabase() };
  const relays = [await startRelay(t, { config }), await startRelay(t, { config })] as const;
  const visitors = await Promise.all([0, 1, 2, 3].map((index) => talk(t, { smtp, relay: relays[index % 2 ? 1 : 0] })));
  for (const visitor of visitors) await answered(t, { smtp, relay: relays[0] }, visitor);
  const key = (index: number): string => `key-of-visitor-${index}`;
  // Each of them twice, as if the first answer had been lost.
  await Promise.all(
    visitors.flatMap((visitor, index) =>
      [1, 2].map(() => visitor.mailTranscript({ address: `visitor-${index}@home.example`, key: key(index) })),
    ),
  );
  await until('the mails', () => smtp.taken.length >= visitors.length);
  // A relay that stops has sent what it had in hand.
  await Promise.all(relays.map(({ relay }) => relay.stop()));
  assert.deepEqual(
    smtp.taken.map(({ recipients }) => recipients[0]).toSorted(),
    visitors.map((_, index) => `visitor-${index}@home.example`),
  );
});
