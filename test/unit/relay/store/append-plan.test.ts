import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { apply, newConversation } from '../../../../src/core/conversation/conversation.ts';
import { isOver } from '../../../../src/core/conversation/lifecycle.ts';
import type { Command } from '../../../../src/core/conversation/vocabulary.ts';
import { laneKey, planAppend } from '../../../../src/relay/store/append-plan.ts';
import { noLinks } from '../../../../src/relay/store/batch-links.ts';
import type { AppendRequest } from '../../../../src/relay/store/store.ts';
import { PlannedLog } from '../../../support/planned-log.ts';
import { Sender } from '../../../support/sender.ts';

const conversation = 'conversation-1';

test('[D2] [D4] the same id on a lane that has not come that far takes its place there', () => {
  const log = new PlannedLog();
  const visitor = Sender.visitor('1');
  log.append([visitor.start(conversation), visitor.say(conversation, 'one')]);
  const one = visitor.say(conversation, 'one', { n: 2 });
  const fresh = (n: number, text: string) => ({ ...visitor.say(conversation, text, { n }), lane: 'fresh', n });
  assert.deepEqual(log.append1({ ...one, lane: 'fresh', n: 2 }), {
    ok: false,
    code: 'lane-gap',
    fatal: false,
    want: 1,
  });
  assert.equal(log.append1({ ...one, lane: 'fresh', n: 1 }).ok, true);
  const next = log.append1({ ...fresh(2, 'two'), id: 'another-id' });
  assert.equal(next.ok && next.seq, 3);
});

test('[D4] a start that is refused leaves no lane behind, in the batch or after it', () => {
  const log = new PlannedLog();
  const visitor = Sender.visitor('1');
  const agentsStart = Sender.agent('Ana', { lane: 'lane' }).start(conversation);
  const visitorsStart = new Sender(visitor.actor, { lane: 'lane' }).start(conversation);
  const [first, second] = log.append([agentsStart, { ...visitorsStart, id: 'another-id' }]);
  assert.equal(first?.ok === false && first.code, 'not-allowed');
  assert.equal(second?.ok && second.seq, 1);
});

test('[D2] a start whose sender was told of another conversation is consumed: a late copy of it begins nothing', () => {
  const log = new PlannedLog();
  const visitor = Sender.visitor('1');
  const tab = new Sender(visitor.actor, { lane: 'tab' });
  log.append([visitor.start(conversation)]);
  const start = tab.start('conversation-2');
  const message = tab.say('conversation-2', 'Hello');
  const told = log.append1(start);
  assert.equal(told.ok === false && told.code, 'conversation-exists');
  log.append([{ ...message, conversation, n: 1 }, visitor.give(conversation, { type: 'conversation.end' })]);
  const [again, behind] = log.append([start, message]);
  assert.deepEqual(again, told);
  assert.equal(behind?.ok === false && behind.code, 'unknown-conversation');
  assert.deepEqual(log.of('conversation-2'), []);
});

test('[D3] the commit that is handed out goes from where the conversation was to where it is', () => {
  const log = new PlannedLog();
  const visitor = Sender.visitor('1');
  const [start, message] = log.append([visitor.start(conversation), visitor.say(conversation, 'Hello')]);
  assert.ok(start?.ok && start.commit && message?.ok && message.commit);
  assert.equal(start.commit.before.seq, 0);
  assert.deepEqual(message.commit.before, start.commit.after);
  assert.deepEqual(message.commit.events.reduce(apply, message.commit.before), message.commit.after);
  assert.deepEqual(log.get(conversation), message.commit.after);
});

test('[I2] a visitor who was numbered in the batch keeps the number in it', () => {
  const log = new PlannedLog();
  const visitor = Sender.visitor('1');
  log.append([
    visitor.start(conversation),
    Sender.visitor('2').start('conversation-2'),
    visitor.give(conversation, { type: 'conversation.end' }),
    visitor.start('conversation-3'),
  ]);
  const numbers = [1, 2, 3].map((n) => log.get(`conversation-${n}`).visitor.number);
  assert.deepEqual(numbers, [1, 2, 1]);
});

test('[D2] an id that comes again with another content is refused, in the batch too', () => {
  const log = new PlannedLog();
  const visitor = Sender.visitor('1');
  const message = visitor.say(conversation, 'Hello', { n: 2 });
  const other = visitor.say(conversation, 'Bye', { id: message.id, n: 3 });
  const results = log.append([visitor.start(conversation, { n: 1 }), message, other]);
  assert.deepEqual(results[2], { ok: false, code: 'id-conflict', fatal: true });
  assert.equal(log.of(conversation).length, 2);
});

test('[D4] what may not be done takes its place all the same', () => {
  const log = new PlannedLog();
  const agent = Sender.agent('Ana');
  log.append([Sender.visitor('1').start(conversation)]);
  const results = log.append([
    agent.say(conversation, 'Hello', { fence: 0 }),
    agent.give(conversation, { type: 'conversation.force-close' }),
    agent.give(conversation, { type: 'conversation.pick' }),
  ]);
  assert.deepEqual(
    results.map((result) => (result.ok ? 'ok' : result.code)),
    ['not-assigned', 'not-allowed', 'ok'],
  );
});

