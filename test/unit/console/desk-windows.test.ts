/** Several windows of one agent: what is written, seen and opened in one is so in all. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Desk } from '../../../src/console/desk.ts';
import { draftOf, newDesk, unreadCount, withCaret, withDraft } from '../../../src/console/desk-state.ts';
import { deskMax } from '../../../src/core/limits.ts';
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
    sibling,
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

const key = 'contact:contact-1';
const rosa = (name: string) => ({ id: 'contact-1', version: 2, values: { name } });

type Window = ReturnType<ReturnType<typeof browser>['window']>;

const fillIn = ({ desk }: Window, form: ReturnType<typeof rosa> | undefined): Promise<void> =>
  desk.perform({ do: 'fill-in', key, form });

const nameIn = ({ desk }: Window): string | undefined => desk.getSnapshot().desk.paper.forms.get(key)?.values['name'];

test('[S3] what is filled in in one window stands in the other at once, and is gone there too when it was saved or given up', async () => {
  const { window } = browser();
  const [here, there] = [window(), window()];
  await fillIn(here, rosa('Ro'));
  await fillIn(here, rosa('Rosa'));
  assert.equal(nameIn(there), 'Rosa');
  await fillIn(there, rosa('Rosa Lopes'));
  assert.equal(nameIn(here), 'Rosa Lopes');
  await fillIn(here, undefined);
  assert.equal(nameIn(there), undefined);
  assert.equal(nameIn(window()), undefined, 'nor is it in a window that is opened later');
});

test('[S3] what somebody fills in is not written over by what was filled in elsewhere at the same time, until they look elsewhere', async () => {
  const { window, sibling } = browser();
  // In the same moment each time, by a clock that goes ahead.
  const at = Date.now() + 60_000;
  const unawares = (name: string): void =>
    sibling().post({ v: 1, kind: 'form', heard: { key, form: rosa(name), at, over: 0 } });
  const [here, there] = [window(), window()];
  here.desk.look(true);
  await fillIn(here, rosa('Rosa L'));
  unawares('Somebody else');
  assert.deepEqual([nameIn(here), nameIn(there)], ['Rosa L', 'Somebody else']);
  await fillIn(here, rosa('Rosa Lopes'));
  assert.equal(nameIn(there), 'Rosa Lopes', 'who goes on is the last writer');
  unawares('Once more');
  here.desk.look(false);
  assert.equal(nameIn(here), 'Rosa Lopes', 'what is older than what followed it is not taken');
  here.desk.look(true);
  sibling().post({ v: 1, kind: 'form', heard: { key, form: rosa('Later'), at: at + 60_000, over: 0 } });
  assert.equal(nameIn(here), 'Rosa Lopes');
  here.desk.look(false);
  assert.equal(nameIn(here), 'Later');
});

test('[S3] what other windows say of forms that is nothing of the kind is not heard', async () => {
  const { window, sibling } = browser();
  const here = window();
  for (const heard of [null, 7, {}, { key, form: {}, at: 1, over: 0 }, { key, form: rosa('x'), at: '1', over: 0 }])
    sibling().post({ v: 1, kind: 'form', heard });
  assert.equal(nameIn(here), undefined);
});

test('[S3] where one stands in a text is each window’s own, outlives a refresh, and is gone with the text', async () => {
  const tab = new MemoryKeep();
  const shared = new MemoryKeep();
  const sibling = windowsTogether();
  const open = (own: MemoryKeep): Desk =>
    new Desk(
      new FakeAgentClient(snapshotOf({ sessions: [one.view, two.view] })),
      { tab: own, browser: shared },
      sibling,
    );
  const caretIn = (desk: Desk) => desk.getSnapshot().desk.carets.get(conversation);
  const desk = open(tab);
  await desk.perform({ do: 'stand', conversation, mode: 'message', caret: { start: 0, end: 0 } });
  assert.equal(caretIn(desk), undefined, 'in no text one stands nowhere');
  await desk.perform({ do: 'draft', conversation, draft: { message: 'Half a sentence', note: 'To us' } });
  await desk.perform({ do: 'stand', conversation, mode: 'message', caret: { start: 4, end: 6 } });
  await desk.perform({ do: 'stand', conversation, mode: 'note', caret: { start: 2, end: 2 } });
  const both = { message: { start: 4, end: 6 }, note: { start: 2, end: 2 } };
  assert.deepEqual(caretIn(open(tab)), both);
  assert.equal(caretIn(open(new MemoryKeep())), undefined);
  await desk.perform({ do: 'draft', conversation, draft: { message: '' } });
  await desk.perform({ do: 'stand', conversation, mode: 'message', caret: { start: 0, end: 0 } });
  assert.deepEqual(caretIn(open(tab)), { note: both.note });
});

test('[S3] carets of as many conversations are kept as drafts', () => {
  let desk = newDesk;
  for (let at = 0; at <= deskMax.drafts; at += 1) {
    desk = withDraft(desk, `c-${at}`, { message: 'Hello' });
    desk = withCaret(desk, `c-${at}`, 'message', { start: 1, end: 1 });
  }
  assert.deepEqual([desk.carets.size, desk.carets.has('c-0')], [deskMax.drafts, false]);
});

test('[S3] a caret that was kept as something else is none', () => {
  const tab = new MemoryKeep();
  for (const carets of [
    7,
    [['c', 7]],
    [['c', { elsewhere: { start: 1, end: 1 } }]],
    [['c', { note: { start: -1, end: 1 } }]],
  ]) {
    tab.setItem('parlor-desk:agent-1', JSON.stringify({ carets }));
    const keeps = { tab, browser: new MemoryKeep() };
    const desk = new Desk(new FakeAgentClient(snapshotOf({})), keeps, windowsTogether());
    assert.equal(desk.getSnapshot().desk.carets.size, 0);
  }
});
