/** The administration at the desk: sections, what is wrong, reviewing, saving, being overtaken, text and files. Rules O1 and O3. */
import { configBytesMax } from '../../../src/core/limits.ts';
import { snapshotOf } from '../../support/desk-conversations.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, focused, spokenText } from '../support/roles.ts';
import { administering, fill, section } from './admin-scenes.ts';
import { DeskHarness } from './desk-harness.ts';

suite('administration', () => {
  let desk: DeskHarness;

  teardown(() => {
    desk.close();
    // One that never got as far as to be the test's.
    for (const other of document.querySelectorAll('parlor-console')) other.remove();
    localStorage.clear();
  });

  const review = async (): Promise<HTMLElement> => {
    await desk.press('Review changes');
    return desk.get('dialog', 'What you are about to save');
  };

  test('only who administers is led there', async () => {
    desk = await DeskHarness.open(snapshotOf({}));
    await desk.get('button', 'Home');
    equal(allByRole('button', 'Administration').length, 0);
  });

  test('[O3] what was changed is shown in words before it is saved, and is in force then', async () => {
    desk = await administering();
    await fill(desk, 'Name', 'The Pottery');
    const dialog = await review();
    await desk.says('Fern & Clay', dialog);
    await desk.says('The Pottery', dialog);
    equal(desk.client.installation.saved.length, 0);
    await desk.press('Save', dialog);
    await desk.says('Saved. It is in force everywhere.');
    const [saved] = desk.client.installation.saved;
    equal((saved?.sites as readonly { name: string }[] | undefined)?.[0]?.name, 'The Pottery');
  });

  test('[O1] what is wrong is told on top with links, and at the field that the link leads to', async () => {
    desk = await administering();
    await section(desk, 'Agents');
    const problems = [{ path: '/agents/1/login', message: 'is "". Expected: What they sign in with.' }];
    desk.client.installation.problems = problems;
    await desk.press('Add: Agent');
    await desk.press('Review changes');
    await desk.says('1 place is wrong');
    equal(allByRole('dialog', 'What you are about to save').length, 0);
    await section(desk, 'Queues');
    await desk.press('Ben Okafor › Sign-in name');
    await until('the field has the focus', () => focused()?.id === '/agents/1/login');
    equal(focused()?.getAttribute('aria-invalid'), 'true');
    await desk.says('Sign-in name is "". Expected: What they sign in with.');
  });

  test('[O1] [X4] a weak password is told at its field as it is typed, and once the relay has refused it', async () => {
    desk = await administering();
    await section(desk, 'Agents');
    const typed = async (password: string): Promise<HTMLInputElement> => {
      const field = await until('the field', () => within(desk.element, isPassword));
      field.value = password;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      return field;
    };
    const field = await typed('a cat sat');
    await desk.says('New password has to have at least 12 characters.');
    equal(field.getAttribute('aria-invalid'), 'true');
    await typed('password1234');
    await desk.says('New password is like what many people choose.');
    await typed('ben okafor ben');
    await desk.says('New password is what others know of them.');
    desk.client.installation.problems = [{ path: '/agents/1/password', message: 'is what the relay says in English' }];
    await desk.press('Review changes');
    await desk.says('1 place is wrong');
    equal(spokenText().includes('in English'), false);
    await typed('a cat sat there');
    await until('nothing of it', () => !spokenText().includes('others know'));
  });

  test('[O3] a save over somebody else’s change shows both sides, and asks where both have changed the same', async () => {
    desk = await administering();
    await fill(desk, 'Name', 'Mine');
    desk.client.installation.change(({ sites, agents }) => ({
      sites: sites.map((site) => ({ ...(site as object), name: 'Theirs', origins: ['https://new.example'] })),
      agents,
    }));
    const dialog = await review();
    await desk.press('Save', dialog);
    await desk.says('Somebody else has saved meanwhile.', dialog);
    await desk.says('https://new.example', dialog);
    equal(allByRole('button', 'Save', dialog).length, 0);
    await desk.press('Yours', dialog);
    await desk.press('Save', dialog);
    await desk.says('Saved. It is in force everywhere.');
    const [site] = desk.client.installation.present.config.sites as readonly { name: string; origins: string[] }[];
    equal(site, { ...site, name: 'Mine', origins: ['https://new.example'] });
  });

  test('[S3] what is not saved outlives a reload, and signing out asks about it', async () => {
    desk = await administering();
    await fill(desk, 'Name', 'Half done');
    await desk.says('1 change not saved');
    desk.close({ refresh: true });
    desk = await administering();
    await desk.says('1 change not saved');
    equal(((await desk.get('textbox', 'Name')) as HTMLInputElement).value, 'Half done');
    await desk.press('Sign out');
    await desk.get('dialog', 'Sign out with something not sent?');
  });

  test('what was changed can be given up, after a question', async () => {
    desk = await administering();
    await fill(desk, 'Name', 'Nonsense');
    await desk.press('Discard changes');
    const dialog = await desk.get('dialog', 'Discard all your changes?');
    await desk.press('Discard changes', dialog);
    await desk.says('No changes');
    equal(((await desk.get('textbox', 'Name')) as HTMLInputElement).value, 'Fern & Clay');
  });

  test('something new gets its identifier from its name, and the site stays the one that is looked at', async () => {
    desk = await administering();
    await desk.press('Add a site');
    const written = (name: string): string =>
      (allByRole('textbox', name)[0] as HTMLInputElement | undefined)?.value ?? '';
    await until('the new site', () => written('Name') === 'New site');
    await fill(desk, 'Name', 'Öl & Ton');
    await until('its identifier', () => written('Identifier') === 'ol-ton');
    await desk.says('data-site="ol-ton"');
    await desk.says('This site is not saved yet');
  });

  test('[M2] hours show what comes of them, over the next change of clocks', async () => {
    desk = await administering();
    await section(desk, 'Hours');
    await desk.press('Set hours');
    await fill(desk, 'Time zone', 'Europe/Lisbon', 'combobox');
    await desk.get('table', 'The next two weeks');
    const change = await desk.get('table', 'Around the next change of clocks');
    await desk.says('by 60 minutes', change);
    await fill(desk, 'Monday, from (1)', '9 o’cl');
    await desk.says('as soon as the zone and all times can be read');
  });

  test('[X5] masking rules are tried on a text as they are edited', async () => {
    desk = await administering();
    await section(desk, 'Masking');
    await fill(desk, 'A text to try', 'M-123');
    await desk.press('Try it');
    await desk.says('M-###');
    desk.client.installation.problems = [
      { path: '/rules/0/hides/pattern', message: 'can’t be matched in linear time' },
    ];
    await desk.press('Try it');
    await desk.says('can’t be matched in linear time');
  });

  test('[O1] text that is no configuration is told and kept, and taken over once it is one', async () => {
    desk = await administering();
    await section(desk, 'Everything else');
    await fill(desk, 'Configuration as text', '{ "sites": [');
    await desk.says('This is not JSON, and not taken over yet.');
    await desk.says('No changes');
    await fill(desk, 'Configuration as text', '{ "sites": [], "agents": 7 }');
    await desk.says('it has to have “sites” and “agents”');
    await fill(desk, 'Configuration as text', '{ "sites": [], "agents": [] }');
    await desk.says('changes not saved');
  });

  test('[X3] files that are broken, too large or something else change nothing', async () => {
    desk = await administering();
    await section(desk, 'Everything else');
    const give = (content: BlobPart, name: string): void => {
      const chooser = within(desk.element, isFileOfConfig);
      if (!chooser) throw new Error('no field for a file');
      const files = new DataTransfer();
      files.items.add(new File([content], name));
      chooser.files = files.files;
      chooser.dispatchEvent(new Event('change'));
    };
    give('not json', 'a.json');
    await desk.says('it is not JSON');
    give('[]', 'b.json');
    await desk.says('it has to have “sites” and “agents”');
    give(new Uint8Array(configBytesMax + 1), 'c.json');
    await desk.says('larger than a configuration can be');
    equal(spokenText().includes('No changes'), true);
    give('{"sites":[{"id":"<b>x</b>","name":"<img src=x>"}],"agents":[]}', 'd.json');
    await desk.says('Imported d.json');
    equal(spokenText().includes('<img src=x>'), true);
  });
});

const isFileOfConfig = ({ type, accept }: HTMLInputElement): boolean => type === 'file' && accept.includes('json');

/** Of the second agent. */
const isPassword = ({ id }: HTMLInputElement): boolean => id === '/agents/1/password';

const within = (root: Element, isMeant: (field: HTMLInputElement) => boolean): HTMLInputElement | undefined => {
  for (const one of root.shadowRoot?.querySelectorAll('*') ?? []) {
    if (one instanceof HTMLInputElement && isMeant(one)) return one;
    const found = within(one, isMeant);
    if (found) return found;
  }
  return undefined;
};
