/** What a visitor's page is told of its workstream: whose words are chosen, and what is left out. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import { FrontFactsShape } from '../../../src/core/front/front-facts.shape.ts';
import { parseConfig, type WorkstreamConfig } from '../../../src/relay/config.ts';
import { frontFactsOf, noticeOf } from '../../../src/relay/front-facts.ts';
import { canonicalTag } from '../../../src/relay/own-words.ts';
import { siteOf } from '../../support/config-folder.ts';

type Front = NonNullable<WorkstreamConfig['front']>;

/** A workstream of a configuration that is taken. */
const workstreamWith = (front: Front, mode: 'live' | 'persistent' = 'live'): WorkstreamConfig => {
  const one = { id: 'chat', name: 'Chat', mode, ...(mode === 'persistent' && { allowsAnonymous: true }), front };
  const [site] = parseConfig({ sites: [{ ...siteOf('shop'), workstreams: [one] }], agents: [] }).sites;
  return site?.workstreams[0] ?? assert.fail();
};

const words: NonNullable<Front['words']> = [
  { language: 'pt', messages: { started: 'Começou', 'agent-joined': '{agent} está aqui' } },
  { language: 'pt-BR', messages: { started: 'Começou, viu?' } },
  { language: 'zh-Hant', messages: { started: '開始' } },
  { language: 'en', messages: { started: 'Off we go' } },
];

const textsFor = (language: string | undefined, front: Front = { words }) => {
  const { messages } = frontFactsOf(workstreamWith(front), language) ?? {};
  return messages && [messages.language, messages.texts];
};

test('[M3] the words of the very language come first, then those of a wider one, then the page’s own', () => {
  const brazilian = { started: 'Começou, viu?', 'agent-joined': '{agent} está aqui' };
  assert.deepEqual(textsFor('pt-BR'), ['pt-BR', brazilian]);
  assert.deepEqual(textsFor('PT-br'), ['pt-BR', brazilian]);
  assert.deepEqual(textsFor('pt-PT'), ['pt', words[0]?.messages]);
  assert.deepEqual(textsFor('zh-Hant-TW'), ['zh-Hant', { started: '開始' }]);
  for (const other of ['zh', 'ja', 'p', 'en_US', '', undefined]) assert.equal(textsFor(other), undefined, other);
});

test('[M3] visitors of other languages read the words that the site names for them, and nobody else does', () => {
  const named = words.map((one) => (one.language === 'en' ? { ...one, forOthers: true } : one));
  assert.deepEqual(textsFor('ja', { words: named }), ['en', { started: 'Off we go' }]);
  assert.deepEqual(textsFor(undefined, { words: named }), ['en', { started: 'Off we go' }]);
  assert.deepEqual(textsFor('pt', { words: named }), ['pt', words[0]?.messages], 'not mixed');
});

test('[M3] what is switched off is so in all languages, or as one of them says', () => {
  const front: Front = {
    told: { 'agent-left': false, started: true },
    words: [
      { language: 'en', told: { started: false } },
      { language: 'en-GB', told: { 'agent-left': true } },
    ],
  };
  const silentFor = (language: string) => frontFactsOf(workstreamWith(front), language)?.silent;
  assert.deepEqual(silentFor('fr'), ['agent-left']);
  assert.deepEqual(silentFor('en'), ['agent-left', 'started']);
  assert.deepEqual(silentFor('en-GB'), ['started']);
});

test('[V7] [M2] a notice, and what is there out of hours, is read in some language rather than in none', () => {
  const link = { text: 'More', url: 'https://shop.example/privacy' };
  const front: Front = {
    notice: { version: 'v1', required: true },
    words: [
      { language: 'de', notice: { text: 'Wird gespeichert.', link }, outOfHours: { text: 'Morgen wieder' } },
      { language: 'en', forOthers: true, notice: { text: 'This is kept.' } },
      { language: 'fr', messages: { started: 'Bonjour' } },
    ],
  };
  const facts = (language: string) => frontFactsOf(workstreamWith(front), language);
  const notice = { version: 'v1', required: true };
  assert.deepEqual(facts('de')?.notice, { ...notice, language: 'de', text: 'Wird gespeichert.', link });
  assert.deepEqual(facts('fr')?.notice, { ...notice, language: 'en', text: 'This is kept.' });
  assert.deepEqual(facts('fr')?.outOfHours, { language: 'de', text: 'Morgen wieder' });
  assert.deepEqual(noticeOf(workstreamWith({ ...front, notice: { version: 'v1' } })), {
    version: 'v1',
    required: false,
  });
});

test('[M2] hours are told where there are any, and that a persistent conversation can begin all the same', () => {
  assert.equal(frontFactsOf(workstreamWith({})), undefined);
  assert.equal(frontFactsOf(workstreamWith({ words: [{ language: 'en' }] }), 'en'), undefined);
  const closed = { open: false, opensAt: 5 };
  assert.deepEqual(frontFactsOf(workstreamWith({}), 'en', closed), { hours: { ...closed, canBegin: false } });
  const persistent = frontFactsOf(workstreamWith({}, 'persistent'), 'en', closed);
  assert.deepEqual(persistent, { hours: { ...closed, canBegin: true } });
});

test('whatever language somebody says to have, they are told something of the published shape, or nothing', () => {
  const shape = Compile(FrontFactsShape);
  const front: Front = { told: { started: false }, notice: { version: 'v1' }, words: [...words] };
  const workstream = workstreamWith({
    ...front,
    words: [...words, { language: 'en-x-shop', notice: { text: 'Kept' } }],
  });
  const tag = fc.oneof(fc.string({ maxLength: 35 }), fc.stringMatching(/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8}){0,3}$/));
  fc.assert(
    fc.property(tag, (language) => {
      assert.equal(shape.Check(frontFactsOf(workstream, language)), true);
    }),
  );
  assert.equal(canonicalTag('en_US'), undefined);
});
