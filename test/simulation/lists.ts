/** Whether the lists of every agent show what the database says. */
import type { DatabaseSync } from 'node:sqlite';
import type { Violation } from '../support/history.ts';
import type { AgentSeat } from './seats.ts';

export const judgeLists = (db: DatabaseSync, agents: readonly AgentSeat[]): readonly Violation[] => {
  const open = db.prepare(`select id from conversation where state = 'open' order by id`);
  const mine = db.prepare(
    `select id from conversation where state in ('active', 'wrap-up') and assignee = ? order by id`,
  );
  const offers = db.prepare('select id from conversation where offered_to = ? order by id');
  const me = db.prepare('select id from agent_state where id = ?');
  return agents.flatMap(({ name, agent, lists }) =>
    (Object.keys(lists) as (keyof typeof lists)[]).flatMap((list): readonly Violation[] => {
      // Nothing waits in the one workstream of the scene, which is live.
      const rows = {
        open: () => open.all(),
        mine: () => mine.all(agent),
        waiting: () => [],
        offers: () => offers.all(agent),
        me: () => me.all(agent),
      }[list]();
      const should = rows.map(({ id }) => String(id));
      const is = [...lists[list]].sort();
      if (is.join() === should.join()) return [];
      return [{ rule: 'convergence', c: '', ids: should, why: `${name} lists ${list} as ${is.join(', ')}` }];
    }),
  );
};
