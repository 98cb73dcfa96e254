/** Lists as an agent's snapshot shows them. */
import { listOf } from './agent-role.ts';
import { keepItems } from './conversation-views.ts';
import { isWanted } from './list-wishes.ts';
import type { Replica } from './session/replica.ts';
import type { AgentSnapshot, CaseView } from './snapshots.ts';

export const selfOf = (replica: Replica): Pick<AgentSnapshot, 'self'> => {
  const [self] = listOf(replica, 'me').rows;
  return self ? { self } : {};
};

/** The lists that somebody looks at. */
export const onDemand = (replica: Replica): Pick<AgentSnapshot, 'ongoing' | 'agents' | 'closed'> => ({
  ...(isWanted(replica, 'ongoing') && { ongoing: listOf(replica, 'ongoing') }),
  ...(isWanted(replica, 'closed') && { closed: listOf(replica, 'closed') }),
  ...(isWanted(replica, 'agents') && { agents: listOf(replica, 'agents') }),
});

/** The cases of an agent; the same values as long as nothing changes. */
export class CaseViews {
  #views: readonly CaseView[] = [];

  of(replica: Replica): readonly CaseView[] {
    const views = listOf(replica, 'cases').rows.map((row): CaseView => {
      const known = this.#views.find((one) => one.case === row);
      const until = row.unseen && row.unseen.until - (replica.aheadMs ?? 0);
      return known ?? { case: row, ...(until !== undefined && { unseen: { until } }) };
    });
    views.sort((one, other) => one.case.number - other.case.number);
    this.#views = keepItems(this.#views, views);
    return this.#views;
  }
}
