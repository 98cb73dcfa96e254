/** What somebody sees and does about their own account: where they are signed in, their password, and a link to set one. */
import type { LinkedAccount } from '../../../src/console/access.ts';
import { PagePreferences } from '../../../src/console/preferences.ts';
import { ParlorError } from '../../../src/core/errors.ts';
import type { OwnSignIn } from '../../../src/sdk/account/own-account.ts';
import { snapshotOf } from '../../support/desk-conversations.ts';
import { equal, until } from '../support/checks.ts';
import { allByRole } from '../support/roles.ts';
import { DeskHarness, withoutPasswords } from './desk-harness.ts';

const here: OwnSignIn = { id: 'here', begunAt: 0, usedAt: 60_000, browser: 'Firefox', system: 'Linux', isThis: true };
const phone: OwnSignIn = { id: 'phone', begunAt: 0, usedAt: 0, browser: 'Safari', system: 'iOS', isThis: false };
const good = 'velvet otter under glass';

suite('one’s own account', () => {
  let desk: DeskHarness;

  const open = async (): Promise<void> => {
    desk = new DeskHarness(snapshotOf({}));
    desk.element.preferences = new PagePreferences(document.documentElement);
    desk.client.ownAccount.places = [here, phone, { id: 'unknown', isThis: false }];
    await desk.press('Settings');
  };

  teardown(() => {
    desk.close();
    localStorage.clear();
  });

  test('[X4] settings list where somebody is signed in, and end one of it', async () => {
    await open();
    const list = await desk.get('list', 'Where you are signed in');
    await until('three', () => allByRole('listitem', undefined, list).length === 3);
    await desk.says('Firefox on Linux', list);
    await desk.says('Unknown browser', list);
    await desk.gone('button', 'Sign out: Firefox on Linux');
    await desk.press('Sign out: Safari on iOS');
    await desk.says('Signed out: Safari on iOS');
    await until('two', () => allByRole('listitem', undefined, list).length === 2);
    equal(desk.client.ownAccount.told, ['end phone']);
  });

  test('[X4] what the relay refuses is said where it was asked, and asked again', async () => {
    desk = new DeskHarness(snapshotOf({}));
    desk.element.preferences = new PagePreferences(document.documentElement);
    desk.client.ownAccount.refuse('unavailable');
    await desk.press('Settings');
    const section = (await desk.get('list', 'Where you are signed in')).parentNode ?? undefined;
    await desk.get('button', 'Try again', section);
    desk.client.ownAccount.refuse();
    await desk.press('Try again', section);
    await desk.says('Firefox on Linux', section);
    equal(allByRole('button', 'Try again', section).length, 0);
  });

  test('[X4] signing out everywhere ends the others first, and then this one as ever', async () => {
    await open();
    await desk.press('Sign out everywhere');
    await desk.get('button', 'Sign in');
    equal(desk.client.ownAccount.told, ['end others']);
  });

  test('[X4] where there are no passwords none is changed', async () => {
    desk = new DeskHarness(snapshotOf({}));
    desk.element.preferences = new PagePreferences(document.documentElement);
    desk.element.access = withoutPasswords(desk);
    await desk.press('Settings');
    await desk.get('list', 'Where you are signed in');
    await desk.gone('button', 'Change password');
  });

  test('[X4] a password is changed by who knows the present one; what is wrong is said at its field', async () => {
    await open();
    await desk.press('Change password');
    const send = async (): Promise<void> =>
      ((await desk.get('form', 'Change password')) as HTMLFormElement).requestSubmit();
    await desk.fill('New password', good);
    await send();
    await desk.says('Enter your present password.');
    await desk.fill('Present password', 'wrong');
    await desk.fill('New password', 'Password1234');
    await send();
    await desk.says('Many people have chosen something like this.');
    equal(desk.client.ownAccount.told, []);
    await desk.fill('New password', good);
    desk.client.ownAccount.refuse('sign-in-failed');
    await send();
    await desk.says('This is not your present password.');
    desk.client.ownAccount.refuse('password-weak', { problem: 'personal' });
    await send();
    await desk.says('This is what others know of you.');
    desk.client.ownAccount.refuse();
    await send();
    await desk.says('The password is changed. Everywhere else you are signed out.');
    equal(desk.client.ownAccount.told.at(-1), `change wrong to ${good}`);
  });
});

suite('a link to set a password by', () => {
  let desk: DeskHarness;
  const given: string[] = [];

  const follow = (links: {
    read?: (link: string) => Promise<LinkedAccount>;
    setPassword?: (password: string) => Promise<void>;
  }): void => {
    given.length = 0;
    desk = new DeskHarness(snapshotOf({}), {
      links: {
        read: links.read ?? (async () => ({ name: 'Ana Reis', login: 'ana' })),
        setPassword: async (link, password) => {
          given.push(link, password);
          await links.setPassword?.(password);
          return desk.client;
        },
      },
    });
    desk.element.link = 'a-link';
  };

  const set = async (password: string): Promise<void> => {
    await desk.fill('New password', password);
    await desk.press('Set password and sign in');
  };

  teardown(() => desk.close());

  test('[X4] says whose it is, takes no weak password, and opens the desk with a good one', async () => {
    follow({});
    await desk.says('For Ana Reis. You sign in as ana.');
    await set('short');
    await desk.says('A password has at least 12 characters.');
    await set('ana-reis-ana-reis');
    await desk.says('This is what others know of you.');
    equal(given, []);
    await set(good);
    await desk.get('heading', 'Sessions');
    equal(given, ['a-link', good]);
  });

  test('[X4] one that is worth nothing says so, and leads to the sign-in there is', async () => {
    follow({ read: () => Promise.reject(new ParlorError('link-over')) });
    await desk.says('This link was used already, or is too old.');
    await desk.press('To the sign-in');
    await desk.get('heading', 'Sessions');
  });

  test('[X4] one that somebody else uses meanwhile says so, too', async () => {
    follow({ setPassword: () => Promise.reject(new ParlorError('link-over')) });
    await set(good);
    await desk.says('This link was used already, or is too old.');
    await desk.get('button', 'To the sign-in');
  });

  test('[X4] what is typed stays when the relay can’t be reached', async () => {
    let isAway = true;
    follow({
      setPassword: async () => {
        if (isAway) throw new ParlorError('unavailable');
      },
    });
    await set(good);
    const problem = await desk.get('alert');
    await until('why', () => problem.textContent?.trim() !== '');
    isAway = false;
    await desk.press('Set password and sign in');
    await desk.get('heading', 'Sessions');
    equal(given, ['a-link', good, 'a-link', good]);
  });

  test('[X4] a relay that can’t be reached is asked once more whose it is', async () => {
    let isAway = true;
    follow({
      read: async () => {
        if (isAway) throw new ParlorError('unavailable');
        return { name: 'Ana Reis', login: 'ana' };
      },
    });
    await desk.get('button', 'Try again');
    isAway = false;
    await desk.press('Try again');
    await desk.says('For Ana Reis.');
  });
});
