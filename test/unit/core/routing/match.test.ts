/** The match: in the order of the queue, to the best of the eligible, with reasons; held against a plain reckoning. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { agentSessionsMax } from '../../../../src/core/limits.ts';
import { type Match, type Method, match, type RoutedAgent, type Work } from '../../../../src/core/routing/match.ts';

const now = 1_000_000;

const work = (conversation: string, change: Partial<Work> = {}): Work => ({
  conversation,
  queue: 'sales',
  priority: 0,
  arrivedAt: 0,
  units: 10,
  presences: ['available', 'busy'],
  tried: [],
  ...change,
});

const agent = (id: string, change: Partial<RoutedAgent> = {}): RoutedAgent => ({
  id,
  queues: ['sales'],
  presence: 'available',
  capacity: 100,
  load: 0,
  sessions: 0,
  idleSince: 0,
  lastOfferAt: 0,
  ...change,
});

const matched = (waiting: readonly Work[], agents: readonly RoutedAgent[], method: Method = 'most-free'): Match =>
  match(waiting, agents, new Map([['sales', method]]), now);

/** `conversation → agent` of each offer, in order. */
const pairs = ({ offers }: Match): readonly string[] =>
  offers.map(({ conversation, agent: id }) => `${conversation} → ${id}`);

test('[R2] higher priority first, then the earlier arrival, then by id', () => {
  const waiting = [
    work('late', { arrivedAt: 2 }),
    work('b', { arrivedAt: 1 }),
    work('urgent', { arrivedAt: 9, priority: 1 }),
    work('a', { arrivedAt: 1 }),
  ];
  const { offers } = matched(waiting, [agent('ana')]);
  assert.deepEqual(
    offers.map(({ conversation }) => conversation),
    ['urgent', 'a', 'b', 'late'],
  );
});

const unfit: readonly { readonly why: string; readonly change: Partial<RoutedAgent>; readonly work?: Partial<Work> }[] =
  [
    { why: 'is not in the queue', change: { queues: ['support'] } },
    { why: 'has a presence that is not allowed', change: { presence: 'away' } },
    { why: 'has a unit too little', change: { load: 91 } },
    { why: 'has ten sessions', change: { sessions: agentSessionsMax } },
    { why: 'is a bot, of what a bot has handed on (N1)', change: { isBot: true }, work: { isForPeople: true } },
    { why: 'was tried in this round', change: {}, work: { tried: ['ana'] } },
  ];

for (const { why, change, work: more } of unfit) {
  test(`[R3] nothing is offered to an agent who ${why}`, () => {
    assert.deepEqual(pairs(matched([work('c', more)], [agent('ana', change)])), []);
  });
}

test('[R3] exactly enough room and one session less than the limit will do', () => {
  assert.deepEqual(pairs(matched([work('c')], [agent('ana', { load: 90, sessions: agentSessionsMax - 1 })])), [
    'c → ana',
  ]);
});

test('[R3] a round is over when all who could have it were tried, and not while one of them only has no room', () => {
  const tried = work('c', { tried: ['ana', 'ben'] });
  assert.deepEqual(matched([tried], [agent('ana'), agent('ben', { load: 100 })]).exhausted, ['c']);
  assert.deepEqual(matched([tried], [agent('ana', { load: 100 })]).exhausted, []);
  assert.deepEqual(matched([tried], [agent('ana'), agent('cem')]).exhausted, []);
  assert.deepEqual(matched([work('c')], []).exhausted, []);
});

test('[R4] most free: the agent with the most capacity left, reckoned anew after each offer', () => {
  const agents = [agent('ana', { load: 70 }), agent('ben', { load: 75 }), agent('cem', { load: 90 })];
  const waiting = [1, 2, 3, 4, 5].map((n) => work(`c${n}`, { arrivedAt: n }));
  assert.deepEqual(pairs(matched(waiting, agents)), ['c1 → ana', 'c2 → ben', 'c3 → ana', 'c4 → ben', 'c5 → cem']);
});

test('[R4] round robin: whoever was asked longest ago', () => {
  const agents = [
    agent('ana', { lastOfferAt: 30 }),
    agent('ben', { lastOfferAt: 10 }),
    agent('cem', { lastOfferAt: 20 }),
  ];
  const waiting = [1, 2, 3, 4].map((n) => work(`c${n}`, { arrivedAt: n }));
  assert.deepEqual(pairs(matched(waiting, agents, 'round-robin')).slice(0, 3), ['c1 → ben', 'c2 → cem', 'c3 → ana']);
});

test('[R4] longest idle: whoever has had nothing to do for longest, and nobody twice before the others', () => {
  const agents = [agent('ana', { idleSince: 30 }), agent('ben', { idleSince: 10 })];
  const waiting = [1, 2].map((n) => work(`c${n}`, { arrivedAt: n }));
  assert.deepEqual(pairs(matched(waiting, agents, 'longest-idle')), ['c1 → ben', 'c2 → ana']);
});

test('[R4] an offer says why this agent was chosen, as things stood before it', () => {
  const [offer] = matched([work('c')], [agent('ana', { load: 30, idleSince: 5, lastOfferAt: 4 })]).offers;
  assert.deepEqual(offer, {
    conversation: 'c',
    agent: 'ana',
    units: 10,
    reasons: { method: 'most-free', freeUnits: 70, idleSince: 5, lastOfferAt: 4 },
  });
});

