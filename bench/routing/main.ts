/**
 * `npm run bench:routing`: what matching work with agents costs, at several sizes, beside the plainest way to do it: the
 * decision alone, and then with all that is read and written, on both databases.
 */
import { loadavg } from 'node:os';
import { type Method, match, type RoutedAgent, type Work } from '../../src/core/routing/match.ts';
import { conditions, distributionOf, type Finding, lineOf, ratio, tableHead } from '../delivery/report.ts';
import { onDatabases } from './database.ts';

const queues = ['sales', 'support', 'returns', 'wholesale', 'press'];
const methods: readonly Method[] = ['most-free', 'round-robin', 'longest-idle'];
const rounds = 30;

const queueOf = (n: number): string => queues[n % queues.length] ?? '';

/** Work that came one after the other, some of it urgent. */
const workOf = (count: number): readonly Work[] =>
  Array.from({ length: count }, (_, n) => ({
    conversation: `conversation-${n}`,
    queue: queueOf(n),
    priority: n % 7 === 0 ? 1 : 0,
    arrivedAt: n,
    units: 10,
    presences: ['available', 'busy'],
    tried: [],
  }));

/** Agents of two queues each, with some of their capacity in use. */
const agentsOf = (count: number): readonly RoutedAgent[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `agent-${n}`,
    queues: [queueOf(n), queueOf(n + 1)],
    presence: 'available',
    capacity: 100,
    load: (n * 7) % 60,
    sessions: 0,
    idleSince: n,
    lastOfferAt: 0,
  }));

/** Looks at everybody for each piece of work: the most free of the eligible. */
const plain = (work: readonly Work[], agents: readonly RoutedAgent[]): number => {
  const seats = agents.map((agent) => ({ agent, free: agent.capacity - agent.load, sessions: agent.sessions }));
  let offers = 0;
  for (const { queue, units, presences } of [...work].sort(
    (a, b) => b.priority - a.priority || a.arrivedAt - b.arrivedAt,
  )) {
    let best: (typeof seats)[number] | undefined;
    for (const seat of seats) {
      const fits = seat.free >= units && seat.sessions < 10 && seat.agent.queues.includes(queue);
      if (fits && presences.includes(seat.agent.presence) && (!best || seat.free > best.free)) best = seat;
    }
    if (!best) continue;
    best.free -= units;
    best.sessions += 1;
    offers += 1;
  }
  return offers;
};

const timed = (act: () => number): { readonly ms: readonly number[]; readonly offers: number } => {
  let offers = 0;
  const ms = Array.from({ length: rounds + 5 }, () => {
    const began = performance.now();
    offers = act();
    return performance.now() - began;
  });
  // The first rounds are the compiler's.
  return { ms: ms.slice(5), offers };
};

const measure = (method: Method, count: number, staff: number): Finding & { readonly perItemMs: number } => {
  const [work, agents] = [workOf(count), agentsOf(staff)];
  const settings = new Map(queues.map((queue) => [queue, method]));
  const { ms, offers } = timed(() => match(work, agents, settings, 1_000_000).offers.length);
  const value = distributionOf(ms);
  const what = `${count.toLocaleString('en')} waiting × ${staff.toLocaleString('en')} agents, ${method}`;
  const rate = Math.round((offers / value.p50) * 1_000).toLocaleString('en');
  return {
    what,
    unit: 'ms',
    value,
    beside: `${offers.toLocaleString('en')} offers, ${rate}/s`,
    perItemMs: value.p50 / count,
  };
};

const loadBefore = loadavg();
console.log(tableHead);
for (const method of methods) {
  const sizes = [1_000, 10_000, 50_000].map((count) => measure(method, count, count / 10));
  const [first] = sizes;
  for (const { perItemMs, ...finding } of sizes) {
    const beside = `${finding.beside}; per piece of work ${ratio(perItemMs, first?.perItemMs ?? 1)} the first size`;
    console.log(lineOf({ ...finding, beside }));
  }
}
const [work, agents] = [workOf(10_000), agentsOf(1_000)];
const slow = distributionOf(timed(() => plain(work, agents)).ms);
const quick = measure('most-free', 10_000, 1_000);
const beside = `looks at everybody for each; ${typeof quick.value === 'number' ? '' : ratio(slow.p50, quick.value.p50)} the match`;
console.log(lineOf({ what: '10,000 waiting × 1,000 agents, the plain way', unit: 'ms', value: slow, beside }));
const { findings, postgresVersion } = await onDatabases();
for (const finding of findings) console.log(lineOf(finding));
console.log(`\n${(await conditions(loadBefore, postgresVersion)).map((line) => `- ${line}`).join('\n')}`);
