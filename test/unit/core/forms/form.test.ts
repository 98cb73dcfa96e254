/** What is an answer to which question, and how long one may be. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  type AnswerProblem,
  answerLengthOf,
  answerProblem,
  closedFormProblem,
  formProblem,
  problemsIn,
  type Question,
  toBeAsked,
  worded,
} from '../../../../src/core/forms/form.ts';
import { answersMax, contextMax, formMax } from '../../../../src/core/limits.ts';
import { goodAnswers, kinds, question } from '../../../support/questions.ts';

type Kind = Question['kind'];
type Verdicts = Readonly<Record<Kind, AnswerProblem | 'good'>>;

/** What each kind of question makes of an answer. */
const table: Readonly<Record<string, Verdicts>> = {
  'AB-17': verdicts('good', 'good', 'no-email', 'no-phone', 'no-choice', 'no-choice', 'too-long'),
  'rosa@lopes.example': verdicts('good', 'good', 'good', 'no-phone', 'no-choice', 'no-choice', 'too-long'),
  ' Rosa@Lopes.example ': verdicts('good', 'good', 'good', 'no-phone', 'no-choice', 'no-choice', 'too-long'),
  'rosa@lopes@example': verdicts('good', 'good', 'no-email', 'no-phone', 'no-choice', 'no-choice', 'too-long'),
  'rosa lopes@example.org': verdicts('good', 'good', 'no-email', 'no-phone', 'no-choice', 'no-choice', 'too-long'),
  '+49 (0)30 123-456': verdicts('good', 'good', 'no-email', 'good', 'no-choice', 'no-choice', 'too-long'),
  '030 123 ext. 7': verdicts('good', 'good', 'no-email', 'no-phone', 'no-choice', 'no-choice', 'too-long'),
  '12': verdicts('good', 'good', 'no-email', 'no-phone', 'no-choice', 'no-choice', 'malformed'),
  sales: verdicts('good', 'good', 'no-email', 'no-phone', 'good', 'good', 'too-long'),
  'sales returns': verdicts('good', 'good', 'no-email', 'no-phone', 'no-choice', 'good', 'too-long'),
  'sales sales': verdicts('good', 'good', 'no-email', 'no-phone', 'no-choice', 'no-choice', 'too-long'),
  'sales support': verdicts('good', 'good', 'no-email', 'no-phone', 'no-choice', 'no-choice', 'too-long'),
  yes: verdicts('good', 'good', 'no-email', 'no-phone', 'no-choice', 'no-choice', 'good'),
  no: verdicts('good', 'good', 'no-email', 'no-phone', 'no-choice', 'no-choice', 'malformed'),
  'a\0b': verdicts('malformed', 'malformed', 'malformed', 'malformed', 'malformed', 'malformed', 'malformed'),
  '\uD800': verdicts('malformed', 'malformed', 'malformed', 'malformed', 'malformed', 'malformed', 'malformed'),
  '': verdicts('good', 'good', 'good', 'good', 'good', 'good', 'good'),
  ' \n\u200B': verdicts('good', 'good', 'good', 'good', 'good', 'good', 'good'),
};

function verdicts(...inTurn: readonly Verdicts[Kind][]): Verdicts {
  return Object.fromEntries(kinds.map((kind, index) => [kind, inTurn[index] ?? 'good'])) as Verdicts;
}

for (const [answer, row] of Object.entries(table)) {
  test(`[W6] what each kind of question makes of ${JSON.stringify(answer)}`, () => {
    for (const [kind, verdict] of Object.entries(row) as [Kind, Verdicts[Kind]][]) {
      assert.equal(answerProblem(question(kind), answer) ?? 'good', verdict, kind);
    }
  });
}

test('[W6] what has to be answered is not answered by nothing, by white space or by what cannot be seen', () => {
  for (const kind of kinds) {
    const required = question(kind, { required: true });
    for (const answer of ['', '  ', '\n', '\u200B']) assert.equal(answerProblem(required, answer), 'missing', kind);
    assert.equal(answerProblem(required, goodAnswers[kind]), undefined, kind);
  }
});

test('[W6] [X3] an answer may be as long as its kind allows, and no code point longer', () => {
  assert.deepEqual(
    (['text', 'long-text', 'email', 'phone'] as const).map((kind) => answerLengthOf({ kind })),
    [formMax.textLength, formMax.longTextLength, 254, 50],
  );
  assert.ok(formMax.longTextLength <= answersMax.answerLength, 'what a form takes, a command takes');
  for (const kind of ['text', 'long-text'] as const) {
    const max = answerLengthOf({ kind });
    assert.equal(answerProblem(question(kind), '🙂'.repeat(max)), undefined);
    assert.equal(answerProblem(question(kind), '🙂'.repeat(max + 1)), 'too-long');
  }
});

