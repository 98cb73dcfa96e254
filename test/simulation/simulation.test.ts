/** 500 seeds of the simulator, whatever the weather. More of them: `npm run simulate -- --seeds 20000`. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { createMetrics } from '../../src/relay/metrics.ts';
import type { HistoryRule } from '../support/history.ts';
import { describeViolations } from '../support/history-checker.ts';
import { crossedStarts, randomActs } from './acts.ts';
import { reportFailure } from './report.ts';
import { shrink } from './shrink.ts';
import { hasFailed, type Outcome, simulate } from './simulation.ts';

const seeds = 500;

/** What each rule of the specification asks of a history. */
const titles: readonly { readonly title: string; readonly rules: readonly HistoryRule[] }[] = [
  {
    title: '[D1] what was acknowledged is in the log at its seq, whatever crashed',
    rules: ['durable'],
  },
  {
    title: '[D2] each command is in the log once, and in the order in which it was given',
    rules: ['once', 'lane-order', 'real-time'],
  },
  {
    title: '[D3] every screen is a contiguous run of the log, and all who looked saw the same',
    rules: ['dense', 'agreement'],
  },
  {
    title: '[D4] nothing is forgotten, nor what was on disk when a tab crashed: every command was committed or refused',
    rules: ['settled'],
  },
  {
    title: '[D5] wherever a client went on, nothing on its screen moved, vanished or was shown twice',
    rules: ['screen'],
  },
  {
    title: '[D7] five seconds after the weather has cleared every screen shows the whole log, whatever the bus lost',
    rules: ['convergence'],
  },
  {
    title: '[W4] what was read goes forward only, is in the log, and is the same on every screen in the end',
    rules: ['reading'],
  },
  {
    title: '[R6] one agent has a conversation at a time, and nobody else speaks for the desk',
    rules: ['one-holder'],
  },
  {
    title:
      '[R6] [R7] [N8] a conversation has one offer at a time, ended by whom or when it may be, and load is what is held',
    rules: ['one-offer', 'workload'],
  },
  {
    title: '[A6] [R7] what nobody has seen goes back and wrap-up is freed when it is due, not earlier, and not never',
    rules: ['lapse'],
  },
  {
    title: '[R8] nothing waits for an agent who could have it',
    rules: ['service'],
  },
  {
    title: '[X6] who is erased is in no table and on no screen, and everybody else where they were',
    rules: ['erasing'],
  },
  {
    title: '[I1] [X2] nobody saw what is not theirs or was locked out, and nothing is in the log that nobody sent',
    rules: ['membership', 'phantom'],
  },
];

describe(`In ${seeds} simulations of bad weather`, () => {
  const metrics = createMetrics(() => 0);
  const failed = new Map<number, Outcome>();
  let committed = 0;
  let firstFailure = '';

  before(async () => {
    for (let seed = 1; seed <= seeds; seed += 1) {
      const outcome = await simulate({ seed, metrics });
      committed += outcome.logs.reduce((sum, { events }) => sum + events.length, 0);
      if (hasFailed(outcome)) failed.set(seed, outcome);
    }
    const [seed] = failed.keys();
    if (seed !== undefined) firstFailure = await reportFailure({ seed, metrics });
  });

  for (const { title, rules } of titles) {
    test(title, () => {
      assert.ok(committed > seeds * 20, `only ${committed} events were committed: nothing was tried`);
      const broken = [...failed].filter(([, { violations }]) => violations.some(({ rule }) => rules.includes(rule)));
      const seen = broken.map(([seed, { violations }]) => `Seed ${seed}: ${describeViolations(violations)}`);
      assert.equal(seen.join('\n'), '', firstFailure);
    });
  }

  test('No relay makes a mistake of its own', () => {
    const mistakes = [...failed].flatMap(([seed, outcome]) => outcome.mistakes.map((one) => `Seed ${seed}: ${one}`));
    assert.deepEqual(mistakes, []);
  });
});

test('[C1] [D4] of two tabs that begin at once neither loses a word, although one is away when it is told of the other', async () => {
  const metrics = createMetrics(() => 0);
  for (let seed = 1; seed <= 100; seed += 1) {
    const acts = crossedStarts(seed);
    const outcome = await simulate({ seed, acts, metrics });
    if (hasFailed(outcome)) assert.fail(await reportFailure({ seed, acts, metrics }));
  }
});

test('The same seed gives the same run', async () => {
  const metrics = createMetrics(() => 0);
  const [one, other] = [await simulate({ seed: 7, metrics }), await simulate({ seed: 7, metrics })];
  assert.deepEqual(other.observations, one.observations);
  assert.equal(other.steps, one.steps);
});

test('A failing run is shortened to the acts that it takes', async () => {
  const acts = randomActs(3);
  const [guilty, accomplice] = [acts[10], acts[40]];
  assert.ok(guilty && accomplice);
  const shortest = await shrink(acts, async (fewer) => fewer.includes(guilty) && fewer.includes(accomplice));
  assert.deepEqual(shortest, [guilty, accomplice]);
});
