/** The desk in the languages it speaks: all of it speaks one. */
import { adminFields } from '../../../src/ui/locales/desk/admin/fields.ts';
import { admin } from '../../../src/ui/locales/desk/admin/frame.ts';
import { adminPreviews } from '../../../src/ui/locales/desk/admin/previews.ts';
import { adminRetention } from '../../../src/ui/locales/desk/admin/retention.ts';
import { deskLanguages, deskWordsIn } from '../../../src/ui/locales/desk/others.ts';
import { privacy } from '../../../src/ui/locales/desk/privacy.ts';
import { directionOf } from '../../../src/ui/locales/direction.ts';
import { wordsOf } from '../../../src/ui/locales/languages.ts';
import { selfWith, snapshotOf, talk, withPending } from '../../support/desk-conversations.ts';
import { ana } from '../../support/scripted-conversation.ts';
import { equal, until } from '../support/checks.ts';
import { speakingOthers } from '../support/languages.ts';
import { complaints } from '../support/roles.ts';
import { administered } from './admin-scenes.ts';
import { foundVera, long, openAudit, withFiles } from './audit-scenes.ts';
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

/** As it is heard: a space is a space. */
const heard = (text: string): string => text.replace(/\s+/gu, ' ').trim();

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

    test(`[S7] [N4] [X6] ${tag}: what the administration previews, and what it lets go, is told in it`, async () => {
      const frame = (await wordsOf(admin, tag)?.()) ?? admin.en;
      const fields = (await wordsOf(adminFields, tag)?.()) ?? adminFields.en;
      const previews = (await wordsOf(adminPreviews, tag)?.()) ?? adminPreviews.en;
      const retention = (await wordsOf(adminRetention, tag)?.()) ?? adminRetention.en;
      desk = new DeskHarness(administered(full));
      await desk.press('Administration');
      await desk.press('Set: How long things are kept');
      await spoken(desk, tag);
      await desk.says(heard(retention.conversationsForGood));
      await desk.get('textbox', heard(fields.labels.conversationDays));
      await desk.says(heard(fields.hints.conversationDays));
      await desk.press(frame.sections.messages, await desk.get('navigation', frame.heading));
      await desk.says(heard(previews.everybody));
      await desk.press(frame.sections.notifications, await desk.get('navigation', frame.heading));
      await desk.press(heard(fields.use(fields.labels.incoming)));
      await desk.says(heard(previews.previewMeans));
      await desk.says(heard(previews.spoken('')));
      equal(await complaints(), []);
    });

    test(`[S7] [X6] ${tag}: the files that go with an export are told in it`, async () => {
      const { files } = (await wordsOf(privacy, tag)?.()) ?? privacy.en;
      desk = await openAudit({}, withFiles);
      await foundVera(desk);
      await desk.press(`Export the data of ${long}`);
      await desk.get('list', `Files of ${long}`);
      await spoken(desk, tag);
      const list = await desk.get('list', heard(files.heading(long)));
      await desk.says(heard(files.some(2)));
      await desk.press(heard(files.downloadOf('pot.png')), list);
      await desk.says(heard(files.progress(1, 2)));
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