test('[W6] [X3] all answers together are no longer than a conversation carries: the longest is named', () => {
  const questions = Array.from({ length: 10 }, (_, index) => question('long-text', { id: `q${index}` }));
  const answers = questions.map(({ id }, index) => ({
    question: id,
    answer: 'x'.repeat(1_700 + (index === 4 ? 1 : 0)),
  }));
  assert.ok(JSON.stringify(answers).length > contextMax.length);
  assert.deepEqual([...problemsIn(questions, answers)], [['q4', 'too-long']]);
  assert.deepEqual([...problemsIn(questions, answers.slice(1))], []);
});

test('[W6] the first wrong question is named, in the order of the form; what was not asked is nobody’s concern', () => {
  const questions = [question('text', { required: true }), question('email'), question('choice')];
  const given = (text: string, email: string) => [
    { question: 'elsewhere', answer: 'x' },
    { question: 'email', answer: email },
    { question: 'text', answer: text },
  ];
  assert.equal(formProblem(questions, given('Rosa', 'rosa@lopes.example')), undefined);
  assert.deepEqual(formProblem(questions, given('', 'rosa')), {
    refused: 'answers-required',
    params: { question: 'text' },
  });
  assert.deepEqual(formProblem(questions, given('Rosa', 'rosa')), {
    refused: 'answer-invalid',
    params: { question: 'email', problem: 'no-email' },
  });
  assert.deepEqual(closedFormProblem(questions, given('Rosa', '')), {
    refused: 'answer-invalid',
    params: { question: 'elsewhere' },
  });
});

test('[W6] where nothing else is taken, nothing is answered twice', () => {
  const twice = ['Rosa', 'Lia'].map((answer) => ({ question: 'text', answer }));
  assert.deepEqual(closedFormProblem([question('text')], twice)?.refused, 'answer-invalid');
  assert.equal(closedFormProblem([question('text')], twice.slice(1)), undefined);
});

test('[W6] people read the questions and the choices in their words, in the order of the form', () => {
  const questions = [question('choices'), question('text'), question('consent')];
  const answers = [
    { question: 'Shoe size', answer: '38' },
    { question: 'text', answer: ' AB-17 ' },
    { question: 'choices', answer: 'returns sales' },
    { question: 'consent', answer: '' },
  ];
  assert.deepEqual(worded(questions, answers), [
    { id: 'choices', question: 'Your choices?', answer: 'About returns, About sales' },
    { id: 'text', question: 'Your text?', answer: 'AB-17' },
    { question: 'Shoe size', answer: '38' },
  ]);
});

test('[W6] [I1] what the site vouches for is not asked', () => {
  const questions = [question('text', { about: 'name' }), question('email', { about: 'email' }), question('phone')];
  const asked = (known: Parameters<typeof toBeAsked>[1]) => toBeAsked(questions, known).map(({ id }) => id);
  assert.deepEqual(asked({}), ['text', 'email', 'phone']);
  assert.deepEqual(asked({ name: 'Rosa', phone: '1' }), ['email', 'phone']);
  assert.deepEqual(asked({ name: 'Rosa', email: 'rosa@lopes.example' }), ['phone']);
});

const anyQuestion = fc.record({ kind: fc.constantFrom(...kinds), required: fc.boolean() });
const anyAnswer = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...Object.values(goodAnswers)),
  fc.constantFrom(...Object.keys(table)),
);

test('[W6] whatever is answered, a form is taken exactly if each of its answers is one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyQuestion, anyAnswer), { maxLength: 10 }), (pairs) => {
      const questions = pairs.map(([{ kind, required }], index) => question(kind, { id: `q${index}`, required }));
      const answers = pairs.map(([, answer], index) => ({ question: `q${index}`, answer }));
      const wrong = questions.filter((one, index) => answerProblem(one, answers[index]?.answer ?? '') !== undefined);
      assert.deepEqual(
        [...problemsIn(questions, answers).keys()],
        wrong.map(({ id }) => id),
      );
      assert.equal(closedFormProblem(questions, answers)?.params?.question, wrong[0]?.id);
      const said = worded(questions, answers);
      assert.ok(said.every(({ id }) => questions.some((one) => one.id === id)));
    }),
  );
});

test('[W6] [X3] no text makes judging it slow', () => {
  for (const text of [
    '@'.repeat(250),
    `${'a@'.repeat(120)}a`,
    `+${'(0'.repeat(20)}`,
    ' '.repeat(2_000),
    'a '.repeat(1_000),
  ]) {
    const began = process.cpuUsage();
    for (const kind of kinds) for (let round = 0; round < 100; round += 1) answerProblem(question(kind), text);
    assert.ok(process.cpuUsage(began).user < 1_000_000, text.slice(0, 20));
  }
});