test('one secret is one visitor, in the batch too', () => {
  const log = new PlannedLog();
  const start = { workstream: 'sales', mode: 'live', secretHash: 'one secret' } as const;
  const [first, second] = log.append([
    Sender.visitor('1').start('conversation-1', { start }),
    Sender.visitor('2').start('conversation-2', { start }),
  ]);
  assert.equal(first?.ok, true);
  assert.deepEqual(second, { ok: false, code: 'not-authenticated', fatal: true });
});

test('conversations are written in the order of their ids, whatever the order of the commands', () => {
  const loaded = {
    now: 1,
    epoch: 'epoch',
    conversations: new Map(),
    agents: new Map(),
    lanes: new Map(),
    elsewhere: new Map(),
    events: new Map(),
    visitorNumbers: new Map(),
    secretHolders: new Map(),
    visitorCounts: new Map(),
    ongoing: new Map(),
    queueLengths: new Map(),
    links: noLinks,
    uploads: new Map(),
  };
  const starts = ['c', 'a', 'b'].map((id) => Sender.visitor(id).start(id));
  const { conversations: written } = planAppend(starts, loaded);
  assert.deepEqual(
    written.map((one) => one.conversation.id),
    ['a', 'b', 'c'],
  );
});

const conversations = ['conversation-1', 'conversation-2', 'conversation-3'];

const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Hello', 'Bye', ' ').map((text) => ({ type: 'message.send', text }) as const),
  },
  { weight: 3, arbitrary: fc.constant({ type: 'conversation.start' } as const) },
  { weight: 2, arbitrary: fc.constant({ type: 'conversation.pick' } as const) },
  fc.constantFrom<Command>(
    { type: 'conversation.end' },
    { type: 'session.close' },
    { type: 'note.write', text: 'A note' },
    { type: 'conversation.force-close' },
  ),
);

/** What may be wrong with a command: nothing, mostly. */
const anyTwist: fc.Arbitrary<{ readonly by?: number; readonly id?: string; readonly site?: string }> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  fc.record({ by: fc.constantFrom(-1, 1, 2) }),
  fc.record({ id: fc.constantFrom('id-1', 'id-2') }),
  fc.constant({ site: 'other' }),
);

/** Anything a relay may be sent: by anybody, mostly in order, with ids used twice, places left out and taken again. */
const anyRequests: fc.Arbitrary<readonly AppendRequest[]> = fc
  .array(
    fc.record({
      who: fc.constantFrom('visitor-1', 'visitor-2', 'agent-1', 'agent-2'),
      conversation: fc.constantFrom(...conversations),
      window: fc.constantFrom('lane-1', 'lane-2'),
      fence: fc.integer({ min: 1, max: 2 }),
      command: anyCommand,
      twist: anyTwist,
    }),
    { maxLength: 60, size: 'max' },
  )
  .map((steps) => {
    const next = new Map<string, number>();
    return steps.map(({ who, conversation: id, window, fence, command, twist: { by = 0, ...otherwise } }) => {
      const sender = new Sender({ kind: who.startsWith('agent') ? 'supervisor' : 'visitor', id: who, name: who });
      const lane = `${window} of ${who}`;
      const n = Math.max(1, (next.get(laneKey(id, lane)) ?? 1) + by);
      if (by === 0) next.set(laneKey(id, lane), n + 1);
      const place = { lane, n, fence, ...otherwise };
      return command.type === 'conversation.start' ? sender.start(id, place) : sender.give(id, command, place);
    });
  });

/** Requests in batches, some of which come again. */
const anyBatches: fc.Arbitrary<readonly (readonly AppendRequest[])[]> = fc
  .tuple(anyRequests, fc.infiniteStream(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 2 }))))
  .map(([requests, cuts]) => {
    const left = [...requests];
    const batches: AppendRequest[][] = [];
    while (left.length > 0) {
      const [length, times] = cuts.next().value;
      const batch = left.splice(0, length);
      for (let time = 0; time < times; time += 1) batches.push(batch);
    }
    return batches;
  });

const assertSound = (log: PlannedLog): void => {
  const going = new Set<string>();
  for (const [id, events] of log.events) {
    assert.deepEqual(
      events.map(({ seq }) => seq),
      events.map((_, index) => index + 1),
    );
    assert.equal(new Set(events.map((event) => event.id)).size, events.length);
    const replayed = events.reduce(apply, newConversation(id));
    assert.deepEqual(log.get(id), replayed);
    const { lifecycle, visitor } = replayed;
    const place = `${lifecycle.site} ${visitor.id} ${lifecycle.workstream}`;
    if (isOver(lifecycle.state)) continue;
    assert.ok(!going.has(place), 'two conversations of one visitor go on');
    going.add(place);
  }
};

