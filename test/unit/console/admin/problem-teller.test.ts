/** What is shown of problems until their words are there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProblemTeller } from '../../../../src/console/admin/problem-teller.ts';

test('[O1] until its words are there, a problem is told in the relay’s English, and said to be English', () => {
  const teller = new ProblemTeller({ addController: () => undefined, requestUpdate: () => undefined } as never);
  const problem = { path: '/sites/0/name', message: 'is "". Expected: 1 to 300 characters.' };
  const told = [{ ...problem, language: 'en' }];
  assert.deepEqual(teller.told([{ ...problem, kind: 'length', given: { value: '', min: 1, max: 300 } }]), told);
  assert.deepEqual(teller.told([problem]), told);
});
