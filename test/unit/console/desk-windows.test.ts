/** Several windows of one agent: what is written, seen and opened in one is so in all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Desk } from '../../../src/console/desk.ts';
import { draftOf, unreadCount } from '../../../src/console/desk-state.ts';
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
import { FakeAgentClient } from '../../support/fake-agent-client.ts';
import { MemoryKeep } from '../../support/memory-keep.ts';
import { windowsTogether } from '../../support/window-pair.ts';

const one = talk({ number: 1 }).visitorSays('Hello').picked();
const two = talk({ number: 2 }).picked();
const conversation = 'conversation-1';

/** Windows of one browser: storage of their own for the tab, one for all. Nobody looks at any. */
const browser = () => {
  const shared = new MemoryKeep();
  const sibling = windowsTogether();
  return {
    shared,
    /** What a window says that has heard of nothing yet: both wrote in the same moment. */
    unawares: (text: string) =>
      sibling().post({
        v: 1,
        kind: 'text',
        heard: { conversation, mode: 'message', text, at: Date.now() + 60_000, over: 0 },
      }),
    window: (snapshot: AgentSnapshot = snapshotOf({ sessions: [one.view, two.view] }), keep = shared) => {
      const client = new FakeAgentClient(snapshot);
      const desk = new Desk(client, { tab: new MemoryKeep(), browser: keep }, sibling);
      desk.look(false);
      const write = (message: string) => desk.perform({ do: 'draft', conversation, draft: { message } });
      return { client, desk, write, message: () => draftOf(desk.getSnapshot().desk, conversation).message };
    },
  };
};

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('[S3] what is typed in one window stands in the other, and is gone there too when it was sent', async () => {
  const { window } = browser();
  const [here, there] = [window(), window()];
  await here.write('Hel');
  await here.write('Hello');
  assert.equal(there.message(), 'Hello');
  await there.write('Hello there');
  assert.equal(here.message(), 'Hello there');
  await here.write('');
  assert.equal(there.message(), '');
});

test('[S3] each mode has its last writer, and a mode is chosen for one window', async () => {
  const { window } = browser();
  const [here, there] = [window(), window()];
  await here.write('To the visitor');
  await there.desk.perform({ do: 'draft', conversation, draft: { mode: 'note', note: 'To us' } });
  assert.deepEqual(draftOf(here.desk.getSnapshot().desk, conversation), {
    mode: 'message',
    message: 'To the visitor',
    note: 'To us',
    aside: '',
  });
});

test('[S3] what somebody is typing is not written over by what was written elsewhere at the same time, until they go elsewhere', async () => {
  const { window, unawares } = browser();
  const [here, there] = [window(), window()];
  await here.desk.perform({ do: 'focus', conversation });
  here.desk.look(true);
  await here.write('In the middle of a sen');
  unawares('Something else');
  assert.equal(here.message(), 'In the middle of a sen');
  assert.equal(there.message(), 'Something else');
  await here.write('In the middle of a sentence');
  assert.equal(there.message(), 'In the middle of a sentence', 'who goes on typing is the last writer');
  await here.desk.perform({ do: 'focus', conversation: 'conversation-2' });
  assert.equal(here.message(), 'In the middle of a sentence');

  await here.desk.perform({ do: 'focus', conversation });
  await here.write('Once more');
  await there.write('Once more, and on');
  assert.equal(
    here.message(),
    'Once more, and on',
    'who goes on with what they have seen writes over nothing unawares',
  );
});

test('[S3] what was held back is taken when nobody types there any more', async () => {
  const { window, unawares } = browser();
  const here = window();
  await here.desk.perform({ do: 'focus', conversation });
  here.desk.look(true);
  await here.write('In the middle of a sen');
  unawares('Something else');
  assert.equal(here.message(), 'In the middle of a sen');
  here.desk.look(false);
  assert.equal(here.message(), 'Something else');
});

test('[S3] a window that is opened later, or after a crash, finds drafts and what was opened by hand', async () => {
  const { window } = browser();
  const first = window();
  await first.write('Half a sen');
  await first.desk.perform({ do: 'open', session: { kind: 'contact', id: 'c', title: 'Kenny' } });
  const { desk, message } = window();
  assert.equal(message(), 'Half a sen');
  assert.deepEqual(desk.getSnapshot().desk.records, [{ kind: 'contact', id: 'c', title: 'Kenny' }]);
  assert.equal(desk.getSnapshot().desk.focused, undefined, 'what is in front is each window’s own');
});

