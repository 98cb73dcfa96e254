/** The site's own sentences: what is put into them, which form is taken, and that whatever is put in stays text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { timeline } from '../../../../src/core/conversation/timeline.ts';
import { type FrontFacts, type MessageCode, placeholders } from '../../../../src/core/front/front-facts.ts';
import { inOwnWords, isSilent, ownSentence } from '../../../../src/core/front/own-words.ts';
import { ana, ScriptedConversation, sam, visitor } from '../../../support/scripted-conversation.ts';

type Texts = NonNullable<FrontFacts['messages']>['texts'];

const says = (texts: Texts, language = 'en'): FrontFacts => ({ messages: { language, texts } });
const codes = Object.keys(placeholders) as readonly MessageCode[];

const rowsOf = (script: ScriptedConversation) => timeline(script.events, [], visitor, () => 'today');

/** The notices of a transcript as they are read: the site's sentence, or the code of the page's. */
const read = (script: ScriptedConversation, front: FrontFacts): readonly string[] =>
  inOwnWords(rowsOf(script), front, 'somebody').flatMap((row) =>
    row.kind === 'notice' ? [row.own?.text ?? row.code] : [],
  );

test('[M3] what the site has a sentence for is read in it, with the name put in; everything else in the page’s words', () => {
  const script = new ScriptedConversation().started().picked(ana).joined(sam).ended(ana);
  const front = says({
    'agent-joined': '{agent} is here, {agent}!',
    'supervisor-joined': 'With us: {supervisor} {agent} {{supervisor}}',
  });
  assert.deepEqual(read(script, front), [
    'started',
    'Ana is here, Ana!',
    'With us: Sam {agent} {supervisor}',
    'agent-ended',
  ]);
});

test('[M3] what is switched off is not read; messages and days stay', () => {
  const script = new ScriptedConversation().started().picked(ana).said(ana, 'Hello').ended(ana);
  const rows = rowsOf(script);
  const left = inOwnWords(rows, { silent: ['agent-joined', 'started', 'agent-ended'] }, '');
  assert.deepEqual(
    left,
    rows.filter(({ kind }) => kind !== 'notice'),
  );
  assert.equal(isSilent({ silent: ['started'] }, 'agent-left'), false);
});

test('[M3] somebody without a name is called what the page calls them', () => {
  const script = new ScriptedConversation().started().picked({ kind: 'agent', id: 'agent-9', name: '' });
  assert.deepEqual(read(script, says({ 'agent-joined': '{agent} is here' })).at(-1), 'somebody is here');
});

test('[M3] numbers are written, and forms chosen, as the language of the words has it', () => {
  const waits = (language: string, minutes: readonly number[], texts: Texts) =>
    minutes.map((one) => ownSentence(says(texts, language), 'average-wait', { minutes: one })?.text);
  const wait = { one: 'Eine Minute', other: '{minutes} Minuten' };
  assert.deepEqual(waits('de', [1, 2, 1_000], { 'average-wait': wait }), ['Eine Minute', '2 Minuten', '1.000 Minuten']);
  const forms = Object.fromEntries(['zero', 'one', 'two', 'few', 'many', 'other'].map((name) => [name, name]));
  const arabic = waits('ar', [0, 1, 2, 3, 11, 100], { 'average-wait': forms });
  assert.deepEqual(arabic, ['zero', 'one', 'two', 'few', 'many', 'other']);
  assert.deepEqual(waits('ro', [3], { 'average-wait': { other: 'o {minutes}' } }), ['o 3'], 'a form that is left out');
});

test('[M3] any text and any value give a text: nothing throws, and what is put in is not looked at again', () => {
  const text = fc.string({ unit: fc.constantFrom('{', '}', 'agent', 'minutes', 'a', '<b>', '$&', ' ') });
  fc.assert(
    fc.property(fc.constantFrom(...codes), text, text, (code, said, value) => {
      const [name = 'nothing'] = placeholders[code];
      const own = ownSentence(says({ [code]: said }), code, { [name]: value });
      assert.equal(typeof own?.text, 'string');
      if (!said.includes('{')) assert.equal(own?.text, said.replaceAll('}}', '}'));
    }),
  );
  fc.assert(
    fc.property(fc.string(), (value) => {
      for (const code of codes) {
        const [name] = placeholders[code];
        if (name === undefined) continue;
        const own = ownSentence(says({ [code]: `<{${name}}>` }), code, { [name]: value });
        assert.equal(own?.text, `<${value}>`);
      }
    }),
  );
});

test('[M3] a word that objects have anyway is no message of the site’s', () => {
  assert.equal(ownSentence(says({}), 'constructor' as MessageCode), undefined);
  assert.equal(ownSentence({}, 'started'), undefined);
});
