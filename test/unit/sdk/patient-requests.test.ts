/** What becomes of a request that a relay turns away because it has too much to do: every desk's, against scripted answers. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { isParlorError } from '../../../src/core/errors.ts';
import { requestReturns } from '../../../src/core/limits.ts';
import { PatientRequests } from '../../../src/sdk/patient-requests.ts';
import { type ScriptedAnswer, startScriptedRelay } from '../../support/scripted-relay.ts';
import { until } from '../../support/until.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const waitMs = 3_000;
const busy = (retryMs?: number): ScriptedAnswer => ({ status: 503, body: { code: 'overloaded', retryMs } });

/** Requests to a relay that answers these in turn, the last for ever, and how often it was asked. */
const setting = async (context: TestContext, ...answers: readonly ScriptedAnswer[]) => {
  const scripted = await startScriptedRelay(context, () => answers[scripted.all.length - 1] ?? answers.at(-1) ?? {});
  const clock = new VirtualClock();
  const requests = new PatientRequests({ relay: scripted.relay, token: async () => 't1' }, clock);
  const times = (): number => scripted.all.length;
  const change = (signal?: AbortSignal) =>
    requests.tell({ method: 'PUT', path: 'library/articles/a', body: { title: 'T' }, signal });
  return { clock, change, times, all: scripted.all };
};

const refusedAs = (code: Parameters<typeof isParlorError>[1]) => (error: unknown) => isParlorError(error, code);

test('[X3] what a busy relay turned away comes back when it said, the same, and is answered', async (context) => {
  const { clock, change, times, all } = await setting(context, busy(waitMs), { status: 204 });
  const changed = change();
  await until('it waits', () => clock.waiting === 1);
  await clock.advance(waitMs - 1);
  assert.equal(times(), 1);
  await clock.advance(1);
  assert.equal((await changed).status, 204);
  assert.deepEqual(all[1], all[0]);
});

test('[X3] it comes back so often and no more, then who asked is told', async (context) => {
  const { clock, change, times } = await setting(context, busy(waitMs));
  const changed = change();
  const refused = assert.rejects(changed, refusedAs('overloaded'));
  for (let returns = 1; returns <= requestReturns.max; returns += 1) {
    await until('it waits', () => clock.waiting === 1);
    await clock.advance(waitMs);
    await until('it came back', () => times() === returns + 1);
  }
  await refused;
  assert.equal(times(), requestReturns.max + 1);
  assert.equal(clock.waiting, 0);
});

test('[X3] nobody is kept waiting for longer than that, or without being told for how long', async (context) => {
  for (const retryMs of [requestReturns.waitMaxMs + 1, undefined]) {
    const { change, times, clock } = await setting(context, busy(retryMs));
    await assert.rejects(change(), refusedAs('overloaded'));
    assert.deepEqual([times(), clock.waiting], [1, 0]);
  }
  const longest = await setting(context, busy(requestReturns.waitMaxMs), { status: 204 });
  const changed = longest.change();
  await until('it waits', () => longest.clock.waiting === 1);
  await longest.clock.advance(requestReturns.waitMaxMs);
  assert.equal((await changed).status, 204);
});

test('[X3] only for its load: what may have been begun, or was too much of the same, is not sent again by itself', async (context) => {
  for (const code of ['unavailable', 'rate-limited'] as const) {
    const { change, times } = await setting(context, { status: 503, body: { code, retryMs: 1 } });
    await assert.rejects(change(), refusedAs(code));
    assert.equal(times(), 1);
  }
});

test('[X3] who gives up is not kept until it would have come back', async (context) => {
  const { clock, change, times } = await setting(context, busy(waitMs), { status: 204 });
  const giveUp = new AbortController();
  const changed = change(giveUp.signal);
  await until('it waits', () => clock.waiting === 1);
  giveUp.abort();
  await assert.rejects(changed, refusedAs('stopped'));
  assert.deepEqual([times(), clock.waiting], [1, 0]);
});
