/** The states of the desk that pictures are taken of: a day's work, with long texts, other scripts and refusals in it. */
import { PagePreferences } from '../../../src/console/preferences.ts';
import type { AgentSnapshot } from '../../../src/sdk/snapshots.ts';
import { offerOf, selfWith, snapshotOf, talk } from '../../support/desk-conversations.ts';
import { caseOf, noticeOf, uneasyOf } from '../../support/desk-notices.ts';
import { handingOn } from '../../support/fake-colleagues.ts';
import { articleOf, replyOf } from '../../support/fake-library.ts';
import { ana, ben } from '../../support/scripted-conversation.ts';
import { transferOffered } from '../../support/transfers.ts';
import { accountScenes } from '../console/account-scenes.ts';
import { furtherAdminScenes } from '../console/admin-further-scenes.ts';
import { adminScenes } from '../console/admin-scenes.ts';
import { auditScenes } from '../console/audit-scenes.ts';
import { DeskHarness } from '../console/desk-harness.ts';
import { recordScenes } from '../console/record-scenes.ts';
import { facts, overseeing, supervisionScenes } from '../console/supervision-scenes.ts';
import { wallboardScenes } from '../console/wallboard-scenes.ts';
import { until } from '../support/checks.ts';
import { allByRole } from '../support/roles.ts';

const minuteMs = 60_000;
const agoMs = (minutes: number): number => Date.now() - minutes * minuteMs;

const long = 'Unbrokenwordsareratherlong'.repeat(12);

const active = talk({ number: 1, at: agoMs(12) })
  .visitorSays(
    'Hello! Is the large planter back in stock? I saw it on https://fern-and-clay.example/planters last week.',
  )
  .picked()
  .agentSays('Good morning! It is, since this morning: **terracotta** and *white*.')
  .visitorSays('Wonderful. And do you ship to Lisbon?')
  .then(ana, { type: 'note.written', text: 'Bought two pots in spring.' })
  .agentSays('We do, in three days.');
const arabic = talk({ number: 2, name: 'ليلى حداد', at: agoMs(6) })
  .visitorSays('هل يصل الطلب قبل الجمعة؟')
  .picked();
const lengthy = talk({ number: 3, name: long, at: agoMs(4) })
  .visitorSays(long)
  .picked()
  .visitorSays('And?');
const handedOn = talk({ number: 4, name: 'Kenny Smith', at: agoMs(40) })
  .visitorSays('The handle broke off')
  .picked()
  .then(ben, { type: 'message.sent', text: 'I am sorry to hear that' });
const over = talk({ number: 5, at: agoMs(30) })
  .visitorSays('Thank you, that was all')
  .picked()
  .ended(ana);
const sessions = [active, arabic, lengthy, handedOn, over].map(({ view }) => view);

const persistent = talk({ number: 6, name: 'Rosa Marques', mode: 'persistent', at: agoMs(3 * 24 * 60) })
  .visitorSays('Has order 2217 left?')
  .picked()
  .agentSays('It leaves tomorrow.');

const waiting = [
  talk({ number: 7, at: agoMs(14) }).visitorSays('Anybody there?'),
  talk({ number: 8, name: 'Noor', at: agoMs(3) }).visitorSays(long),
  talk({ number: 9, name: 'מיכל', at: agoMs(1) }).visitorSays('שלום'),
].map(({ view }) => view);

const busy = snapshotOf({
  open: waiting,
  waiting: [persistent.view],
  sessions,
  self: selfWith({ load: 80, sessions: 5, presence: { base: 'busy', setBy: 'system', since: 0 } }),
});

const inSession = async (snapshot: AgentSnapshot = busy, title = 'Visitor 1'): Promise<DeskHarness> => {
  const desk = await DeskHarness.open(snapshot);
  await desk.goTo(title);
  return desk;
};

const more = async (desk: DeskHarness, entry: string): Promise<void> => {
  await desk.press('More actions');
  (await desk.get('menuitem', entry)).click();
};

