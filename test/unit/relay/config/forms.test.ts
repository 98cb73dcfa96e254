/** What is said of forms that are wrong, one mistake of each kind; and their bounds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formMax } from '../../../../src/core/limits.ts';
import { configMistakes } from '../../../../src/relay/config.ts';
import { askingFront, askingWorkstreams } from '../../../support/asking-site.ts';
import { agentOf, siteOf } from '../../../support/config-folder.ts';

type Told = readonly (readonly [string, string])[];

const hours = { timeZone: 'UTC', week: [[], [], [], [], [], [], []] };

/** What is wrong with a workstream that asks this: places below `front`, and what is said of them. */
const mistakes = (front: object, more: object = {}): Told => {
  const workstreams = [{ id: 'chat', name: 'Chat', mode: 'live', front, ...more }];
  const agents = [agentOf('ana'), agentOf('stranger', { site: 'other' })];
  const sites = [{ ...siteOf('shop'), workstreams }, siteOf('other')];
  return configMistakes({ sites, agents }).map(({ path, says }) => [
    path.replace('/sites/0/workstreams/0/front', ''),
    says,
  ]);
};

const order = { id: 'order', kind: 'text' };
const topic = { id: 'topic', kind: 'choice', choices: ['new', 'old'] };
const said = (question: string, more: object = {}) => ({ question, label: 'What?', ...more });
const both = [
  { choice: 'new', text: 'New' },
  { choice: 'old', text: 'Old' },
];

/** Asked before a conversation, with these texts in English. */
const asked = (question: object, ...texts: readonly object[]) => ({
  preChat: { questions: [question] },
  words: [{ language: 'en', questions: texts }],
});

const broken: readonly { readonly title: string; readonly front: object; readonly says: readonly [string, string] }[] =
  [
    {
      title: 'a question that nobody can read',
      front: { preChat: { questions: [order] } },
      says: [
        '/preChat/questions/0',
        'has no text: give at least one of the "words" a "label" for it, among its "questions".',
      ],
    },
    {
      title: 'a text without its question',
      front: asked(order, said('order'), said('ordre')),
      says: ['/words/0/questions/1/question', '"ordre" is asked nowhere. Did you mean "order"?'],
    },
    {
      title: 'a question that has its texts twice',
      front: asked(order, said('order'), said('order')),
      says: ['/words/0/questions/1/question', '"order" is here twice. Put all of it in one place.'],
    },
    {
      title: 'a question that is asked twice',
      front: { ...asked(order, said('order')), preChat: { questions: [order, order] } },
      says: ['/preChat/questions/1/id', '"order" is used twice. Each needs one of its own.'],
    },
    {
      title: 'a kind of question that there is not',
      front: asked({ ...order, kind: 'e-mail' }, said('order')),
      says: [
        '/preChat/questions/0/kind',
        'is "e-mail". Expected: one of "text", "long-text", "email", "phone", "choice", "choices", "consent". Did you mean "email"?',
      ],
    },
    {
      title: 'a choice of nothing',
      front: asked({ id: 'topic', kind: 'choice' }, said('topic')),
      says: ['/preChat/questions/0', 'is of kind "choice": give it "choices".'],
    },
    {
      title: 'choices where nothing is chosen',
      front: asked({ ...order, choices: ['new', 'old'] }, said('order', { choices: both })),
      says: ['/preChat/questions/0/choices', 'are for kind "choice" or "choices"; this is "text".'],
    },
    {
      title: 'a choice that is there twice',
      front: asked({ ...topic, choices: ['new', 'old', 'new'] }, said('topic', { choices: both })),
      says: ['/preChat/questions/0/choices', 'have one twice. Each needs a name of its own.'],
    },
    {
      title: 'a choice that nobody can read',
      front: asked(topic, said('topic', { choices: both.slice(1) })),
      says: ['/words/0/questions/0', 'has no text for the choice "new".'],
    },
    {
      title: 'a text of a choice that there is not',
      front: asked(topic, said('topic', { choices: [...both, { choice: 'used', text: 'Used' }] })),
      says: ['/words/0/questions/0/choices', 'have "used", which the question has not.'],
    },
    {
      title: 'an e-mail address asked for as a text',
      front: asked({ ...order, about: 'email' }, said('order')),
      says: ['/preChat/questions/0/about', 'is "email", which wants kind "email".'],
    },
    {
      title: 'one question with two sets of choices',
      front: {
        ...asked(topic, said('topic', { choices: both })),
        postChat: { questions: [{ ...topic, choices: ['old', 'new'] }] },
      },
      says: ['/postChat/questions/0/choices', 'are others than those of "topic" in another form, whose texts it has.'],
    },
    {
      title: 'a contact form that is never seen',
      front: { contactForm: {} },
      says: ['/contactForm', 'is for when nobody is there: give the workstream "hours".'],
    },
  ];

