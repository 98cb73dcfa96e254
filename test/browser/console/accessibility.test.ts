/** What axe says of the desk: nothing, in light and dark, from left to right and from right to left. */
import type { AgentSnapshot, RefusedCommand } from '../../../src/sdk/snapshots.ts';
import { offerOf, selfWith, snapshotOf, talk, visitorOf, withPending } from '../../support/desk-conversations.ts';
import { caseOf, noticeOf, uneasyOf } from '../../support/desk-notices.ts';
import { ana } from '../../support/scripted-conversation.ts';
import { until } from '../support/checks.ts';
import { areAccessible } from './accessible.ts';
import { DeskHarness } from './desk-harness.ts';
import { recordScenes } from './record-scenes.ts';

const active = talk({ number: 1 })
  .visitorSays('Hello')
  .picked()
  .agentSays('Good morning')
  .then(ana, { type: 'note.written', text: 'A regular' });
const refused = withPending(active.view, {
  id: 'message-1',
  command: { type: 'message.send', text: 'Too fast' },
  at: 0,
  refused: 'rate-limited',
});
const over = talk({ number: 2 }).picked();
const sessions = [refused, over.ended(visitorOf(over.view)).view];
const waiting = [talk({ number: 3 }).visitorSays('Anybody?').view, talk({ number: 4 }).view];
const notSent: RefusedCommand = {
  conversation: 'conversation-9',
  visitor: { id: 'visitor-9', number: 9 },
  pending: { id: 'message-9', command: { type: 'message.send', text: 'Too late' }, at: 0, refused: 'not-assigned' },
};
const full = snapshotOf({ open: waiting, sessions });

