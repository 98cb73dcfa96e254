/** What somebody leaves behind while nobody is there, and what is not enough. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactForm, contactQuestions, requestOf, requestTitle } from '../../../../src/core/forms/contact-form.ts';
import { caseTitleLength } from '../../../../src/core/limits.ts';
import { textLength } from '../../../../src/core/text.ts';
import { question } from '../../../support/questions.ts';

const rosa = { name: 'Rosa', email: 'rosa@lopes.example', message: 'Where is my lamp?' };

const answersOf = (given: Readonly<Record<string, string>>) =>
  Object.entries(given).map(([id, answer]) => ({ question: id, answer }));

const order = question('text', { id: 'order', required: true });

test('[M2] name, message and a way to answer are needed, e-mail or phone', () => {
  const outcome = (given: Readonly<Record<string, string>>) => {
    const request = requestOf({ questions: [] }, answersOf(given));
    return 'refused' in request ? [request.refused, request.params?.question] : 'taken';
  };
  assert.equal(outcome(rosa), 'taken');
  assert.equal(outcome({ ...rosa, email: '', phone: '030 123456' }), 'taken');
  assert.deepEqual(outcome({ ...rosa, email: ' ' }), ['answers-required', 'email']);
  assert.deepEqual(outcome({ ...rosa, name: '' }), ['answers-required', 'name']);
  assert.deepEqual(outcome({ ...rosa, message: '\n' }), ['answers-required', 'message']);
  assert.deepEqual(outcome({ ...rosa, email: 'rosa' }), ['answer-invalid', 'email']);
  assert.deepEqual(outcome({ ...rosa, phone: 'none' }), ['answer-invalid', 'phone']);
  assert.deepEqual(outcome({ ...rosa, order: 'AB-17' }), ['answer-invalid', 'order']);
});

test('[M2] what the site asks besides stands before the message, and is read in its words', () => {
  const form = { questions: [order] };
  assert.deepEqual(
    contactForm(form).map(({ id }) => id),
    ['name', 'email', 'phone', 'order', 'message'],
  );
  assert.deepEqual(requestOf(form, answersOf(rosa)), { refused: 'answers-required', params: { question: 'order' } });
  assert.deepEqual(requestOf(form, answersOf({ ...rosa, order: 'AB-17' })), {
    ...rosa,
    answers: [{ id: 'order', question: 'Your order?', answer: 'AB-17' }],
  });
});

test('[M2] the page has the words for what every such form asks', () => {
  const named = contactForm({ questions: [order] }, (id) => ({ language: 'de', label: `Wort für ${id}` }));
  const own = named.filter(({ id }) => id !== 'order');
  assert.deepEqual(
    own.map(({ id }) => id),
    [...contactQuestions],
  );
  assert.ok(own.every(({ id, label, language }) => label === `Wort für ${id}` && language === 'de'));
});

test('[M2] [X3] the case is called by who it is and how they begin, on one line that is not long', () => {
  assert.equal(requestTitle({ ...rosa, answers: [] }), 'Rosa: Where is my lamp?');
  const long = requestTitle({ ...rosa, message: `Where is\nmy ${'very '.repeat(100)}`, answers: [] });
  assert.ok(long.startsWith('Rosa: Where is my very ') && textLength(long) <= caseTitleLength);
});