test('[D2] [D3] whatever comes in whatever order: seqs are dense, each id is there once, the snapshot is the log', () => {
  fc.assert(
    fc.property(anyBatches, (batches) => {
      const log = new PlannedLog();
      for (const batch of batches) {
        for (const [index, result] of log.append(batch).entries()) {
          const request = batch[index];
          if (!result.ok || !request) continue;
          assert.equal(log.of(request.conversation)[result.seq - 1]?.id, request.id, 'what is told is in the log');
        }
        assertSound(log);
      }
    }),
  );
});

test('[D4] a lane takes each place once, never skips one and never goes back', () => {
  fc.assert(
    fc.property(anyBatches, (batches) => {
      const log = new PlannedLog();
      for (const request of batches.flat()) {
        const key = laneKey(request.conversation, request.lane);
        const before = log.lanes.get(key) ?? 0;
        const result = log.append1(request);
        const after = log.lanes.get(key) ?? 0;
        assert.ok(after === before || (after === before + 1 && request.n === after));
        if (result.ok && !result.repeat) assert.equal(request.n, before + 1);
        if (!result.ok && result.want !== undefined) assert.equal(result.want, before + 1);
      }
    }),
  );
});

test('[D2] a command given again at once is answered as before, and changes nothing', () => {
  fc.assert(
    fc.property(anyBatches, (batches) => {
      const log = new PlannedLog();
      for (const request of batches.flat()) {
        const first = log.append1(request);
        const head = log.get(request.conversation).seq;
        const second = log.append1(request);
        assert.equal(log.get(request.conversation).seq, head);
        assert.equal(second.ok, first.ok);
        const elsewhere = first.ok ? undefined : first.params?.conversation;
        if (elsewhere !== undefined && elsewhere !== request.conversation) assert.deepEqual(second, first);
        if (!first.ok || !second.ok) continue;
        assert.deepEqual([second.seq, second.at, second.repeat], [first.seq, first.at, true]);
      }
    }),
  );
});

test('a batch is answered and kept as its commands would be one by one', () => {
  fc.assert(
    fc.property(anyBatches, (batches) => {
      const [together, oneByOne] = [new PlannedLog(), new PlannedLog()];
      for (const batch of batches) {
        const results = together.append(batch);
        const alone = batch.map((request) => oneByOne.append1(request));
        // The clocks of the two differ: times are told apart by the batch.
        const untimed = (value: unknown): unknown =>
          JSON.parse(
            JSON.stringify(value, (key, inner) =>
              ['at', 'since', 'startedAt', 'assignedAt', 'idleSince'].includes(key) ? 0 : inner,
            ),
          );
        assert.deepEqual(untimed(results), untimed(alone));
        assert.deepEqual(
          untimed(Object.fromEntries(together.conversations)),
          untimed(Object.fromEntries(oneByOne.conversations)),
        );
        assert.deepEqual(together.lanes, oneByOne.lanes);
      }
    }),
  );
});

test('[I2] visitors of a site are numbered 1, 2, 3 and so on, one number each', () => {
  fc.assert(
    fc.property(anyBatches, (batches) => {
      const log = new PlannedLog();
      for (const batch of batches) log.append(batch);
      for (const site of ['acme', 'other']) {
        const started = [...log.conversations.values()].filter(({ lifecycle }) => lifecycle.site === site);
        const numbers = new Map(started.map(({ visitor }) => [visitor.id, visitor.number]));
        for (const { visitor } of started) assert.equal(visitor.number, numbers.get(visitor.id));
        assert.deepEqual(
          [...numbers.values()].toSorted(),
          [...numbers].map((_, index) => index + 1),
        );
      }
    }),
  );
});

/** How the commands of honest clients fare on the way: any of them may be sent at any time, and again, until all are in. */
const anyWeather = fc.array(
  fc.record({ client: fc.nat({ max: 2 }), first: fc.nat({ max: 7 }), length: fc.integer({ min: 1, max: 4 }) }),
  { maxLength: 30 },
);

test('[D2] [D3] [D4] clients that send until they are answered find each message once, each client’s in its order', () => {
  fc.assert(
    fc.property(anyWeather, (weather) => {
      const log = new PlannedLog();
      const owner = Sender.visitor('1');
      log.append([owner.start(conversation)]);
      const outboxes = [0, 1, 2].map((client) => {
        const window = new Sender(owner.actor, { lane: `window-${client}` });
        return Array.from({ length: 8 }, (_, index) => window.say(conversation, `message ${index}`));
      });
      for (const { client, first, length } of weather) log.append(outboxes[client]?.slice(first, first + length) ?? []);
      for (const outbox of outboxes) {
        for (const result of log.append(outbox)) assert.equal(result.ok, true);
      }
      const ids = log.of(conversation).map(({ id }) => id);
      assert.equal(ids.length, 1 + 3 * 8);
      for (const outbox of outboxes) {
        const own = outbox.map(({ id }) => id);
        assert.deepEqual(
          ids.filter((id) => own.includes(id)),
          own,
        );
      }
    }),
  );
});