const scenes: Record<string, (snapshot: AgentSnapshot) => Promise<DeskHarness>> = {
  ...recordScenes,
  'signing in': async () => {
    const desk = new DeskHarness(full, { resume: async () => undefined });
    await desk.press('Sign in');
    await desk.says('Enter your name.');
    return desk;
  },
  Home: (snapshot) => DeskHarness.open(snapshot),
  'an empty Home': () => DeskHarness.open(),
  'something not sent': (snapshot) => DeskHarness.open({ ...snapshot, refused: [notSent] }),
  'leaving with something not sent': async (snapshot) => {
    const desk = await DeskHarness.open({ ...snapshot, unsent: 1 });
    await desk.press('Sign out');
    await desk.get('dialog', 'Sign out with something not sent?');
    return desk;
  },
  'a refused pick': async (snapshot) => {
    const desk = await DeskHarness.open(snapshot);
    await desk.press('Pick', await desk.get('listitem', 'Visitor 3'));
    desk.client.refuse('already-assigned', { agent: 'Ben' });
    await desk.says('Ben already has this conversation.');
    return desk;
  },
  'an active session': async (snapshot) => {
    const desk = await DeskHarness.open(snapshot);
    await desk.goTo('Visitor 1');
    return desk;
  },
  'a note': async (snapshot) => {
    const desk = await DeskHarness.open(snapshot);
    await desk.goTo('Visitor 1');
    await desk.press('Note');
    await desk.write('Note', 'Calls back');
    return desk;
  },
  'a session in wrap-up': async (snapshot) => {
    const desk = await DeskHarness.open(snapshot);
    await desk.goTo('Visitor 2');
    return desk;
  },
  'a question': async (snapshot) => {
    const desk = await DeskHarness.open(snapshot);
    await desk.goTo('Visitor 1');
    await desk.press('Close session');
    await desk.get('dialog');
    return desk;
  },
  'the details of a session': async (snapshot) => {
    const desk = await DeskHarness.open(snapshot);
    await desk.goTo('Visitor 1');
    await desk.press('Details');
    await desk.get('tabpanel', 'Conversation');
    return desk;
  },
  'three panes': async (snapshot) => {
    const desk = await DeskHarness.open(snapshot);
    desk.element.style.inlineSize = '1280px';
    await desk.goTo('Visitor 1');
    await desk.get('separator', 'Width of the communication panel');
    return desk;
  },
  'a communication panel that is a bar': async (snapshot) => {
    const desk = await DeskHarness.open(snapshot);
    desk.element.style.inlineSize = '1280px';
    await desk.goTo('Visitor 1');
    await desk.press('Communication panel');
    desk.client.show({ ...full, sessions: [active.visitorSays('And?').view, ...sessions.slice(1)] });
    await desk.says('1 new update');
    return desk;
  },
  'an open session panel with a question': async (snapshot) => {
    const desk = await DeskHarness.open(snapshot);
    await desk.press('Session panel');
    await desk.press('Close', await desk.get('listitem', 'Visitor 2', await desk.get('list', 'Sessions')));
    await desk.get('dialog');
    return desk;
  },
  'offers, one of them refused': async (snapshot) => {
    const offers = [talk({ number: 5 }).visitorSays('Hello?'), talk({ number: 6 })].map(({ view }) => offerOf(view));
    const desk = await DeskHarness.open({ ...snapshot, offers });
    await desk.press('Accept');
    desk.client.refuse('session-limit');
    await desk.says('You have ten sessions open.');
    return desk;
  },
  'an offer that was taken back': async (snapshot) => {
    const desk = await DeskHarness.open({ ...snapshot, offers: [offerOf(talk({ number: 5 }).view)] });
    await desk.press('Accept');
    desk.client.show(snapshot);
    desk.client.refuse('offer-over');
    await desk.says('was taken back');
    return desk;
  },
  'the menu of presences': async (snapshot) => {
    const desk = await DeskHarness.open({ ...snapshot, self: selfWith({ load: 40 }) });
    await desk.press('Presence: Available, set by the system');
    await desk.get('menu', 'Presence');
    return desk;
  },
  'a missed conversation': async (snapshot) => {
    const presence = { base: 'inactive', setBy: 'system', since: 0 } as const;
    const desk = await DeskHarness.open({ ...snapshot, self: selfWith({ presence, alert: 'missed', load: 100 }) });
    await desk.get('button', 'Reset presence');
    return desk;
  },
  'what is told': async (snapshot) => {
    const assigned = talk({ number: 8, name: 'X'.repeat(300) }).assigned();
    const notices = [noticeOf(assigned.view, Date.now() + 120_000), uneasyOf(talk({ number: 9 }).view)];
    const cases = [caseOf(1, Date.now() + 120_000)];
    const desk = await DeskHarness.open({
      ...snapshot,
      notices,
      cases,
      sessions: [...snapshot.sessions, assigned.view],
    });
    await desk.press('Seen');
    await until('it is told', () => desk.client.calls.at(-1)?.[0] === 'seeCase');
    desk.client.refuse('unavailable');
    await desk.says('Not noted.');
    return desk;
  },
  'the settings of notifications': async (snapshot) => {
    const desk = await DeskHarness.open(snapshot);
    await desk.press('Notifications');
    await desk.get('dialog', 'Notifications');
    return desk;
  },
  'the palette': async (snapshot) => {
    const desk = await DeskHarness.open({ ...snapshot, self: selfWith({ load: 40 }) });
    await desk.press('Search and commands');
    await desk.get('combobox', 'Search and commands');
    await desk.says('Open settings');
    return desk;
  },
  'what the palette has found, and could not search': async (snapshot) => {
    const desk = await DeskHarness.open(snapshot);
    desk.client.held.keep({ id: 'rosa', name: `Morning ${'X'.repeat(300)}` });
    desk.client.shelves.refuse('unavailable');
    await desk.press('Search and commands');
    const field = (await desk.get('combobox', 'Search and commands')) as HTMLInputElement;
    field.value = 'morning';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await desk.says('Try again');
    return desk;
  },
  'a lost connection': async (snapshot) => {
    const desk = await DeskHarness.open({ ...snapshot, connection: { state: 'waiting', retryAt: 0 } });
    await desk.says('Reconnecting…');
    return desk;
  },
};

areAccessible('the desk', scenes, full);
