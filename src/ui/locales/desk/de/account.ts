/** What people of the desk read in German of their own account. */
import type { DeskWords } from '../words.ts';

export const account: DeskWords['account'] = {
  signIns: 'Wo Sie angemeldet sind',
  thisOne: 'Hier',
  device: (browser, system) =>
    browser && system ? `${browser} unter ${system}` : (browser ?? system ?? 'Unbekannter Browser'),
  since: (when) => `Seit ${when}`,
  lastUsed: (when) => `Zuletzt benutzt: ${when}`,
  signOutOf: (device) => `Abmelden: ${device}`,
  signOutEverywhere: 'Überall abmelden',
  signedOut: (device) => `Abgemeldet: ${device}`,
  loading: 'Wird geladen …',
  tryAgain: 'Noch einmal versuchen',
  changePassword: 'Passwort ändern',
  formerPassword: 'Jetziges Passwort',
  newPassword: 'Neues Passwort',
  passwordHint:
    'Mehrere Wörter, die nichts miteinander und nichts mit Ihnen zu tun haben, sind leicht zu merken und schwer zu erraten.',
  formerMissing: 'Geben Sie Ihr jetziges Passwort ein.',
  formerWrong: 'Das ist nicht Ihr jetziges Passwort.',
  weak: {
    long: 'Das ist zu lang für ein Passwort.',
    common: 'Viele haben etwas Ähnliches gewählt. Wählen Sie etwas Ungewöhnlicheres.',
    personal: 'Das wissen andere von Ihnen. Wählen Sie etwas, das nichts mit Ihnen zu tun hat.',
  },
  tooShort: (min) => `Ein Passwort hat mindestens ${min} Zeichen.`,
  passwordChanged: 'Das Passwort ist geändert. Überall sonst sind Sie abgemeldet.',
  cancel: 'Abbrechen',
  setPasswordHeading: 'Passwort festlegen',
  whose: (name, login) => `Für ${name}. Sie melden sich als ${login} an.`,
  reading: 'Einen Moment …',
  setPassword: 'Passwort festlegen und anmelden',
  settingPassword: 'Anmeldung läuft …',
  toSignIn: 'Zur Anmeldung',
  signInWith: (provider) => `Mit ${provider} anmelden`,
  turnedAway: {
    cancelled: 'Die Anmeldung wurde abgebrochen.',
    unknown:
      'Mit diesem Konto ist hier niemand bekannt. Bitten Sie jemanden aus der Administration, Sie hinzuzufügen, oder melden Sie sich mit einem anderen Konto an.',
    expired: 'Das hat zu lange gedauert oder wurde in einem anderen Fenster begonnen. Versuchen Sie es noch einmal.',
    unavailable: 'Der Dienst, bei dem Sie sich anmelden, ist nicht erreichbar. Versuchen Sie es gleich noch einmal.',
    failed:
      'Die Anmeldung hat nicht funktioniert. Versuchen Sie es noch einmal, oder sagen Sie der Administration Bescheid.',
  },
};
