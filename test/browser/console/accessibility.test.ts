/** What axe says of the desk: nothing, in light and dark, from left to right and from right to left. */
import type { AgentSnapshot, RefusedCommand } from '../../../src/sdk/snapshots.ts';
import { offerOf, selfWith, snapshotOf, talk, visitorOf, withPending } from '../../support/desk-conversations.ts';
import { ana } from '../../support/scripted-conversation.ts';
import { equal } from '../support/checks.ts';
import { complaints } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

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
  'a lost connection': async (snapshot) => {
    const desk = await DeskHarness.open({ ...snapshot, connection: { state: 'waiting', retryAt: 0 } });
    await desk.says('Reconnecting…');
    return desk;
  },
};

suite('the desk is accessible', () => {
  let desk: DeskHarness;

  setup(() => {
    document.documentElement.lang = 'en';
    document.title = 'Parlor desk';
  });

  teardown(() => {
    desk.close();
    document.documentElement.style.removeProperty('color-scheme');
    document.documentElement.removeAttribute('dir');
  });

  for (const [scheme, dir] of [
    ['light', 'ltr'],
    ['dark', 'ltr'],
    ['light', 'rtl'],
  ] as const) {
    for (const [scene, open] of Object.entries(scenes)) {
      test(`axe has nothing to say of ${scene}, ${scheme} ${dir}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.documentElement.dir = dir;
        desk = await open(full);
        await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined)));
        equal(await complaints(), []);
      });
    }
  }
});
