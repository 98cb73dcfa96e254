/** What stands there of something that was refused or done follows when its reader changes the language. */
import { PagePreferences } from '../../../src/console/preferences.ts';
import { ParlorError } from '../../../src/core/errors.ts';
import { configBytesMax, textLengthMax } from '../../../src/core/limits.ts';
import { account } from '../../../src/ui/locales/desk/account.ts';
import { adminAccounts } from '../../../src/ui/locales/desk/admin/accounts.ts';
import { admin } from '../../../src/ui/locales/desk/admin/frame.ts';
import { adminLibrary } from '../../../src/ui/locales/desk/admin/library.ts';
import { adminTrials } from '../../../src/ui/locales/desk/admin/trials.ts';
import { knowledge } from '../../../src/ui/locales/desk/knowledge.ts';
import { desk as deskLanguages } from '../../../src/ui/locales/desk/languages.ts';
import { privacy } from '../../../src/ui/locales/desk/privacy.ts';
import { replies } from '../../../src/ui/locales/desk/replies.ts';
import { talkDesk } from '../../../src/ui/locales/desk/talk.ts';
import { type Languages, wordsOf } from '../../../src/ui/locales/languages.ts';
import { talk as talkLanguages } from '../../../src/ui/locales/talk/languages.ts';
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
import { handingOn } from '../../support/fake-colleagues.ts';
import { articleOf } from '../../support/fake-library.ts';
import { until } from '../support/checks.ts';
import { allByRole } from '../support/roles.ts';
import { accountOf } from './admin-further-scenes.ts';
import { administering, fill, section } from './admin-scenes.ts';
import { fill as fillIn, foundVera, long, openAudit, withFiles } from './audit-scenes.ts';
import { DeskHarness } from './desk-harness.ts';

const inGerman = async <T>(languages: Languages<T>): Promise<T> => (await wordsOf(languages, 'de')?.()) ?? languages.en;

