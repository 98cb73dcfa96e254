/** Bugs that are planted in routing: offers, their time, what they take, what lapses, and what waits. */
import type { PlantedBug } from './plants.ts';

export const plantedRoutingBugs: readonly PlantedBug[] = [
  {
    name: 'an offer without compare-and-set: two agents are asked',
    breaks: ['one-offer'],
    plant: {
      prepare: (sql) =>
        sql.replace(
          /^select snapshot from conversation where id = \?$/,
          `select json_remove(snapshot, '$.routing.offer') as snapshot from conversation where id = ?`,
        ),
    },
  },
  {
    name: 'an offer that is over too soon',
    breaks: ['one-offer'],
    plant: { query: (sql) => sql.replace(/offer_until - /, 'offer_until - 2000 - ') },
  },
  {
    name: 'capacity that is taken and not written down',
    breaks: ['workload'],
    plant: {
      prepare: (sql) =>
        sql.startsWith('insert into agent_state')
          ? sql.replace(/do update set state = excluded\.state/, 'do update set state = agent_state.state')
          : sql,
    },
  },
  {
    name: 'work that goes back, and wrap-up that is freed, before its time',
    breaks: ['lapse'],
    plant: { query: (sql) => sql.replace(/lapses_at - /, 'lapses_at - 2000 - ') },
  },
  {
    name: 'what nobody has seen, and wrap-up, that nobody looks for',
    breaks: ['lapse'],
    plant: { query: (sql) => sql.replace(/"lapses_at" is not null/, '"lapses_at" is null') },
  },
  {
    name: 'work that nobody looks for once it was declined',
    breaks: ['service'],
    plant: { query: (sql) => sql.replace(/"to_route" = \?/, `"to_route" = ? and snapshot not like '%"tried":["%'`) },
  },
];