test('[R5] whoever had it before is asked first, however much they have and wherever they are, while signed in', () => {
  const returned = work('c', { former: 'ana' });
  const busy: Partial<RoutedAgent> = { load: 100, presence: 'do-not-disturb', queues: [] };
  assert.equal(matched([returned], [agent('ana', busy), agent('ben')]).offers[0]?.reasons.method, 'same-agent');
  assert.deepEqual(pairs(matched([returned], [agent('ana', { presence: 'offline' }), agent('ben')])), ['c → ben']);
  assert.deepEqual(pairs(matched([{ ...returned, tried: ['ana'] }], [agent('ana'), agent('ben')])), ['c → ben']);
  assert.deepEqual(pairs(matched([returned], [agent('ana', { sessions: agentSessionsMax }), agent('ben')])), [
    'c → ben',
  ]);
});

test('[R7] what is offered takes capacity at once, in every queue of the agent', () => {
  const waiting = [work('c1', { arrivedAt: 1, units: 60 }), work('c2', { arrivedAt: 2, units: 60, queue: 'support' })];
  assert.deepEqual(pairs(matched(waiting, [agent('ana', { queues: ['sales', 'support'] })])), ['c1 → ana']);
});

test('[A5] an agent whom only ten sessions keep from work is named', () => {
  const full = { sessions: agentSessionsMax };
  const agents = [
    agent('ana', full),
    agent('ben', { ...full, presence: 'away' }),
    agent('cem', { ...full, load: 100 }),
  ];
  assert.deepEqual(matched([work('c1'), work('c2')], agents).limited, ['ana']);
  assert.deepEqual(matched([work('c')], [...agents, agent('dan')]).limited, []);
});

const ids = ['ana', 'ben', 'cem', 'dan'];
const anyId = fc.constantFrom(...ids);
const queue = fc.constantFrom('sales', 'support');
const presence = fc.constantFrom('available', 'busy', 'away', 'offline') satisfies fc.Arbitrary<
  RoutedAgent['presence']
>;
const method = fc.constantFrom('most-free', 'round-robin', 'longest-idle') satisfies fc.Arbitrary<Method>;

const anyWork = fc.uniqueArray(
  fc.record(
    {
      conversation: fc.string({ minLength: 1, maxLength: 3 }),
      queue,
      priority: fc.nat(2),
      arrivedAt: fc.nat(5),
      units: fc.constantFrom(10, 25, 50),
      presences: fc.constantFrom<Work['presences']>(['available'], ['available', 'busy'], []),
      tried: fc.subarray(ids),
      former: anyId,
    },
    { requiredKeys: ['conversation', 'queue', 'priority', 'arrivedAt', 'units', 'presences', 'tried'] },
  ),
  { selector: ({ conversation }) => conversation, maxLength: 12 },
);

const anyAgents = fc.subarray(ids).chain((present) =>
  fc.tuple(
    ...present.map((id) =>
      fc.record({
        id: fc.constant(id),
        queues: fc.subarray(['sales', 'support']),
        presence,
        capacity: fc.constantFrom(50, 100),
        load: fc.nat(110),
        sessions: fc.nat(agentSessionsMax),
        idleSince: fc.nat(3),
        lastOfferAt: fc.nat(3),
      }),
    ),
  ),
);

/** The same rules in the plainest way: look at everybody for each. */
const reckoned = (
  waiting: readonly Work[],
  agents: readonly RoutedAgent[],
  methods: ReadonlyMap<string, Method>,
): readonly string[] => {
  const seats = agents.map((one) => ({ ...one, free: one.capacity - one.load }));
  const ordered = [...waiting].sort(
    (one, other) =>
      other.priority - one.priority ||
      one.arrivedAt - other.arrivedAt ||
      (one.conversation < other.conversation ? -1 : 1),
  );
  return ordered.flatMap(({ conversation, queue: of, units, presences, tried, former }) => {
    const open = seats.filter(({ id, sessions }) => sessions < agentSessionsMax && !tried.includes(id));
    const same = open.find((seat) => seat.id === former && seat.presence !== 'offline');
    const rank = (seat: (typeof seats)[number]): number =>
      ({ 'most-free': -seat.free, 'round-robin': seat.lastOfferAt, 'longest-idle': seat.idleSince })[
        methods.get(of) ?? 'most-free'
      ];
    const [best] = open
      .filter((seat) => seat.queues.includes(of) && seat.free >= units && presences.includes(seat.presence))
      .sort((one, other) => rank(one) - rank(other) || one.idleSince - other.idleSince || (one.id < other.id ? -1 : 1));
    const seat = same ?? best;
    if (!seat) return [];
    Object.assign(seat, { free: seat.free - units, sessions: seat.sessions + 1, idleSince: now, lastOfferAt: now });
    return [`${conversation} → ${seat.id}`];
  });
};

test('[R4] whatever waits and whoever is there, the offers are those of the plain reckoning', () => {
  fc.assert(
    fc.property(anyWork, anyAgents, method, method, (waiting, agents, sales, support) => {
      const methods = new Map([
        ['sales', sales],
        ['support', support],
      ]);
      assert.deepEqual(pairs(match(waiting, agents, methods, now)), reckoned(waiting, agents, methods));
    }),
    { numRuns: 2_000 },
  );
});

test('[R8] the order in which work and agents are given changes nothing', () => {
  fc.assert(
    fc.property(anyWork, anyAgents, method, (waiting, agents, how) => {
      const methods = new Map([['sales', how]]);
      assert.deepEqual(
        match([...waiting].reverse(), [...agents].reverse(), methods, now),
        match(waiting, agents, methods, now),
      );
    }),
  );
});
