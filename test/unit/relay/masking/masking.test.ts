/** Which rules hold for whom, and what becomes of a command on its way into the log. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor } from '../../../../src/core/conversation/participants.ts';
import type { Command } from '../../../../src/core/conversation/vocabulary.ts';
import type { Form } from '../../../../src/core/forms/form.ts';
import { digestOf } from '../../../../src/relay/command-digest.ts';
import type { SiteConfig } from '../../../../src/relay/config.ts';
import { Masking } from '../../../../src/relay/masking/masking.ts';
import type { AppendRequest } from '../../../../src/relay/store/store.ts';
import { siteOf } from '../../../support/config-folder.ts';

type Rules = NonNullable<SiteConfig['masking']>['rules'];

const card = '4111 1111 1111 1111';
const gone = '#### #### #### ####';

const masked = (rules: Rules, character?: string): SiteConfig => ({
  ...siteOf('shop'),
  masking: { rules, ...(character !== undefined && { character }) },
});

const maskingOf = (rules: Rules, character?: string): Masking =>
  new Masking(new Map([['shop', masked(rules, character)]]));

const people: Readonly<Record<'visitor' | 'agent' | 'supervisor' | 'system', Actor>> = {
  visitor: { kind: 'visitor', id: 'v' },
  agent: { kind: 'agent', id: 'a' },
  supervisor: { kind: 'supervisor', id: 's' },
  system: { kind: 'system', id: 'parlor' },
};

const requestOf = (command: Command, actor: Actor, more: Partial<AppendRequest> = {}): AppendRequest => ({
  conversation: 'c',
  id: 'i',
  lane: 'l',
  n: 1,
  command,
  digest: digestOf(actor.kind, actor.id, command),
  site: 'shop',
  actor,
  ...more,
});

const sending = (text: string, actor: Actor): AppendRequest => requestOf({ type: 'message.send', text }, actor);

test('[X5] a rule holds for whom it is for, unless it is off', () => {
  const cases: readonly (readonly [Rules[number], readonly (keyof typeof people)[]])[] = [
    [{ id: 'r', hides: 'card' }, ['visitor', 'agent', 'supervisor']],
    [{ id: 'r', hides: 'card', whose: 'both', on: true }, ['visitor', 'agent', 'supervisor']],
    [{ id: 'r', hides: 'card', whose: 'visitors' }, ['visitor']],
    [{ id: 'r', hides: 'card', whose: 'agents' }, ['agent', 'supervisor']],
    [{ id: 'r', hides: 'card', on: false }, []],
  ];
  for (const [rule, held] of cases) {
    const masking = maskingOf([rule]);
    const found = Object.entries(people).flatMap(([who, actor]) =>
      masking.request(sending(card, actor)).masked ? [who] : [],
    );
    assert.deepEqual(found, held, JSON.stringify(rule));
  }
});

test('[X5] what is hidden is hidden by the site’s character, and the message says so; another one says nothing', () => {
  const masking = maskingOf([{ id: 'r', hides: 'card' }], '•');
  const { command, masked } = masking.request(sending(card, people.visitor));
  assert.deepEqual([command, masked], [{ type: 'message.send', text: gone.replaceAll('#', '•') }, true]);
  const plain = masking.request(sending('Order 17', people.visitor));
  assert.deepEqual([plain.command, plain.masked], [{ type: 'message.send', text: 'Order 17' }, undefined]);
});

test('[X5] several rules hide what each of them finds, also where they overlap', () => {
  const masking = maskingOf([
    { id: 'one', hides: 'email' },
    { id: 'two', hides: { pattern: 'shop' } },
    { id: 'three', hides: 'card' },
  ]);
  const hide = masking.on('shop', 'visitors');
  assert.equal(hide(`${card} ana@shop.example, shop`), `${gone} ################, ####`);
});

test('[X5] a site without rules, and one that is unknown, hide nothing', () => {
  assert.equal(maskingOf([]).on('shop', 'visitors')(card), card);
  assert.equal(new Masking(new Map([['shop', siteOf('shop')]])).on('shop', 'agents')(card), card);
  assert.equal(new Masking(new Map()).on('shop', 'agents')(card), card);
});

test('[X5] [O2] the newest rules hold', () => {
  const sites = new Map([['shop', siteOf('shop')]]);
  const masking = new Masking(sites);
  const left = () => masking.on('shop', 'visitors')(card);
  assert.equal(left(), card);
  sites.set('shop', masked([{ id: 'r', hides: 'card' }]));
  assert.equal(left(), gone);
  sites.set('shop', masked([{ id: 'r', hides: 'card', whose: 'agents' }]));
  assert.equal(left(), card);
});

test('[X5] [D2] the same command is known again whatever the rules were and are, and its digest tells nothing', () => {
  const before = new Masking(new Map()).request(sending(card, people.visitor));
  const after = maskingOf([{ id: 'r', hides: 'card' }]).request(sending(card, people.visitor));
  const others = maskingOf([{ id: 'r', hides: { pattern: '^4111' } }]).request(sending(card, people.visitor));
  const known = [before, after, others].map(({ digest, alike }) => new Set([digest, alike]));
  for (const { digest } of [before, after, others]) assert.ok(known.every((digests) => digests.has(digest)));
  assert.equal(before.digest, digestOf('visitor', 'v', { type: 'message.send', text: card }));
  const [another] = [maskingOf([{ id: 'r', hides: 'card' }]).request(sending('5555 5555 5555 4444', people.visitor))];
  assert.equal(after.digest, another?.digest);
  // What is longer, or another's, is another one.
  const longer = maskingOf([{ id: 'r', hides: 'card' }]).request(sending(`${card}!`, people.visitor));
  const agents = maskingOf([{ id: 'r', hides: 'card' }]).request(sending(card, people.agent));
  assert.equal(new Set([after.digest, longer.digest, agents.digest]).size, 3);
});

test('[X5] whoever is asked for an e-mail address may give it, and no card’s number; what can be chosen stays', () => {
  const masking = maskingOf([
    { id: 'cards', hides: 'card' },
    { id: 'mails', hides: 'email' },
    { id: 'own', hides: { pattern: '^new$' } },
  ]);
  const base = { required: false, language: 'en', label: '?' };
  const form: Form = {
    questions: [
      { ...base, id: 'mail', kind: 'email' },
      { ...base, id: 'why', kind: 'long-text' },
      { ...base, id: 'topic', kind: 'choice', choices: [{ id: 'new', text: 'New' }] },
    ],
  };
  const answersTo = (mail: string) => [
    { question: 'mail', answer: mail },
    { question: 'why', answer: 'ana@shop.example' },
    { question: 'topic', answer: 'new' },
    { question: card, answer: 'new' },
  ];
  const leftOf = (mail: string): unknown => {
    const start = { workstream: 'chat', mode: 'live' as const, form };
    const command: Command = { type: 'conversation.start', answers: answersTo(mail) };
    const { command: left } = masking.request(requestOf(command, people.visitor, { start }));
    return 'answers' in left && left.answers?.map(({ question, answer }) => [question, answer]);
  };
  const others = [
    ['why', '################'],
    ['topic', 'new'],
    [gone, '###'],
  ];
  assert.deepEqual(leftOf('ana@shop.example'), [['mail', 'ana@shop.example'], ...others]);
  assert.deepEqual(leftOf(card), [['mail', gone], ...others]);
});

test('[X5] where the site’s surveys are of two minds about a question, its answer is text', () => {
  const masking = maskingOf([{ id: 'mails', hides: 'email' }]);
  const question = { required: false, language: 'en', label: '?' };
  const surveyOf = (kind: 'email' | 'text') => ({ rating: false, questions: [{ ...question, id: 'one', kind }] });
  const answer = 'ana@shop.example';
  const command: Command = { type: 'survey.answer', answers: [{ question: 'one', answer }] };
  const leftBy = (...kinds: readonly ('email' | 'text')[]): unknown => {
    const surveys = Object.fromEntries(kinds.map((kind, index) => [`w${index}`, surveyOf(kind)]));
    const { command: left } = masking.request(requestOf(command, people.visitor, { surveys }));
    return 'answers' in left && left.answers?.[0]?.answer;
  };
  assert.equal(leftBy('email', 'email'), answer);
  assert.equal(leftBy('email', 'text'), '################');
  assert.equal(leftBy('text', 'email', 'email'), '################');
});