suite('what was said, in another language', () => {
  let desk: DeskHarness;

  /** It stands there in English, and in German once that is the desk’s language. */
  const saidAgain = async <T>(languages: Languages<T>, sentence: (words: T) => string | undefined): Promise<void> => {
    const [english, german] = [sentence(languages.en), sentence(await inGerman(languages))];
    await desk.says(english ?? 'nothing');
    desk.element.lang = 'de';
    await desk.says(german ?? 'nothing');
    desk.element.lang = 'en';
    await desk.says(english ?? 'nothing');
  };

  const send = async (form: string): Promise<void> =>
    ((await desk.get('form', form)) as HTMLFormElement).requestSubmit();

  setup(() => {
    document.documentElement.lang = 'en';
  });

  teardown(() => {
    desk.close();
    localStorage.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  test('[S7] [X4] why a password was not changed, and where one was signed out', async () => {
    desk = new DeskHarness(snapshotOf({}));
    desk.element.preferences = new PagePreferences(document.documentElement);
    desk.client.ownAccount.places = [
      { id: 'here', isThis: true },
      { id: 'there', begunAt: 0, usedAt: 0, browser: 'Safari', system: 'iOS', isThis: false },
    ];
    await desk.press('Settings');
    await desk.press('Change password');
    await send('Change password');
    await saidAgain(account, ({ formerMissing }) => formerMissing);
    await desk.fill('Present password', 'the present one');
    await desk.fill('New password', 'short');
    await send('Change password');
    await saidAgain(account, ({ tooShort }) => tooShort(12));
    await desk.fill('New password', 'velvet otter under glass');
    desk.client.ownAccount.refuse('password-weak', { problem: 'personal' });
    await send('Change password');
    await saidAgain(account, ({ weak }) => weak.personal);
    desk.client.ownAccount.refuse('sign-in-failed');
    await send('Change password');
    await saidAgain(account, ({ formerWrong }) => formerWrong);
    desk.client.ownAccount.refuse('sign-in-blocked', { retryMs: 60_000 });
    await send('Change password');
    await saidAgain(deskLanguages, ({ signInBlocked }) => signInBlocked(60_000));
    desk.client.ownAccount.refuse();
    const { signOutOf } = account.en;
    await desk.press(signOutOf(account.en.device('Safari', 'iOS')));
    await saidAgain(account, ({ signedOut, device }) => signedOut(device('Safari', 'iOS')));
  });

  test('[S7] [X4] why a password was not set by a link', async () => {
    const setPassword = () => Promise.reject(new ParlorError('unavailable'));
    desk = new DeskHarness(snapshotOf({}), {
      links: { read: async () => ({ name: 'Ana', login: 'ana' }), setPassword },
    });
    desk.element.link = 'a-link';
    await desk.fill('New password', 'short');
    await desk.press('Set password and sign in');
    await saidAgain(account, ({ tooShort }) => tooShort(12));
    await desk.fill('New password', 'velvet otter under glass');
    await desk.press('Set password and sign in');
    await saidAgain(talkLanguages, ({ problems }) => problems.unavailable);
  });

  test('[S7] [X4] what came of a link for somebody else, and of their sign-ins', async () => {
    desk = await administering();
    await section(desk, 'Agents');
    const one = await accountOf('Ben Okafor');
    const email = (await desk.get('textbox', adminAccounts.en.email, one)) as HTMLInputElement;
    email.value = 'ben at home';
    await desk.press('Make a link', one);
    await saidAgain(adminAccounts, ({ emailWrong }) => emailWrong);
    email.value = '';
    const { accounts } = desk.client.installation;
    accounts.refuse('unknown-entry');
    await desk.press('Make a link', one);
    await saidAgain(adminAccounts, ({ notMade, gone }) => notMade(gone));
    one.shadowRoot?.querySelector('summary')?.click();
    await saidAgain(adminAccounts, ({ notListed, gone }) => notListed(gone));
    accounts.refuse();
    await desk.press('Try again', one);
    await desk.press('Sign out: Safari on iOS', one);
    await saidAgain(account, ({ signedOut, device }) => signedOut(device('Safari', 'iOS')));
    accounts.refuse('unknown-entry');
    await desk.press('Sign out everywhere', one);
    await saidAgain(adminAccounts, ({ notDone, gone }) => notDone(gone));
    accounts.refuse();
    await desk.press('Sign out everywhere', one);
    await saidAgain(adminAccounts, ({ everywhereDone }) => everywhereDone);
  });

  test('[S7] [X5] why rules were not tried', async () => {
    desk = await administering();
    await section(desk, 'Masking');
    await fill(desk, 'A text to try', 'x'.repeat(textLengthMax + 1));
    await desk.press('Try it');
    await saidAgain(adminTrials, ({ notTried, tooLong }) => notTried(tooLong));
  });

  test('[S7] [O1] why a text or a file is no configuration, and which one was taken over', async () => {
    desk = await administering();
    await section(desk, 'Everything else');
    await fill(desk, 'Configuration as text', '[]');
    await saidAgain(admin, ({ fileNotConfig }) => fileNotConfig);
    const chooser = await until('the field for a file', () => fileField(desk.element));
    const give = (content: BlobPart, name: string): void => {
      const files = new DataTransfer();
      files.items.add(new File([content], name));
      chooser.files = files.files;
      chooser.dispatchEvent(new Event('change'));
    };
    give(new Uint8Array(configBytesMax + 1), 'large.json');
    await saidAgain(admin, ({ fileTooLarge }) => fileTooLarge);
    give('{"sites":[],"agents":[]}', 'taken.json');
    await saidAgain(admin, ({ imported }) => imported('taken.json'));
  });

  test('[S7] [S10] why an article was not saved, and that it was', async () => {
    desk = await administering();
    const library = desk.client.installation.library('shop');
    library.shelf = [articleOf('glaze', 'Glazes', 'Lead-free.')];
    library.refuse('unavailable');
    await section(desk, 'Articles');
    const { problems } = await inGerman(talkLanguages);
    await saidAgain(adminLibrary, ({ failed }) =>
      failed((failed === adminLibrary.en.failed ? talkLanguages.en.problems : problems).unavailable),
    );
    library.refuse();
    await desk.press('Try again');
    const row = await until('a row', async () => allByRole('button', undefined, await desk.get('list', 'Articles'))[0]);
    row?.click();
    await fill(desk, 'Title', '');
    await desk.press('Save');
    await saidAgain(replies, ({ titleMissing }) => titleMissing);
    await fill(desk, 'Title', 'Glazes');
    await fill(desk, 'Language', '!', 'combobox');
    await desk.press('Save');
    await saidAgain(adminLibrary, ({ languageWrong }) => languageWrong);
    await fill(desk, 'Language', 'en', 'combobox');
    library.refuse('unavailable');
    await desk.press('Save');
    await saidAgain(replies, ({ notSaved }) =>
      notSaved((notSaved === replies.en.notSaved ? talkLanguages.en.problems : problems).unavailable),
    );
    library.refuse();
    await desk.press('Save');
    await saidAgain(adminLibrary, ({ saved }) => saved('Glazes'));
  });

  test('[S7] [V8] [X6] why the audit log, an export, its files and an erasure were refused', async () => {
    desk = await openAudit({}, withFiles);
    const { held } = desk.client;
    held.refuse('overloaded');
    await desk.press('Export as CSV');
    await saidAgain(talkLanguages, ({ problems }) => problems.overloaded);
    await foundVera(desk);
    held.refuse('unavailable');
    await desk.press(`Export the data of ${long}`);
    await saidAgain(talkLanguages, ({ problems }) => problems.unavailable);
    await desk.press(`Export the data of ${long}`);
    const list = await desk.get('list', `Files of ${long}`);
    held.refuse('unknown-file');
    await desk.press('Download pot.png', list);
    await saidAgain(privacy, ({ files }) => files.gone);
    held.refuse('overloaded');
    await desk.press(`Erase ${long}`);
    const field = await fillIn(desk, 'textbox', 'Type 7 to erase', '7');
    field.form?.requestSubmit();
    await saidAgain(talkLanguages, ({ problems }) => problems.overloaded);
  });

  test('[S7] [S10] what became of an article', async () => {
    desk = await DeskHarness.open(snapshotOf({ sessions: [talk({ number: 7 }).visitorSays('Hello').picked().view] }));
    (await desk.client.library()).shelf = [articleOf('glaze', 'Glazes', 'Lead-free.')];
    await desk.goTo('Visitor 7');
    const articles = document.createElement('parlor-knowledge');
    Object.assign(articles, {
      conversation: talk({ number: 7 }).view.conversation.id,
      writable: true,
      shown: true,
      opens: 'glaze',
    });
    desk.element.shadowRoot?.append(articles);
    await desk.press('Insert into the message', articles);
    await saidAgain(knowledge, ({ inserted }) => inserted);
  });

  test('[S7] [S10] why nobody was asked', async () => {
    desk = await DeskHarness.open(snapshotOf({ sessions: [talk({ number: 7 }).visitorSays('Hello').picked().view] }));
    desk.client.handing = handingOn;
    await desk.goTo('Visitor 7');
    await desk.press('More actions');
    (await desk.get('menuitem', 'Transfer…')).click();
    await desk.press('Transfer', await desk.get('dialog'));
    await saidAgain(talkDesk, ({ chooseFirst }) => chooseFirst);
  });
});

const fileField = (root: Element): HTMLInputElement | undefined => {
  for (const one of root.shadowRoot?.querySelectorAll('*') ?? []) {
    if (one instanceof HTMLInputElement && one.type === 'file' && one.accept.includes('json')) return one;
    const found = fileField(one);
    if (found) return found;
  }
  return undefined;
};
