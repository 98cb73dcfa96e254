/** Getting to the desk, and leaving it. */
import type { ProviderRefusal, SignInWays } from '../../../src/core/accounts/provider-sign-in.ts';
import { ParlorError } from '../../../src/core/errors.ts';
import { snapshotOf, talk } from '../../support/desk-conversations.ts';
import { equal, until } from '../support/checks.ts';
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

  const byProvider = (
    ways: SignInWays,
    turnedAway?: ProviderRefusal,
    access: ConstructorParameters<typeof DeskHarness>[1] = {},
  ): { readonly anew: boolean }[] => {
    const left: { readonly anew: boolean }[] = [];
    desk = signedOut({ otherwise: { ways: async () => ways, leave: (options) => void left.push(options) }, ...access });
    desk.element.turnedAway = turnedAway;
    return left;
  };
  const either: SignInWays = { passwords: true, provider: { label: 'Acme' } };

  test('[X4] an identity provider has a button below the form, which leads there and says so', async () => {
    const left = byProvider(either);
    const button = await desk.get('button', 'Sign in with Acme');
    await desk.get('button', 'Sign in');
    button.click();
    await desk.get('button', 'One moment …');
    equal(left, [{ anew: false }]);
    // Back by the browser's own button.
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await desk.get('button', 'Sign in with Acme');
  });

  test('[X4] where there are no passwords nobody is asked for one', async () => {
    byProvider({ passwords: false, provider: { label: 'Acme' } });
    await desk.get('button', 'Sign in with Acme');
    await desk.gone('textbox', 'Name');
    await desk.gone('button', 'Sign in');
    desk.element.renderRoot.querySelector('parlor-sign-in')?.focus();
    equal(focused()?.localName, 'button');
  });

  test('[X4] how people sign in is asked of who has to, and of nobody else; where nobody can tell, there are passwords', async () => {
    let asked = 0;
    const ways = async (): Promise<SignInWays> => {
      asked += 1;
      throw new ParlorError('unavailable');
    };
    byProvider(either, undefined, { otherwise: { ways, leave: () => undefined } });
    await desk.get('button', 'Sign in');
    equal(asked, 1);
    desk.close();
    byProvider(either, undefined, { otherwise: { ways, leave: () => undefined }, resume: async () => desk.client });
    await desk.get('heading', 'Open work items');
    equal(asked, 1);
  });

  for (const [refusal, words] of Object.entries({
    cancelled: 'Signing in was cancelled.',
    unknown: 'Nobody here is known by that account.',
    expired: 'This took too long, or was begun in another window.',
    unavailable: 'The place where you sign in can’t be reached.',
    failed: 'Signing in did not work.',
  }) as [ProviderRefusal, string][]) {
    test(`[X4] who comes back without being signed in reads why: ${refusal}`, async () => {
      const left = byProvider(either, refusal);
      await desk.says(words, await desk.get('alert'));
      await desk.press('Sign in with Acme');
      // Who was not known may have come as somebody else than they meant to.
      equal(left, [{ anew: refusal === 'unknown' }]);
    });
  }

  test('[X4] why somebody was turned away is forgotten with the next try', async () => {
    byProvider(either, 'cancelled', { signIn: () => Promise.reject(new ParlorError('sign-in-failed')) });
    await desk.write('Name', 'ana');
    await desk.write('Password', 'wrong');
    await desk.press('Sign in');
    await desk.says('The name or the password is wrong.', await desk.get('alert'));
  });

  const leaving = async (answer: string): Promise<string[]> => {
    const left: string[] = [];
    desk = new DeskHarness(snapshotOf({ sessions: [talk().picked().view] }), {
      signOut: async () => void left.push('relay'),
    });
    await desk.goTo('Visitor 1');
    await desk.write('Message', 'private');
    await desk.press('Sign out');
    await desk.press(answer, await desk.get('dialog', 'Sign out with something not sent?'));
    return left;
  };

  test('[S3] who signs out with a text that is not sent is asked; discarded, it leaves nothing in the browser', async () => {
    const left = await leaving('Discard and sign out');
    await desk.get('button', 'Sign in');
    equal(left, ['relay']);
    equal(desk.client.calls.at(-1), ['close', 'forget']);
    equal(sessionStorage.length, 0);
  });

  test('[S3] a text that is kept is there again for the same agent', async () => {
    await leaving('Keep and sign out');
    await desk.get('button', 'Sign in');
    equal(desk.client.calls.at(-1), ['close']);
    desk.close({ refresh: true });
    desk = await DeskHarness.open(snapshotOf({ sessions: [talk().picked().view] }));
    equal(((await desk.get('textbox', 'Message')) as HTMLTextAreaElement).value, 'private');
  });

  test('[S3] who changes their mind stays, with everything', async () => {
    const left = await leaving('Cancel');
    await desk.gone('dialog');
    equal(((await desk.get('textbox', 'Message')) as HTMLTextAreaElement).value, 'private');
    equal(left, []);
  });

  test('[S3] the browser asks before the page is left, for as long as something is not sent', async () => {
    desk = await DeskHarness.open(snapshotOf({ sessions: [talk().picked().view] }));
    const asks = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    await desk.goTo('Visitor 1');
    equal(asks(), false);
    await desk.write('Message', 'Half a sen');
    await until('the question', asks);
    await desk.write('Message', '');
    await until('no question', () => !asks());
  });

  test('signing out with nothing left to send leaves the relay, the client and the browser’s storage at once', async () => {
    const left: string[] = [];
    desk = new DeskHarness(snapshotOf({ sessions: [talk().picked().view] }), {
      signOut: async () => void left.push('relay'),
    });
    await desk.goTo('Visitor 1');
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