test('[S4] what is opened or closed by hand is so in all windows, but nobody is torn out of what is in front', async () => {
  const { window } = browser();
  const [here, there] = [window(), window()];
  const contact = { kind: 'contact', id: 'c', title: 'Kenny' } as const;
  const kase = { kind: 'case', id: 'd', title: 'Teapot' } as const;
  const ids = (of: typeof here) => of.desk.getSnapshot().desk.records.map(({ id }) => id);
  await here.desk.perform({ do: 'open', session: contact });
  await here.desk.perform({ do: 'open', session: kase });
  assert.deepEqual(ids(there), ['c', 'd']);
  await there.desk.perform({ do: 'shut', session: contact });
  assert.deepEqual(ids(here), ['d']);
  await there.desk.perform({ do: 'shut', session: kase });
  assert.deepEqual([ids(here), ids(there)], [['d'], []], 'somebody works on it here');
});

test('[S6] what is seen in one window is unread in none, and only where somebody looks is it seen', async () => {
  const { window } = browser();
  const [here, there] = [window(), window()];
  const unread = (of: typeof here): number => {
    const { client, desk } = of.desk.getSnapshot();
    const session = client.sessions.find(({ conversation: { id } }) => id === conversation);
    return session ? unreadCount(desk, session) : -1;
  };
  await here.desk.perform({ do: 'focus', conversation });
  for (const { client } of [here, there])
    client.show(snapshotOf({ sessions: [one.visitorSays('And?').visitorSays('Well?').view, two.view] }));
  await settle();
  assert.deepEqual([unread(here), unread(there)], [2, 2], 'in front, but nobody looks');
  here.desk.look(true);
  assert.deepEqual([unread(here), unread(there)], [0, 0]);
});

test('[S6] a communication panel that is a bar, or behind the tabs where there is no room, shows nothing that could be seen', async () => {
  const { window } = browser();
  const { desk, client } = window();
  const unread = (): number => {
    const { client: shown, desk: state } = desk.getSnapshot();
    return unreadCount(state, shown.sessions[0] ?? one.view);
  };
  desk.look(true);
  await desk.perform({ do: 'focus', conversation });
  await desk.perform({ do: 'lay-out', layout: { isTalkMinimised: true } });
  client.show(snapshotOf({ sessions: [one.visitorSays('And?').view, two.view] }));
  await settle();
  assert.equal(unread(), 1);
  await desk.perform({ do: 'lay-out', layout: { isTalkMinimised: false } });
  assert.equal(unread(), 0);
  await desk.perform({ do: 'lay-out', layout: { isTalkMinimised: true, isNarrow: true } });
  await desk.perform({ do: 'show', conversation, showing: { isPageInFront: true } });
  client.show(snapshotOf({ sessions: [one.visitorSays('And?').visitorSays('Well?').view, two.view] }));
  await settle();
  assert.equal(unread(), 1);
});

test('[S6] what was read on another computer is not unread here', async () => {
  const { window } = browser();
  const { desk, client } = window();
  const more = one.visitorSays('And?');
  client.show(snapshotOf({ sessions: [{ ...more.view, read: { agent: more.view.conversation.seq } }, two.view] }));
  await settle();
  const { client: shown, desk: state } = desk.getSnapshot();
  assert.equal(unreadCount(state, shown.sessions[0] ?? one.view), 0);
});

test('[S3] storage that refuses is known, and the other windows hear of what is written all the same', async () => {
  const { window } = browser();
  class Full extends MemoryKeep {
    override setItem(): void {
      throw new DOMException('full', 'QuotaExceededError');
    }
  }
  const [here, there] = [window(undefined, new Full()), window(undefined, new Full())];
  await here.write('Kept nowhere');
  assert.equal(here.desk.getSnapshot().desk.storage, 'refuses');
  assert.equal(there.message(), 'Kept nowhere');
});

test('whatever else is heard from other pages changes nothing', () => {
  const sibling = windowsTogether();
  const desk = new Desk(
    new FakeAgentClient(snapshotOf({ sessions: [one.view] })),
    { tab: new MemoryKeep(), browser: new MemoryKeep() },
    sibling,
  );
  const before = desk.getSnapshot().desk;
  const { post } = sibling();
  const heard = { conversation, mode: 'message', text: 'x', at: 1, over: 0 };
  for (const word of [
    7,
    null,
    { kind: 'text', heard },
    { v: 2, kind: 'text', heard },
    { v: 1, kind: 'text', heard: { ...heard, mode: 'shout' } },
    { v: 1, kind: 'text', heard: { ...heard, at: '1' } },
    { v: 1, kind: 'text', heard: { ...heard, over: undefined } },
    { v: 1, kind: 'seen', conversation, seq: 1.5 },
    { v: 1, kind: 'records', records: [{ kind: 'conversation', id: 'a', title: 'b' }] },
    { v: 1, kind: 'sing' },
  ])
    post(word);
  assert.deepEqual(desk.getSnapshot().desk, before);
  post({ v: 1, kind: 'text', heard });
  assert.equal(draftOf(desk.getSnapshot().desk, conversation).message, 'x');
});
