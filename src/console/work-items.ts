/** The rows of *Open work items*: what waits, and the picks that went wrong, each where it was. Rule S9 (in part) in docs/SPEC.md. */
import type { Summary } from '../core/conversation/summary.ts';
import type { Attempt } from './desk-state.ts';

export interface WorkItem {
  readonly summary: Summary;
  /** The agent's own pick of it: under way, or refused. */
  readonly attempt?: Attempt;
  /** Still waiting for somebody. False for a row that is only shown because its pick was refused. */
  readonly open: boolean;
}

/** The list's rows with the agent's picks laid over them. A refused pick stays in sight after the row has gone. */
export const workItems = (rows: readonly Summary[], attempts: ReadonlyMap<string, Attempt>): readonly WorkItem[] => {
  const items: WorkItem[] = rows.map((summary) => {
    const attempt = attempts.get(summary.id);
    // A newer row has come back into the list since: the old refusal says nothing about it.
    const speaks = attempt?.verb === 'pick' && (!attempt.refused || summary.seq <= (attempt.row?.seq ?? 0));
    return speaks ? { summary, attempt, open: true } : { summary, open: true };
  });
  for (const attempt of attempts.values()) {
    const { row: summary, refused } = attempt;
    if (!summary || !refused || rows.some(({ id }) => id === summary.id)) continue;
    const later = items.findIndex((item) => item.summary.startedAt > summary.startedAt);
    items.splice(later < 0 ? items.length : later, 0, { summary, attempt, open: false });
  }
  return items;
};
