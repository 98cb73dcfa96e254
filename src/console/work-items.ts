/** The rows of a work list: what stands in it, and what went wrong with taking it, each where it was. Rule S9 in docs/SPEC.md. */
import type { Summary } from '../core/conversation/summary.ts';
import type { Attempt } from './desk-state.ts';

/** How an agent takes what stands in a list: from everybody's, or going on with their own. */
export type Taking = Extract<Attempt['verb'], 'pick' | 'reopen'>;

export interface WorkItem {
  readonly summary: Summary;
  readonly taking: Taking;
  /** The agent's own try to take it: under way, or refused. */
  readonly attempt?: Attempt;
  /** Still there to be taken. False for a row that is only shown because taking it was refused. */
  readonly open: boolean;
}

/** The list's rows with the agent's tries laid over them. A refused one stays in sight after the row has gone. */
export const workItems = (
  rows: readonly Summary[],
  attempts: ReadonlyMap<string, Attempt>,
  taking: Taking = 'pick',
): readonly WorkItem[] => {
  const items: WorkItem[] = rows.map((summary) => {
    const attempt = attempts.get(summary.id);
    // A newer row has come back into the list since: the old refusal says nothing about it.
    const speaks = attempt?.verb === taking && (!attempt.refused || summary.seq <= (attempt.row?.seq ?? 0));
    return { summary, taking, open: true, ...(speaks && { attempt }) };
  });
  for (const attempt of attempts.values()) {
    const { verb, row: summary, refused } = attempt;
    if (verb !== taking || !summary || !refused || rows.some(({ id }) => id === summary.id)) continue;
    const later = items.findIndex((item) => item.summary.startedAt > summary.startedAt);
    items.splice(later < 0 ? items.length : later, 0, { summary, taking, attempt, open: false });
  }
  return items;
};
