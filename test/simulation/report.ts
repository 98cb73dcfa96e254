/** What is told of a run that failed: its seed, the shortest trace that still fails, and what is wrong with it. */
import { describeViolations } from '../support/history-checker.ts';
import { type Act, describeAct, randomActs } from './acts.ts';
import { shrink } from './shrink.ts';
import { hasFailed, type Outcome, type Run, simulate } from './simulation.ts';

/** Runs the seed again with fewer and fewer acts, and describes the shortest run that fails. */
export const reportFailure = async (run: Run): Promise<string> => {
  const attempt = (acts: readonly Act[]): Promise<Outcome> => simulate({ ...run, acts });
  const all = run.acts ?? randomActs(run.seed);
  const acts = await shrink(all, async (fewer) => hasFailed(await attempt(fewer)));
  const { violations, mistakes } = await attempt(acts);
  return [
    `Seed ${run.seed} fails, with ${acts.length} of its ${all.length} acts:`,
    ...acts.map((act) => `  ${describeAct(act)}`),
    describeViolations(violations),
    ...mistakes,
  ].join('\n');
};
