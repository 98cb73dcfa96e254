/** Administering the accounts of others: links by which they set a password, and where they are signed in. Rule X4. */
import { snapshotOf } from '../../support/desk-conversations.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole, focused } from '../support/roles.ts';
import { accountOf } from './admin-further-scenes.ts';
import { administering, section } from './admin-scenes.ts';
import { type DeskHarness, withoutPasswords } from './desk-harness.ts';

suite('the accounts of others', () => {
  let desk: DeskHarness;

  /** What there is to do about the agent who is called so. */
  const found = async (name: string): Promise<HTMLElement> => {
    desk = await administering();
    await section(desk, 'Agents');
    return accountOf(name);
  };

  const told = (): readonly string[] => desk.client.installation.accounts.told;

  const make = (within: Node): Promise<void> => desk.press('Make a link', within);

  const linkIn = async (within: Node, name: string): Promise<string> =>
    ((await desk.get('textbox', `Link for ${name}`, within)) as HTMLInputElement).value;

  teardown(() => {
    desk.close();
    localStorage.clear();
  });

  test('[X4] a link is shown once, with how long it holds; another one takes its place', async () => {
    const account = await found('Ben Okafor');
    await make(account);
    equal(await linkIn(account, 'Ben Okafor'), 'https://chat.example/console/#set-password=link-1-for-ben');
    await desk.says('Works once, until', account);
    await make(account);
    await until('the newer one', () =>
      allByRole('textbox', 'Link for Ben Okafor', account).some((one) =>
        (one as HTMLInputElement).value.endsWith('link-2-for-ben'),
      ),
    );
    equal(told(), ['invite ben', 'invite ben']);
  });

  test('[X4] where there are no passwords no link is made, and sign-ins are seen and ended as ever', async () => {
    desk = await administering();
    desk.element.access = withoutPasswords(desk);
    await section(desk, 'Agents');
    const account = await accountOf('Ben Okafor');
    await desk.says('Nobody signs in with a password here', account);
    await desk.gone('button', 'Make a link');
    account.shadowRoot?.querySelector('summary')?.click();
    await desk.get('button', 'Sign out everywhere', account);
  });

  test('[X4] where a link went by mail is told, and where none went', async () => {
    const account = await found('Ben Okafor');
    const { accounts } = desk.client.installation;
    const email = (await desk.get(
      'textbox',
      'Send it to this address by mail (may be left empty)',
      account,
    )) as HTMLInputElement;
    email.value = 'ben at home';
    await make(account);
    await desk.says('This is no e-mail address.', account);
    equal(focused(), email);
    equal(told(), []);
    email.value = 'ben@home.example';
    await make(account);
    await desk.says('Sent to ben@home.example.', account);
    accounts.mails = false;
    await make(account);
    await desk.says('It was not sent to ben@home.example', account);
    equal(told(), ['invite ben by ben@home.example', 'invite ben by ben@home.example']);
  });

  test('[X4] what the relay refuses is said where it was asked, and no link is left there', async () => {
    const account = await found('Ben Okafor');
    const { accounts } = desk.client.installation;
    await make(account);
    await linkIn(account, 'Ben Okafor');
    accounts.refuse('unknown-entry');
    await make(account);
    await desk.says('No link was made. They are not there any more', account);
    equal(allByRole('textbox', 'Link for Ben Okafor', account).length, 0);
    accounts.refuse('unavailable');
    await desk.get('group', undefined, account).then((one) => one.querySelector('summary')?.click());
    await desk.says('This can’t be told right now.', account);
    accounts.refuse();
    await desk.press('Try again', account);
    await desk.says('Firefox on Linux', account);
    accounts.refuse('unavailable');
    await desk.press('Sign out: Safari on iOS', account);
    await desk.says('That was not possible.', account);
    await desk.get('button', 'Sign out: Safari on iOS', account);
  });

  test('[X4] sign-ins of somebody else are ended, one or all, and the focus stays with them', async () => {
    const account = await found('Ben Okafor');
    const summary = (await desk.get('group', undefined, account)).querySelector('summary');
    summary?.click();
    const one = await desk.get('button', 'Sign out: Safari on iOS', account);
    one.focus();
    one.click();
    await desk.says('Signed out: Safari on iOS', account);
    await until('the focus is where they are listed', () => focused() === summary);
    await desk.press('Sign out everywhere', account);
    await desk.says('Signed out everywhere.', account);
    equal(allByRole('listitem', undefined, account).length, 0);
    equal(told(), ['end phone of ben', 'end all of ben']);
  });

  test('[X4] who is not saved yet is told to be saved first, and oneself is led to the settings', async () => {
    desk = await administering({ ...snapshotOf({}), me: { kind: 'supervisor', id: 'ana', name: 'Ana Lopes' } });
    await section(desk, 'Agents');
    const mine = await accountOf('Ana Lopes');
    await desk.says('This is you.', mine);
    equal(allByRole('button', undefined, mine).length, 0);
    await desk.press('Add: Agent');
    const others = ['Ana Lopes', 'Ben Okafor'];
    const account = await until(
      'the account of who is new',
      () =>
        allByRole('group')
          .map((one) => one.querySelector('parlor-admin-account'))
          .find((one) => one && !others.includes(one.getAttribute('called') ?? '')) ?? undefined,
    );
    await desk.says('is not saved yet. Save your changes first', account);
    equal(allByRole('button', 'Make a link', account).length, 0);
    await desk.press('Review changes');
    await desk.press('Save', await desk.get('dialog', 'What you are about to save'));
    // It is still open, and there they can be invited.
    await desk.get('button', 'Make a link', account);
  });

  test('[X4] a link is not taken for that of somebody else who moves up to where it stands', async () => {
    desk = await administering();
    desk.client.installation.change(({ sites, agents }) => ({
      sites,
      agents: [...agents, { id: 'cleo', site: 'shop', login: 'cleo', name: 'Cleo Diaz', role: 'agent' }],
    }));
    await desk.press('Home');
    await desk.press('Administration');
    await section(desk, 'Agents');
    const account = await accountOf('Ben Okafor');
    await make(account);
    await linkIn(account, 'Ben Okafor');
    await desk.press('Remove Ben Okafor');
    await until('the next one', () => account.getAttribute('called') === 'Cleo Diaz');
    equal(allByRole('textbox', 'Link for Cleo Diaz', account).length, 0);
  });
});