const all: Readonly<Record<string, () => Promise<DeskHarness>>> = {
  'signing in, refused': async () => {
    const desk = new DeskHarness(busy, { resume: async () => undefined });
    await desk.press('Sign in');
    await desk.says('Enter your name.');
    return desk;
  },
  'Home, empty': () => DeskHarness.open(snapshotOf({ self: selfWith() })),
  'Home, busy': () => DeskHarness.open({ ...busy, cases: [caseOf(1, Date.now() + minuteMs), caseOf(2)] }),
  'Home, loading': async () => {
    const { open, waiting: mine } = snapshotOf({});
    const desk = new DeskHarness({
      ...snapshotOf({ self: selfWith() }),
      loaded: false,
      open: { ...open, loaded: false },
      waiting: { ...mine, loaded: false },
    });
    await desk.get('heading', 'Sessions');
    return desk;
  },
  'Home, offline': () => DeskHarness.open({ ...busy, connection: { state: 'waiting', retryAt: Date.now() + 5_000 } }),
  'Home, banners': async () => {
    const presence = { base: 'inactive', setBy: 'system', since: 0 } as const;
    const desk = await DeskHarness.open({ ...busy, self: selfWith({ presence, alert: 'missed', load: 100 }) });
    await desk.press('Reset presence');
    desk.client.refuse('unavailable');
    await desk.says('Presence not changed.');
    return desk;
  },
  'a session, with an offer and toasts': async () => {
    const assigned = talk({ number: 10, name: long }).assigned();
    const notices = [noticeOf(assigned.view, Date.now() + 2 * minuteMs), uneasyOf(talk({ number: 11 }).view)];
    const offers = [talk({ number: 12, name: 'Noor' }).visitorSays(long), talk({ number: 13 })];
    return inSession({
      ...busy,
      notices,
      cases: [caseOf(1, Date.now() + 2 * minuteMs)],
      offers: offers.map(({ view }) => offerOf(view)),
      sessions: [...sessions, assigned.view],
    });
  },
  'Home, the ongoing conversations': async () => {
    const desk = await DeskHarness.open(overseeing({ desk: { ...facts, home: 'ongoing' }, open: busy.open }));
    await desk.get('table', 'Ongoing conversations');
    return desk;
  },
  'escalated: offered, and assigned by itself': async () => {
    const rob = { kind: 'bot', id: 'bot-1', name: 'Pottery helper' } as const;
    const [offered, told] = [talk({ number: 12, name: 'Noor' }).visitorSays(long), talk({ number: 14 })];
    const assigned = told.picked(rob).escalated(rob, 'Asks for a person').assigned();
    return inSession({
      ...busy,
      notices: [noticeOf(assigned.view, Date.now() + 2 * minuteMs)],
      offers: [offerOf(offered.picked(ben).escalated(ben, long).view, { scenario: 'escalation' })],
      sessions: [...sessions, assigned.view],
    });
  },
  'a session, with files from before a reload and one that can’t be kept': async () => {
    const desk = await inSession();
    const files = desk.client.chosenIn('conversation-1');
    const png = await (
      await fetch(
        'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgaPj/HwAEggKCJZ9UPgAAAABJRU5ErkJggg==',
      )
    ).blob();
    for (const name of ['Planter, large, terracotta.png', 'عرض السعر.pdf', 'Catalogue of spring.pdf', 'Invoice.pdf'])
      files.add(png, { name });
    const ids = files.getSnapshot().map(({ id }) => id);
    files.becomes(ids[0] ?? '', { state: 'ready', isKept: true });
    files.becomes(ids[1] ?? '', { sent: png.size / 2, isMeant: true, isKept: true });
    files.becomes(ids[2] ?? '', { state: 'ready', isKept: false });
    files.becomes(ids[3] ?? '', { state: 'failed', code: 'conversation-ended', isKept: true });
    await desk.get('list', 'Files to send');
    return desk;
  },
  'a session with unread messages': async () => {
    const desk = await inSession();
    let louder = arabic;
    for (let count = 0; count < 12; count += 1) louder = louder.visitorSays('؟');
    desk.client.show({ ...busy, sessions: sessions.map((one) => (one === arabic.view ? louder.view : one)) });
    await until('a badge', () => allByRole('button', 'ليلى حداد')[0]?.title.includes('12'));
    return desk;
  },
  'a session with what was not sent': async () => {
    const pending = { id: 'm', command: { type: 'message.send', text: 'Too fast' }, at: Date.now() } as const;
    const refused = { ...active.view, pending: [{ ...pending, refused: 'rate-limited' } as const] };
    const desk = await inSession({ ...busy, sessions: [refused, ...sessions.slice(1)] });
    await desk.write('Message', `A draft that is long enough for two lines, ${long}`);
    return desk;
  },
  'a session of a long name': () => inSession(busy, long),
  'a session from right to left': () => inSession(busy, 'ليلى حداد'),
  'a persistent session, with days before': () =>
    inSession({ ...busy, sessions: [persistent.visitorSays('And now?').view] }, 'Rosa Marques'),
  'a session in wrap-up': () => inSession(busy, 'Visitor 5'),
  'the closing question': async () => {
    const desk = await inSession();
    await desk.press('Close session');
    await desk.get('dialog', 'Close the session with Visitor 1?');
    return desk;
  },
  'a transfer': async () => {
    const desk = await inSession();
    desk.client.handing = handingOn;
    await more(desk, 'Transfer…');
    await desk.says('Can’t be asked now');
    return desk;
  },
  'a transfer that is offered': async () => {
    const reads = { type: 'consult.accepted', consult: active.view.conversation.seq + 1 } as const;
    const eva = { kind: 'agent', id: 'eva', name: 'Eva' } as const;
    const consulted = active
      .then(ana, { type: 'consult.asked', agent: { id: 'eva', name: 'Eva' }, ms: minuteMs, countdown: true })
      .then(eva, reads)
      .then(ana, { type: 'consult.asked', agent: { id: 'cem', name: long }, ms: minuteMs, countdown: true });
    const [, ...others] = sessions;
    return inSession({ ...busy, sessions: [consulted.then(ana, transferOffered).view, ...others] });
  },
  'quick replies': async () => {
    const desk = await inSession();
    desk.client.shelves.replies = [
      replyOf('reply-1', 'Hello', 'Hello {visitor}, this is {agent}', 'ana'),
      replyOf('reply-2', 'Shipping', long),
    ];
    await desk.write('Message', '/');
    await until('options', () => allByRole('option').length > 1);
    return desk;
  },
  knowledge: async () => {
    const desk = await inSession();
    desk.client.shelves.shelf = [
      articleOf('returns', 'Returns', 'Within **30** days, *unused*, in the box they came in.'),
      articleOf('shipping', long, 'Three days.'),
    ];
    await desk.press('Details');
    (await desk.get('tab', 'Knowledge')).click();
    await desk.get('button', 'Returns');
    return desk;
  },
  settings: async () => {
    const desk = new DeskHarness(busy);
    desk.element.preferences = new PagePreferences(document.documentElement);
    await desk.press('Settings');
    await desk.get('dialog');
    return desk;
  },
  notifications: async () => {
    const desk = await DeskHarness.open(busy);
    await desk.press('Notifications');
    await desk.get('dialog', 'Notifications');
    return desk;
  },
};

const shown = (scenes: Readonly<Record<string, (snapshot: AgentSnapshot) => Promise<DeskHarness>>>) =>
  Object.fromEntries(Object.entries(scenes).map(([name, scene]) => [name, () => scene(busy)]));

/** Every state, by what it is called; those of the places beside sessions are the ones that axe sees. */
export const deskStates: Readonly<Record<string, () => Promise<DeskHarness>>> = {
  ...all,
  ...shown(recordScenes),
  ...supervisionScenes,
  ...wallboardScenes,
  ...shown(adminScenes),
  ...shown(furtherAdminScenes),
  ...auditScenes,
  ...shown(accountScenes),
};
