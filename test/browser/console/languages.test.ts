/** The desk in the languages it speaks: all of it speaks one. */
import { admin } from '../../../src/ui/locales/desk/admin/frame.ts';
import { deskLanguages, deskWordsIn } from '../../../src/ui/locales/desk/others.ts';
import { directionOf } from '../../../src/ui/locales/direction.ts';
import { wordsOf } from '../../../src/ui/locales/languages.ts';
import { selfWith, snapshotOf, talk, withPending } from '../../support/desk-conversations.ts';
import { ana } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { speakingOthers } from '../support/languages.ts';
import { complaints } from '../support/roles.ts';
import { administered } from './admin-scenes.ts';
import { foundVera, openAudit } from './audit-scenes.ts';
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
  refused: 'not-assigned',
});
const full = snapshotOf({ open: [talk({ number: 3 }).view], sessions: [refused], self: selfWith({}) });

/** The desk is told to speak it, and does. */
const spoken = async ({ element }: DeskHarness, tag: string): Promise<void> => {
  document.documentElement.lang = tag;
  element.lang = tag;
  element.dir = directionOf(tag) ?? 'ltr';
  const { shadowRoot } = element;
  const others = (): readonly string[] => (shadowRoot ? speakingOthers(shadowRoot, tag) : []);
  await until('one language', () => others().length === 0).catch(() => equal(others(), []));
};

suite('the languages of the desk', () => {
  let desk: DeskHarness | undefined;

  setup(() => {
    document.title = 'Desk';
    document.documentElement.lang = 'en';
  });

  teardown(() => {
    desk?.close();
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const tag of deskLanguages.filter((one) => one !== 'en')) {
    test(`[S7] ${tag}: all that is on the desk speaks it, also once it is changed while somebody works; axe has nothing to say`, async () => {
      const words = await deskWordsIn(tag);
      desk = await DeskHarness.open(full);
      await desk.goTo('Visitor 1');
      desk.element.lang = tag;
      desk.element.dir = directionOf(tag) ?? 'ltr';
      const { shadowRoot } = desk.element;
      await desk.get('heading', words?.desk.sessions);
      await desk.says(words?.shared.problems['not-assigned'] ?? 'nothing');
      const others = (): readonly string[] => (shadowRoot ? speakingOthers(shadowRoot, tag) : []);
      await until('one language', () => others().length === 0).catch(() => equal(others(), []));
      equal(await complaints(), []);
    });

    test(`[S7] [O1] ${tag}: the administration speaks it, each kind of section, also once it is changed there; axe has nothing to say`, async () => {
      const frame = (await wordsOf(admin, tag)?.()) ?? admin.en;
      desk = new DeskHarness(administered(full));
      await desk.press('Administration');
      await desk.get('heading', 'Put it on a page');
      await spoken(desk, tag);
      const { hours, masking, everything, agents } = frame.sections;
      for (const name of [hours, masking, everything, agents]) {
        await desk.press(name, await desk.get('navigation', frame.heading));
        await desk.get('heading', name);
      }
      await spoken(desk, tag);
      equal(await complaints(), []);
    });

    test(`[S7] [V8] ${tag}: the audit log speaks it, also once it is changed there; axe has nothing to say`, async () => {
      desk = await openAudit();
      await foundVera(desk);
      await spoken(desk, tag);
      equal(await complaints(), []);
    });

    test(`[S7] ${tag}: signing in speaks it`, async () => {
      const words = await deskWordsIn(tag);
      desk = new DeskHarness(full, { resume: async () => undefined });
      desk.element.lang = tag;
      await desk.get('button', words?.desk.signIn);
    });
  }
});
