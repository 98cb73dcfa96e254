/** What somebody chooses of their desk's looks: language and appearance. */
import { languageFor, PagePreferences, usualPreferences } from '../../../src/console/preferences.ts';
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
import { equal, until } from '../support/checks.ts';
import { complaints } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

const root = document.documentElement;
const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
const held = isApple ? 'Ctrl' : 'Alt';

suite('settings of the desk', () => {
  let desk: DeskHarness | undefined;

  const open = async (): Promise<DeskHarness> => {
    desk = new DeskHarness(snapshotOf({}));
    desk.element.preferences = new PagePreferences(root);
    await desk.press('Settings');
    return desk;
  };

  teardown(() => {
    desk?.close();
    localStorage.clear();
    root.removeAttribute('style');
    root.lang = 'en';
    root.dir = '';
  });

  const choose = (box: HTMLElement, value: string): void => {
    (box as HTMLSelectElement).value = value;
    box.dispatchEvent(new Event('change', { bubbles: true }));
  };

  test('[S7] a language that is chosen is the desk’s at once, and in this browser from then on', async () => {
    const { element } = await open();
    choose(await (desk as DeskHarness).get('combobox', 'Language'), 'de');
    await desk?.get('heading', 'Sitzungen');
    equal([root.lang, root.dir, element.preferences?.getSnapshot().language], ['de', 'ltr', 'de']);
    equal(new PagePreferences(document.createElement('div')).getSnapshot(), { ...usualPreferences, language: 'de' });
  });

  test('[S7] whoever chooses nothing has the first language of their browser that there is, else English', () => {
    equal(languageFor(undefined, ['fi', 'de-AT', 'en']), 'de-AT');
    equal(languageFor(undefined, ['fi', 'sv']), 'en');
    equal(languageFor('de', ['en-GB']), 'de');
    equal(languageFor('no language', ['en-GB']), 'en-GB');
  });

  test('light and dark are chosen, or left to the system', async () => {
    await open();
    for (const [label, scheme] of [
      ['Dark', 'dark'],
      ['Light', 'light'],
      ['As the system', ''],
    ] as const) {
      (await desk?.get('radio', label))?.click();
      await until(label, () => root.style.colorScheme === scheme);
    }
  });

  test('what another window of this browser chooses holds here, too', async () => {
    await open();
    const newValue = JSON.stringify({ ...usualPreferences, theme: 'dark', language: 'de' });
    dispatchEvent(new StorageEvent('storage', { key: 'parlor-desk-preferences', newValue }));
    await desk?.get('heading', 'Sitzungen');
    equal(root.style.colorScheme, 'dark');
  });

  test('[S1] they list the desk’s keys, as they stand on the keyboard of whoever reads', async () => {
    await open();
    for (const key of ['1…9', '0', 'U', 'W', 'M']) await desk?.says(`${held}+${key}`);
    for (const key of ['F8', `${isApple ? '⌘' : 'Ctrl'}+K`, 'Shift+Enter', 'Esc', '/']) await desk?.says(key);
    choose(await (desk as DeskHarness).get('combobox', 'Language'), 'de');
    for (const key of [`${isApple ? '⌘' : 'Strg'}+K`, 'Umschalt+Eingabe']) await desk?.says(key);
  });

  test('[S1] rows stand closer where somebody wants it, in this browser from then on, and stay large enough to be hit', async () => {
    desk = await DeskHarness.open(snapshotOf({ sessions: [talk({ number: 1 }).picked().view] }));
    desk.element.preferences = new PagePreferences(root);
    const rowHeight = async (): Promise<number> => {
      const row = await (desk as DeskHarness).get(
        'listitem',
        'Visitor 1',
        await (desk as DeskHarness).get('list', 'Sessions'),
      );
      return row.getBoundingClientRect().height;
    };
    const usual = await rowHeight();
    await desk.press('Settings');
    (await desk.get('radio', 'Compact')).click();
    await until('it is lower', async () => (await rowHeight()) < usual);
    equal((await rowHeight()) >= 24, true);
    equal(new PagePreferences(document.createElement('div')).getSnapshot().density, 'compact');
    (await desk.get('radio', 'Comfortable')).click();
    await until('it is as before', async () => (await rowHeight()) === usual);
  });

  test('[S1] they say who one is at this site; what can’t be told is asked again', async () => {
    desk = new DeskHarness(snapshotOf({}));
    desk.element.preferences = new PagePreferences(root);
    await desk.press('Settings');
    await desk.says('This can’t be shown now.');
    desk.client.own = {
      id: 'ana',
      login: 'ana@shop',
      name: 'Ana <Lopes>',
      role: 'supervisor',
      site: { id: 'demo', name: 'Fern & Clay' },
      queues: [
        { id: 'orders', name: 'Orders' },
        { id: 'service', name: 'Service' },
      ],
    };
    await desk.press('Try again', await desk.get('dialog', 'Settings'));
    for (const fact of ['Ana <Lopes>', 'ana@shop', 'Supervisor', 'Fern & Clay', 'Orders, Service'])
      await desk.says(fact);
  });

  test('what was kept and can’t be meant is as if nothing was', () => {
    for (const kept of [
      '',
      '{',
      '[]',
      'null',
      '{"theme":7,"language":["de"]}',
      '{"density":1}',
      '{"theme":"pink","language":"??"}',
    ]) {
      localStorage.setItem('parlor-desk-preferences', kept);
      equal(new PagePreferences(document.createElement('div')).getSnapshot(), usualPreferences);
    }
  });

  test('Escape closes them, the focus is back on the button, and axe has nothing to say', async () => {
    document.title = 'Desk';
    await open();
    equal(await complaints(), []);
    const dialog = (await desk?.get('dialog', 'Settings')) as HTMLDialogElement;
    dialog.requestClose();
    await desk?.gone('dialog', 'Settings');
  });
});
