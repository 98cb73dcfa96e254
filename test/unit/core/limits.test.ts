/** The bounds fit together: what one allows does not break on another. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as accounts from '../../../src/core/account-limits.ts';
import * as limits from '../../../src/core/limits.ts';
import * as privacy from '../../../src/core/privacy-limits.ts';
import * as wallboard from '../../../src/core/wallboard-limits.ts';

/** Bytes of a string of this many code points in JSON at worst: four a code point in UTF-8, or six if it is escaped. */
const jsonBytes = (points: number): number => points * 6;

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number' ? [value] : Object.values(value as object).flatMap(numbersIn);

test('[X3] every bound is a whole number above 0', () => {
  for (const [name, limit] of Object.entries({ ...limits, ...accounts, ...privacy, ...wallboard })) {
    const numbers = numbersIn(limit);
    assert.ok(numbers.length > 0, name);
    for (const number of numbers) assert.ok(Number.isSafeInteger(number) && number > 0, name);
  }
});

test('[X3] the longest text fits into a frame, and the longest credential into a hello', () => {
  assert.ok(jsonBytes(limits.textLengthMax) + 1_024 < limits.frameBytesMax);
  assert.ok(limits.credentialLengthMax + 1_024 < limits.helloBytesMax);
});

test('[X3] a full window of the longest messages fits into few append transactions', () => {
  assert.ok(limits.sendWindow <= limits.appendBatchMax.commands);
  assert.ok(limits.frameBytesMax < limits.appendBatchMax.bytes);
  assert.ok(limits.appendBatchMax.commands < limits.appendQueueMax);
});

test('[X3] a client’s window does not outrun its burst, so that a good client is not refused for its rate', () => {
  assert.ok(limits.sendWindow <= limits.commandRate.agent.burst);
  for (const rate of Object.values(limits.commandRate)) assert.ok(rate.perSecond <= rate.burst);
});

test('[D8] a socket that is full begins to be filled again only once it is well below the mark', () => {
  const { lowBytes, highBytes } = limits.socketBuffer;
  assert.ok(lowBytes < highBytes);
  assert.ok(limits.frameBytesMax < highBytes);
});

test('a slow relay is noticed later than a slow step within it', () => {
  assert.ok(limits.helloTimeoutMs < limits.welcomeTimeoutMs);
  assert.ok(limits.pongTimeoutMs < limits.heartbeatMs);
  assert.ok(limits.gapTimeoutMs < limits.welcomeTimeoutMs);
});

test('where sockets are blocked a client is in by requests before it gives up', () => {
  const { patienceMs, headStartMs } = limits.blockedSocket;
  assert.ok(headStartMs < patienceMs && patienceMs < limits.welcomeTimeoutMs);
});

test('[X3] the longest message fits into the last words of a page, and they into a request', () => {
  assert.ok(jsonBytes(limits.textLengthMax) + limits.credentialLengthMax + 1_024 < limits.lastWordsBytesMax);
  assert.ok(limits.lastWordsBytesMax <= limits.frameBytesMax);
  assert.ok(limits.sendWindow < limits.framesPerBatchMax);
});

test('delays grow from the least to the most', () => {
  assert.ok(limits.reconnectDelay.minMs < limits.reconnectDelay.maxMs);
  assert.ok(accounts.signInBackoff.firstWaitMs < accounts.signInBackoff.maxWaitMs);
  assert.ok(accounts.agentTokenMs < accounts.agentSignInMs);
});

test('[O2] a relay that is told nothing finds another configuration within a second, with time to take it over', () => {
  const { everyMs, settleMs } = limits.configLook;
  assert.ok(everyMs + settleMs < 750);
});
