/** What an admin's SDK makes of the problems that a relay tells: an older one, a newer one, and something that is no relay. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { isParlorError } from '../../../../src/core/errors.ts';
import { type ConfigProblem, createAgentAdmin } from '../../../../src/sdk/admin/agent-admin.ts';
import { startScriptedRelay } from '../../../support/scripted-relay.ts';

/** What is wrong, as the SDK tells it, if the relay answers this. */
const toldFrom = async (context: TestContext, problems: unknown): Promise<readonly ConfigProblem[]> => {
  const body = { code: 'config-invalid', message: 'is wrong', problems };
  const { relay } = await startScriptedRelay(context, () => ({ status: 422, body }));
  return createAgentAdmin({ relay, token: async () => 't' }).check({ sites: [], agents: [] });
};

const place = { path: '/sites', message: 'is missing.' };

test('[O1] the kind of a mistake comes with what belongs to it, whether it is known here or not', async (context) => {
  const told = [
    { ...place, kind: 'missing', given: {} },
    { ...place, kind: 'of-tomorrow', given: { days: 1 } },
  ];
  assert.deepEqual(await toldFrom(context, told), told);
});

test('[O1] of a relay that tells no kinds, or tells them otherwise, the sentence is left', async (context) => {
  const strange = [
    place,
    { ...place, kind: 'missing' },
    { ...place, kind: 7, given: {} },
    { ...place, kind: 'x', given: 7 },
  ];
  assert.deepEqual(await toldFrom(context, [...strange, 7, { path: '/sites' }]), [place, place, place, place]);
});

test('[O1] an answer without any place does not come from a relay', async (context) => {
  for (const problems of [undefined, [], [7], 'all']) {
    await assert.rejects(toldFrom(context, problems), (error) => isParlorError(error, 'unavailable'));
  }
});
