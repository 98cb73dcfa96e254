/** The model of the busy desk sees each thing that could be wrong there: else it would prove nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Mode, SessionModel, type Shown } from '../../e2e/busy-desk/model.ts';
import { randomActs } from '../../e2e/busy-desk/plan.ts';

const visitorSaid = (text: string): Shown => ({ mode: 'message', by: 'visitor', text, isSent: true });
const agentWrote = (text: string, mode: Mode = 'message'): Shown => ({ mode, by: 'agent', text, isSent: true });

const everything = { notes: true, all: true };
const forVisitors = { notes: false, all: true };

const sessionWith = (...fromVisitor: string[]): SessionModel => {
  const session = new SessionModel('Visitor 1');
  session.fromVisitor.push(...fromVisitor);
  return session;
};

test('unread are all that came since nobody looks; what came as somebody turned away may be either', () => {
  const session = sessionWith('a', 'b');
  assert.equal(session.wrongUnread(2), undefined);
  assert.match(session.wrongUnread(1) ?? '', /1 unread messages instead of 2/);
  session.show('one');
  session.show('other');
  session.leave('one', 2);
  assert.equal(session.wrongUnread(0), undefined);
  assert.match(session.wrongUnread(1) ?? '', /instead of 0/);
  session.fromVisitor.push('c');
  session.leave('other', 2);
  session.fromVisitor.push('d');
  assert.equal(session.wrongUnread(1), undefined);
  assert.equal(session.wrongUnread(2), undefined);
  assert.match(session.wrongUnread(0) ?? '', /instead of 1 to 2/);
  assert.match(session.wrongUnread(3) ?? '', /instead of 1 to 2/);
});

test('a draft is what was typed in its mode, until it is sent', () => {
  const session = sessionWith();
  session.drafts.note = 'calls back';
  assert.equal(session.wrongDraft('note', 'calls back'), undefined);
  assert.match(session.wrongDraft('note', 'calls') ?? '', /"calls" instead of "calls back"/);
  assert.match(session.wrongDraft('message', 'calls back') ?? '', /instead of ""/);
  session.write('note', 'one');
  assert.equal(session.wrongDraft('note', ''), undefined);
});

test('a transcript has every message once, of each window in its order, and notes for the desk only', () => {
  const session = sessionWith('a', 'b');
  const write = (text: string, mode: Mode, window: string): void => {
    session.drafts[mode] = text;
    session.write(mode, window);
  };
  write('1', 'message', 'one');
  write('2', 'note', 'one');
  write('3', 'message', 'other');
  const wrong = (rows: readonly Shown[], sees = everything) => session.wrongTranscript('the desk', rows, sees);
  const [a, b, one, two, three] = [
    visitorSaid('a'),
    visitorSaid('b'),
    agentWrote('1'),
    agentWrote('2', 'note'),
    agentWrote('3'),
  ];
  assert.equal(wrong([a, one, b, two, three]), undefined);
  // Nobody says which of two windows comes first.
  assert.equal(wrong([three, a, one, two, b]), undefined);
  assert.equal(wrong([a, one, b, three], forVisitors), undefined);
  assert.match(wrong([a, one, b, two, three], forVisitors) ?? '', /nobody wrote "2"/);
  assert.match(wrong([a, one, two, three]) ?? '', /"b" is missing/);
  assert.match(wrong([a, one, b, two, three, one]) ?? '', /"1" is there twice/);
  assert.match(wrong([b, one, a, two, three]) ?? '', /"b" stands where "a" should/);
  assert.match(wrong([a, two, b, one, three]) ?? '', /"2" stands where "1" should/);
  assert.match(wrong([a, b, two, { ...three, isSent: false }]) ?? '', /"3" is not confirmed/);
  // Of a transcript that goes on further up only the newest part is there.
  assert.equal(wrong([b, two, three], { notes: true, all: false }), undefined);
  assert.match(wrong([a, one, three], { notes: true, all: false }) ?? '', /"b" is missing/);
});

test('a list of acts has every calamity, the relay comes back after it was killed, and a seed always gives the same', () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    const kinds = randomActs(seed).map(({ kind }) => kind);
    assert.deepEqual(randomActs(seed), randomActs(seed));
    assert.equal(kinds.filter((kind) => kind === 'crash a window').length, 2);
    assert.ok(kinds.indexOf('kill the relay') >= 0);
    assert.ok(kinds.indexOf('bring the relay back') > kinds.indexOf('kill the relay'));
  }
});
