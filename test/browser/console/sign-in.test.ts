/** Getting to the desk, and leaving it. */
import { ParlorError } from '../../../src/core/errors.ts';
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
import { equal } from '../support/checks.ts';
import { focused } from '../support/roles.ts';
import { DeskHarness } from './desk-harness.ts';

suite('signing in at the desk', () => {
  let desk: DeskHarness;
  const signedOut = (access: ConstructorParameters<typeof DeskHarness>[1] = {}): DeskHarness =>
    new DeskHarness(snapshotOf({}), { resume: async () => undefined, ...access });

  teardown(() => desk.close());

  test('name and password open the desk', async () => {
    const given: string[] = [];
    desk = signedOut({
      signIn: async (login, password) => {
        given.push(login, password);
        return desk.client;
      },
    });
    await desk.write('Name', ' ana ');
    await desk.write('Password', ' with spaces ');
    await desk.press('Sign in');
    await desk.get('heading', 'Open work items');
    equal(given, ['ana', ' with spaces ']);
    equal(desk.client.calls, [['connect']]);
  });

  test('what is missing is said at its field, which gets the focus; the relay is not asked', async () => {
    desk = signedOut({ signIn: () => Promise.reject(new Error('asked')) });
    await desk.press('Sign in');
    await desk.says('Enter your name.');
    equal(focused()?.id, 'login');
    await desk.write('Name', 'ana');
    await desk.press('Sign in');
    await desk.says('Enter your password.');
    equal(focused()?.id, 'password');
  });

  test('a wrong password is said in words, and the form stays', async () => {
    desk = signedOut({ signIn: () => Promise.reject(new ParlorError('sign-in-failed')) });
    await desk.write('Name', 'ana');
    await desk.write('Password', 'wrong');
    await desk.press('Sign in');
    await desk.says('The name or the password is wrong.', await desk.get('alert'));
    await desk.get('button', 'Sign in');
  });

  test('a blocked account says how long to wait', async () => {
    const blocked = new ParlorError('sign-in-blocked', { params: { retryMs: 90_000 } });
    desk = signedOut({ signIn: () => Promise.reject(blocked) });
    await desk.write('Name', 'ana');
    await desk.write('Password', 'wrong');
    await desk.press('Sign in');
    await desk.says('Too many failed attempts. Try again in 2 minutes.');
  });

  test('a relay that can’t be reached is not taken for a wrong password', async () => {
    desk = signedOut({ resume: () => Promise.reject(new ParlorError('unavailable')) });
    await desk.says('The relay can’t be reached.');
    await desk.get('button', 'Sign in');
  });

  test('a sign-in that still stands opens the desk without a form', async () => {
    desk = await DeskHarness.open();
    await desk.get('heading', 'Open work items');
    await desk.gone('button', 'Sign in');
  });

  test('signing out leaves the relay, the client and the browser’s storage', async () => {
    const left: string[] = [];
    desk = new DeskHarness(snapshotOf({ sessions: [talk().picked().view] }), {
      signOut: async () => void left.push('relay'),
    });
    await desk.goTo('Visitor 1');
    await desk.write('Message', 'private');
    await desk.press('Sign out');
    await desk.get('button', 'Sign in');
    equal(left, ['relay']);
    equal(desk.client.calls.at(-1), ['close']);
    equal(sessionStorage.length, 0);
  });

  test('a sign-in that ends at the relay asks for the password again, and says why', async () => {
    desk = await DeskHarness.open();
    desk.client.show({ ...snapshotOf({}), connection: { state: 'stopped', code: 'not-authenticated' } });
    await desk.says('Your sign-in has ended.');
    await desk.get('button', 'Sign in');
  });
});
