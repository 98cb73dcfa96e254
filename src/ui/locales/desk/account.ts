/** Words of what people of the desk see and do about their own account: where they are signed in, and their password. */
import type { PasswordProblem } from '../../../core/accounts/password.ts';
import type { ProviderRefusal } from '../../../core/accounts/provider-sign-in.ts';
import type { Languages } from '../languages.ts';
import { deskOthersOf } from './others.ts';

export interface AccountStrings {
  /** Heading of the list. */
  readonly signIns: string;
  /** Beside the one that somebody looks from. */
  readonly thisOne: string;
  /** Names of programs, each of which may not be known. */
  readonly device: (browser: string | undefined, system: string | undefined) => string;
  readonly since: (when: string) => string;
  readonly lastUsed: (when: string) => string;
  readonly signOutOf: (device: string) => string;
  readonly signOutEverywhere: string;
  /** Told once one of them has been ended. */
  readonly signedOut: (device: string) => string;
  readonly loading: string;
  readonly tryAgain: string;
  /** Of the button that leads to it, and of the one that does it. */
  readonly changePassword: string;
  readonly formerPassword: string;
  readonly newPassword: string;
  readonly passwordHint: string;
  readonly formerMissing: string;
  readonly formerWrong: string;
  readonly weak: Readonly<Record<Exclude<PasswordProblem, 'short'>, string>>;
  readonly tooShort: (min: number) => string;
  readonly passwordChanged: string;
  readonly cancel: string;
  /** Of the page that a link leads to. */
  readonly setPasswordHeading: string;
  /** Whose link it is, and what they sign in with. */
  readonly whose: (name: string, login: string) => string;
  readonly reading: string;
  readonly setPassword: string;
  readonly settingPassword: string;
  /** Where the link is worth nothing. */
  readonly toSignIn: string;
  /** Of the button that leads to an identity provider, by its name. */
  readonly signInWith: (provider: string) => string;
  /** Why somebody came back from there without being signed in. */
  readonly turnedAway: Readonly<Record<ProviderRefusal, string>>;
}

const en: AccountStrings = {
  signIns: 'Where you are signed in',
  thisOne: 'Here',
  device: (browser, system) =>
    browser && system ? `${browser} on ${system}` : (browser ?? system ?? 'Unknown browser'),
  since: (when) => `Since ${when}`,
  lastUsed: (when) => `Last used ${when}`,
  signOutOf: (device) => `Sign out: ${device}`,
  signOutEverywhere: 'Sign out everywhere',
  signedOut: (device) => `Signed out: ${device}`,
  loading: 'Loading …',
  tryAgain: 'Try again',
  changePassword: 'Change password',
  formerPassword: 'Present password',
  newPassword: 'New password',
  passwordHint:
    'Several words that have nothing to do with each other, or with you, are easy to keep and hard to guess.',
  formerMissing: 'Enter your present password.',
  formerWrong: 'This is not your present password.',
  weak: {
    long: 'This is too long for a password.',
    common: 'Many people have chosen something like this. Choose something less usual.',
    personal: 'This is what others know of you. Choose something that has nothing to do with you.',
  },
  tooShort: (min) => `A password has at least ${min} characters.`,
  passwordChanged: 'The password is changed. Everywhere else you are signed out.',
  cancel: 'Cancel',
  setPasswordHeading: 'Set your password',
  whose: (name, login) => `For ${name}. You sign in as ${login}.`,
  reading: 'One moment …',
  setPassword: 'Set password and sign in',
  settingPassword: 'Signing in …',
  toSignIn: 'To the sign-in',
  signInWith: (provider) => `Sign in with ${provider}`,
  turnedAway: {
    cancelled: 'Signing in was cancelled.',
    unknown: 'Nobody here is known by that account. Ask an admin to add you, or sign in with another account.',
    expired: 'This took too long, or was begun in another window. Try again.',
    unavailable: 'The place where you sign in can’t be reached. Try again in a moment.',
    failed: 'Signing in did not work. Try again, or tell an admin.',
  },
};

export const account: Languages<AccountStrings> = {
  name: 'account',
  en,
  others: deskOthersOf((words) => words.account),
};
