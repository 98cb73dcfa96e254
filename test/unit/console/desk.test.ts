/** The desk's acts: what becomes of them at the client, and on screen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Desk } from '../../../src/console/desk.ts';
import { recallDesk } from '../../../src/console/desk-memory.ts';
import { sessionInFront } from '../../../src/console/desk-state.ts';
import { consultOf, offerOf, snapshotOf, talk } from '../../support/desk-conversations.ts';
import { caseOf } from '../../support/desk-notices.ts';
import { FakeAgentClient } from '../../support/fake-agent-client.ts';
import { MemoryKeep } from '../../support/memory-keep.ts';
import { nobody } from '../../support/window-pair.ts';

const waiting = talk({ number: 1 }).visitorSays('Hello?');
const taken = waiting.picked();
const other = talk({ number: 2 }).picked();

const deskWith = (snapshot = snapshotOf({ open: [waiting.view], sessions: [other.view] }), keep = new MemoryKeep()) => {
  const client = new FakeAgentClient(snapshot);
  return { client, desk: new Desk(client, { tab: keep, browser: keep }, () => nobody) };
};

/** Lets what was settled arrive. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const frontOf = ({ client, desk }: ReturnType<Desk['getSnapshot']>) =>
  sessionInFront(desk, client.sessions)?.conversation.id;

test('it connects when it begins, and closes the client when it is left', () => {
  const { client, desk } = deskWith();
  desk.close({ forget: false });
  assert.deepEqual(client.calls, [['connect'], ['close']]);
});

test('[C2] a pick brings the session to the front once the relay has done it', async () => {
  const { client, desk } = deskWith();
  const done = desk.perform({ do: 'pick', conversation: 'conversation-1' });
  assert.deepEqual(client.calls.at(-1), ['pick', 'conversation-1']);
  assert.equal(desk.getSnapshot().desk.attempts.get('conversation-1')?.verb, 'pick');
  client.obey();
  client.show(snapshotOf({ sessions: [other.view, taken.view] }));
  await done;
  assert.equal(desk.getSnapshot().desk.attempts.size, 0);
  assert.equal(frontOf(desk.getSnapshot()), 'conversation-1');
});

test('[A6] a session that is opened is seen, once; one that is not in front is not', async () => {
  const assigned = waiting.assigned();
  const { client, desk } = deskWith(snapshotOf({ sessions: [other.view, assigned.view] }));
  const told = () => client.calls.filter(([verb]) => verb === 'see');
  await desk.perform({ do: 'focus', conversation: 'conversation-2' });
  assert.deepEqual(told(), []);
  await desk.perform({ do: 'focus', conversation: 'conversation-1' });
  await desk.perform({ do: 'focus' });
  await desk.perform({ do: 'focus', conversation: 'conversation-1' });
  client.show(snapshotOf({ sessions: [other.view, assigned.visitorSays('Hello?').view] }));
  await settle();
  assert.deepEqual(told(), [['see', 'conversation-1']]);
  client.refuse('stale-assignment');
  await settle();
  client.show(snapshotOf({ sessions: [other.view, assigned.assigned().view] }));
  await settle();
  assert.equal(told().length, 2, 'another assignment is seen anew');
});

test('who has gone to another session meanwhile is not torn out of it by a pick', async () => {
  const { client, desk } = deskWith();
  const done = desk.perform({ do: 'pick', conversation: 'conversation-1' });
  await desk.perform({ do: 'focus', conversation: 'conversation-2' });
  client.obey();
  await done;
  assert.equal(frontOf(desk.getSnapshot()), 'conversation-2');
});

test('[R6] a refused pick leaves the agent where they are, with the reason and the row', async () => {
  const { client, desk } = deskWith();
  const done = desk.perform({ do: 'pick', conversation: 'conversation-1' });
  client.refuse('already-assigned', { agent: 'Ben Okafor' });
  await done;
  const attempt = desk.getSnapshot().desk.attempts.get('conversation-1');
  assert.deepEqual(attempt?.refused, { code: 'already-assigned', params: { agent: 'Ben Okafor' } });
  assert.equal(attempt?.row?.id, 'conversation-1');
  assert.equal(desk.getSnapshot().desk.focused, undefined);
  await desk.perform({ do: 'dismiss', conversation: 'conversation-1' });
  assert.equal(desk.getSnapshot().desk.attempts.size, 0);
});

test('a second press while the first is under way asks the relay once; after a refusal it asks again', async () => {
  const { client, desk } = deskWith();
  const first = desk.perform({ do: 'end', conversation: 'conversation-2' });
  await desk.perform({ do: 'end', conversation: 'conversation-2' });
  assert.equal(client.calls.filter(([verb]) => verb === 'end').length, 1);
  client.refuse('unavailable');
  await first;
  void desk.perform({ do: 'end', conversation: 'conversation-2' });
  assert.equal(client.calls.filter(([verb]) => verb === 'end').length, 2);
});

test('every act reaches the client as its verb', async () => {
  const { client, desk } = deskWith();
  const conversation = 'conversation-2';
  void desk.perform({ do: 'write', conversation, mode: 'message', text: 'Hi' });
  void desk.perform({ do: 'write', conversation, mode: 'note', text: 'Psst' });
  void desk.perform({ do: 'write', conversation, mode: 'aside', text: 'Ben?' });
  void desk.perform({ do: 'resend', conversation, id: 'a' });
  void desk.perform({ do: 'discard', conversation, id: 'b' });
  void desk.perform({ do: 'close', conversation });
  await desk.perform({ do: 'connect' });
  assert.deepEqual(client.calls.slice(1), [
    ['send', conversation, 'Hi'],
    ['note', conversation, 'Psst'],
    ['writeAside', conversation, 'Ben?'],
    ['resend', conversation, 'a'],
    ['discard', conversation, 'b'],
    ['closeSession', conversation],
    ['connect'],
  ]);
});

test('[D6] a refused message rejects nothing: the transcript shows it', async () => {
  const { client, desk } = deskWith();
  const done = desk.perform({ do: 'write', conversation: 'conversation-2', mode: 'message', text: 'Hi' });
  client.refuse('conversation-ended');
  await assert.doesNotReject(done);
});

test('a mistake of ours is not taken for a refusal', async () => {
  const { client, desk } = deskWith();
  client.end = () => Promise.reject(new TypeError('bug'));
  await assert.rejects(desk.perform({ do: 'end', conversation: 'conversation-2' }), TypeError);
});

test('drafts come back after a refresh as soon as it is known who the agent is', async () => {
  const keep = new MemoryKeep();
  const { desk } = deskWith(undefined, keep);
  await desk.perform({ do: 'draft', conversation: 'conversation-2', draft: { message: 'Half a sen' } });
  await desk.perform({ do: 'focus', conversation: 'conversation-2' });
  desk.close({ forget: false });

  const known = snapshotOf({ sessions: [other.view] });
  const { me: _, ...unknown } = known;
  const { client, desk: again } = deskWith({ ...unknown, loaded: false, sessions: [] }, keep);
  assert.equal(again.getSnapshot().desk.drafts.size, 0);
  client.show(known);
  await settle();
  assert.equal(again.getSnapshot().desk.drafts.get('conversation-2')?.message, 'Half a sen');
  assert.equal(frontOf(again.getSnapshot()), 'conversation-2');
});

test('signing out leaves nothing behind', async () => {
  const keep = new MemoryKeep();
  const { desk } = deskWith(undefined, keep);
  await desk.perform({ do: 'draft', conversation: 'conversation-2', draft: { message: 'private' } });
  assert.equal(recallDesk({ tab: keep, browser: keep }, 'agent-1').drafts.size, 1);
  desk.close({ forget: true });
  assert.equal(keep.entries.size, 0);
});

test('what is refused by leaving does not put drafts back that were just removed', async () => {
  const keep = new MemoryKeep();
  const { client, desk } = deskWith(undefined, keep);
  await desk.perform({ do: 'draft', conversation: 'conversation-2', draft: { message: 'private' } });
  const ending = desk.perform({ do: 'end', conversation: 'conversation-2' });
  desk.close({ forget: true });
  client.refuse('stopped');
  await ending;
  assert.equal(keep.entries.size, 0);
});

test('it tells its watchers about the client and about itself', async () => {
  const { client, desk } = deskWith();
  await settle();
  let told = 0;
  const stop = desk.subscribe(() => {
    told += 1;
  });
  client.show(snapshotOf({}));
  await settle();
  assert.equal(told, 1);
  await desk.perform({ do: 'focus', conversation: 'conversation-2' });
  await settle();
  assert.equal(told, 2);
  stop();
});

test('[S4] what is accepted comes to the front when its session is there, from within another session too', async () => {
  const { client, desk } = deskWith(snapshotOf({ sessions: [other.view], offers: [offerOf(waiting.view)] }));
  await desk.perform({ do: 'focus', conversation: 'conversation-2' });
  const done = desk.perform({ do: 'accept', conversation: 'conversation-1' });
  assert.deepEqual(client.calls.at(-1), ['accept', 'conversation-1']);
  client.obey();
  await done;
  assert.equal(frontOf(desk.getSnapshot()), 'conversation-2');
  assert.equal(desk.getSnapshot().desk.attempts.get('conversation-1')?.isDone, true);
  client.show(snapshotOf({ sessions: [other.view, { ...taken.view, loaded: false }] }));
  await settle();
  assert.equal(frontOf(desk.getSnapshot()), 'conversation-2', 'nobody could write there yet');
  client.show(snapshotOf({ sessions: [other.view, taken.view] }));
  await settle();
  assert.equal(frontOf(desk.getSnapshot()), 'conversation-1');
  assert.equal(desk.getSnapshot().desk.attempts.size, 0);
});

test('[S10] a wish to consult is answered by verbs of its own, and brings no session to the front', () => {
  for (const verb of ['accept', 'decline'] as const) {
    const { client, desk } = deskWith(snapshotOf({ offers: [consultOf(waiting.view)] }));
    void desk.perform({ do: verb, conversation: 'conversation-1' });
    assert.deepEqual(client.calls.at(-1), [verb === 'accept' ? 'acceptConsult' : 'declineConsult', 'conversation-1']);
    assert.equal(desk.getSnapshot().desk.awaited, undefined);
  }
});

test('who has gone elsewhere meanwhile is not torn out of it by an accept, nor by one that was refused', async () => {
  const offers = [offerOf(waiting.view)];
  const { client, desk } = deskWith(snapshotOf({ sessions: [other.view], offers }));
  void desk.perform({ do: 'accept', conversation: 'conversation-1' });
  await desk.perform({ do: 'focus', conversation: 'conversation-2' });
  client.show(snapshotOf({ sessions: [other.view, taken.view] }));
  await settle();
  assert.equal(frontOf(desk.getSnapshot()), 'conversation-2');

  const late = deskWith(snapshotOf({ offers }));
  const refused = late.desk.perform({ do: 'accept', conversation: 'conversation-1' });
  late.client.refuse('offer-over');
  await refused;
  late.client.show(snapshotOf({ sessions: [taken.view] }));
  await settle();
  assert.equal(frontOf(late.desk.getSnapshot()), undefined);
});

test('[A3] [A8] a presence is asked for once; the last one that was chosen is the one that is waited for', async () => {
  const { client, desk } = deskWith();
  const wanted = () => desk.getSnapshot().desk.presence;
  const away = desk.perform({ do: 'set-presence', choice: { base: 'away' } });
  await desk.perform({ do: 'set-presence', choice: { base: 'away' } });
  const reset = desk.perform({ do: 'reset-presence' });
  assert.deepEqual(client.calls.slice(1), [
    ['setPresence', 'away', ''],
    ['resetPresence', ''],
  ]);
  client.refuse('unavailable');
  await away;
  assert.deepEqual(wanted(), { wanted: 'reset' });
  client.refuse('unavailable');
  await reset;
  assert.equal(wanted()?.refused?.code, 'unavailable');
  await desk.perform({ do: 'dismiss-presence' });
  assert.equal(wanted(), undefined);
});

test('[W4] what is written to the visitor is typing, until the field is empty; notes and asides are nobody’s business', async () => {
  const { client, desk } = deskWith();
  const conversation = 'conversation-2';
  for (const draft of [{ message: 'H' }, { message: 'Hi' }, { note: 'Angry' }, { aside: 'Help' }, { message: ' ' }]) {
    await desk.perform({ do: 'draft', conversation, draft });
  }
  await desk.perform({ do: 'draft', conversation, draft: { mode: 'note' } });
  assert.deepEqual(client.typed, [
    [conversation, true],
    [conversation, true],
    [conversation, false],
  ]);
});

test('[W4] what is in front is read while somebody looks at the window, and nothing else', async () => {
  const { client, desk } = deskWith(snapshotOf({ sessions: [other.view, taken.view] }));
  await desk.perform({ do: 'focus', conversation: 'conversation-2' });
  client.show(snapshotOf({ sessions: [other.visitorSays('Hello?').view, taken.view] }));
  await settle();
  assert.deepEqual(client.read, [], 'nobody looks');
  desk.look(true);
  assert.deepEqual(client.read.splice(0), ['conversation-2']);
  client.show(snapshotOf({ sessions: [other.view, taken.visitorSays('Hello?').view] }));
  await settle();
  assert.deepEqual(client.read.splice(0), ['conversation-2']);
  await desk.perform({ do: 'focus', conversation: 'conversation-1' });
  assert.deepEqual(client.read.splice(0), ['conversation-1']);
  await desk.perform({ do: 'focus' });
  client.show(snapshotOf({ sessions: [other.visitorSays('Hello?').view, taken.view] }));
  await settle();
  desk.look(false);
  await desk.perform({ do: 'focus', conversation: 'conversation-1' });
  assert.deepEqual(client.read, [], 'Home is in front, or nobody looks');
});

test('[N6] [R6] an answer from elsewhere is to the very offer it names: to another one nothing is answered, and of one that is over it is said', async () => {
  const offer = offerOf(waiting.view);
  const { client, desk } = deskWith(snapshotOf({ offers: [offerOf(waiting.view, { seq: 9 })] }));
  await desk.perform({ do: 'accept', conversation: 'conversation-1', offer });
  assert.deepEqual(client.calls, [['connect']]);
  client.show(snapshotOf({}));
  await settle();
  const done = desk.perform({ do: 'accept', conversation: 'conversation-1', offer });
  client.refuse('offer-over');
  await done;
  const attempt = desk.getSnapshot().desk.attempts.get('conversation-1');
  assert.deepEqual([attempt?.refused?.code, attempt?.row?.id], ['offer-over', 'conversation-1']);
});

test('[N11] that a case was seen goes to the relay, and what becomes of it to who asked', async () => {
  const { client, desk } = deskWith();
  const seen = Promise.withResolvers<void>();
  await desk.perform({
    do: 'see-case',
    case: caseOf(1, 120_000).case,
    give: (given) => void given.then(seen.resolve, seen.reject),
  });
  assert.deepEqual(client.calls.at(-1), ['seeCase', 'case-1']);
  client.refuse('unavailable');
  await assert.rejects(seen.promise, { code: 'unavailable' });
});
