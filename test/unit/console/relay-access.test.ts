/** How the desk keeps its sign-in fresh. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokensOf } from '../../../src/console/relay-access.ts';
import type { AgentSignIn } from '../../../src/sdk/agent-sign-in.ts';

const signInOf = (id: string, token: string): AgentSignIn => ({
  token,
  expiresAt: 0,
  agent: { id, name: id, role: 'agent', site: 'demo' },
});

test('the sign-in’s own token is used first, then renewed ones', async () => {
  const renewals = ['second', 'third'];
  const token = tokensOf(signInOf('agent-1', 'first'), async () => signInOf('agent-1', renewals.shift() ?? ''));
  assert.deepEqual([await token(), await token(), await token()], ['first', 'second', 'third']);
});

test('a desk never goes on as somebody else who has signed in in another window', async () => {
  const token = tokensOf(signInOf('agent-1', 'first'), async () => signInOf('agent-2', 'second'));
  await token();
  await assert.rejects(token(), { code: 'not-authenticated' });
});
