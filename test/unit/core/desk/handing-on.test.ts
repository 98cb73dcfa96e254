/** Who can be asked to take a conversation over or to be consulted, as a desk shows it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Colleague, consultProblem, transferProblem, withNewer } from '../../../../src/core/desk/handing-on.ts';
import { agentSessionsMax } from '../../../../src/core/limits.ts';
import { talk } from '../../../support/desk-conversations.ts';
import { ana } from '../../../support/scripted-conversation.ts';

const presences = ['available', 'busy'] as const;
const taken = talk().picked();
const { conversation } = taken.view;

const colleague = (parts: Partial<Colleague> = {}): Colleague => ({
  id: 'ben',
  seq: 1,
  name: 'Ben',
  presence: { base: 'available', setBy: 'system', since: 0 },
  load: 0,
  capacity: 100,
  sessions: 0,
  isOfQueue: true,
  ...parts,
});
const away = { base: 'away', setBy: 'agent', since: 0 } as const;
const ben = { id: 'ben', name: 'Ben' };
const asked = { type: 'consult.asked', agent: ben, ms: 1_000, countdown: true } as const;

test('[V5] a colleague can’t take over who is not of the queue, not there, or has ten sessions', () => {
  const problem = (parts?: Partial<Colleague>) => transferProblem(conversation, colleague(parts), presences);
  assert.equal(problem(), undefined);
  assert.equal(problem({ load: 100 }), undefined, 'who has no room is asked all the same');
  assert.equal(problem({ sessions: agentSessionsMax - 1 }), undefined);
  assert.equal(problem({ sessions: agentSessionsMax }), 'sessions');
  assert.equal(problem({ presence: away }), 'presence');
  assert.equal(problem({ isOfQueue: false, presence: away }), 'other-queue');
  assert.equal(problem({ id: ana.id }), 'has-it');
});

test('[S10] a colleague can’t be consulted who is not there, is asked already, or reads along', () => {
  const problem = (about = conversation, parts?: Partial<Colleague>) =>
    consultProblem(about, colleague(parts), presences);
  assert.equal(problem(), undefined);
  assert.equal(problem(conversation, { isOfQueue: false, sessions: agentSessionsMax }), undefined);
  assert.equal(problem(conversation, { presence: away }), 'presence');
  assert.equal(problem(conversation, { id: ana.id }), 'has-it');
  const wished = taken.then(ana, asked);
  assert.equal(problem(wished.view.conversation), 'asked');
  const consult = wished.view.conversation.seq;
  const there = wished.then({ kind: 'agent', ...ben }, { type: 'consult.accepted', consult });
  assert.equal(problem(there.view.conversation), 'there');
  assert.equal(transferProblem(there.view.conversation, colleague(), presences), undefined);
});

test('of two of the same colleague the newer one is shown, and who is not of the queue stays so', () => {
  const known = [colleague({ seq: 5, isOfQueue: false }), colleague({ id: 'cem', seq: 5 })];
  const { isOfQueue: _, ...row } = colleague({ presence: away });
  assert.deepEqual(withNewer(known, [{ ...row, seq: 5 }]), known);
  assert.deepEqual(withNewer(known, [{ ...row, seq: 6 }]), [{ ...known[0], seq: 6, presence: away }, known[1]]);
});