for (const { title, front, says } of broken) {
  test(`[O1] ${title} is named`, () => assert.deepEqual(mistakes(front), [says]));
}

test('[O1] [M2] a contact form is for live workstreams, asks nothing twice and gives cases to agents of the site', () => {
  const persistent = mistakes({ contactForm: {} }, { mode: 'persistent', allowsAnonymous: true, hours });
  const says = 'is for a live workstream: a persistent one keeps what is written at any hour.';
  assert.deepEqual(persistent, [['/contactForm', says]]);
  const twice = {
    ...asked(order, said('order'), said('name')),
    contactForm: { questions: [{ id: 'name', kind: 'text' }] },
  };
  assert.deepEqual(mistakes(twice, { hours }), [
    ['/contactForm/questions/0/id', 'is "name", which every contact form asks already.'],
  ]);
  const given = (assignee: string) => mistakes({ contactForm: { assignee } }, { hours });
  assert.deepEqual(given('ana'), []);
  assert.deepEqual(given('anna'), [['/contactForm/assignee', '"anna" is no agent of the site. Did you mean "ana"?']]);
  assert.deepEqual(given('stranger'), [['/contactForm/assignee', '"stranger" is no agent of the site.']]);
});

test('[W6] a question may stand in several forms and has its texts once', () => {
  assert.deepEqual(mistakes({ ...asked(order, said('order')), postChat: { questions: [order] } }), []);
  assert.deepEqual(mistakes(askingFront), []);
  const sites = [siteOf('shop', { workstreams: askingWorkstreams() })];
  assert.deepEqual(configMistakes({ sites, agents: [] }), []);
});

test('[X3] [W6] one question, choice or character of a text too many is refused, and a form that asks nothing', () => {
  const questions = (count: number) => {
    const ids = Array.from({ length: count }, (_, index) => `q${index}`);
    return {
      preChat: { questions: ids.map((id) => ({ id, kind: 'text' })) },
      words: [{ language: 'en', questions: ids.map((id) => said(id)) }],
    };
  };
  const choices = (count: number) => {
    const names = Array.from({ length: count }, (_, index) => `c${index}`);
    const texts = names.slice(0, formMax.choices).map((choice) => ({ choice, text: 'One' }));
    return asked({ ...topic, choices: names }, said('topic', { choices: texts }));
  };
  const label = (length: number) => asked(order, { question: 'order', label: 'x'.repeat(length) });
  const help = (length: number) => asked(order, said('order', { help: 'x'.repeat(length) }));
  const choice = (length: number) =>
    asked(topic, said('topic', { choices: both.map((one) => ({ ...one, text: 'x'.repeat(length) })) }));
  const bounds: readonly (readonly [(count: number) => object, number])[] = [
    [questions, formMax.questions],
    [choices, formMax.choices],
    [label, formMax.labelLength],
    [help, formMax.helpLength],
    [choice, formMax.choiceLength],
  ];
  for (const [front, bound] of bounds) {
    assert.deepEqual(mistakes(front(bound)), []);
    assert.ok(mistakes(front(bound + 1)).length > 0, String(bound));
  }
  assert.equal(mistakes({ preChat: { questions: [] } }).length, 1);
});
