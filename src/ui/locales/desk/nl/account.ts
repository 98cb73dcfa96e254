/** What people of the desk read in Dutch of their own account. */
import type { DeskWords } from '../words.ts';

export const account: DeskWords['account'] = {
  signIns: 'Waar je bent aangemeld',
  thisOne: 'Hier',
  device: (browser, system) =>
    browser && system ? `${browser} op ${system}` : (browser ?? system ?? 'Onbekende browser'),
  since: (when) => `Sinds ${when}`,
  lastUsed: (when) => `Laatst gebruikt: ${when}`,
  signOutOf: (device) => `Afmelden: ${device}`,
  signOutEverywhere: 'Overal afmelden',
  signedOut: (device) => `Afgemeld: ${device}`,
  loading: 'Laden …',
  tryAgain: 'Opnieuw proberen',
  changePassword: 'Wachtwoord wijzigen',
  formerPassword: 'Huidig wachtwoord',
  newPassword: 'Nieuw wachtwoord',
  passwordHint:
    'Een paar woorden die niets met elkaar of met jou te maken hebben, zijn makkelijk te onthouden en moeilijk te raden.',
  formerMissing: 'Voer je huidige wachtwoord in.',
  formerWrong: 'Dit is niet je huidige wachtwoord.',
  weak: {
    long: 'Dit is te lang voor een wachtwoord.',
    common: 'Veel mensen hebben iets als dit gekozen. Kies iets minder gewoons.',
    personal: 'Dit weten anderen van je. Kies iets dat niets met jou te maken heeft.',
  },
  tooShort: (min) => `Een wachtwoord heeft minstens ${min} tekens.`,
  passwordChanged: 'Het wachtwoord is gewijzigd. Overal elders ben je afgemeld.',
  cancel: 'Annuleren',
  setPasswordHeading: 'Stel je wachtwoord in',
  whose: (name, login) => `Voor ${name}. Je meldt je aan als ${login}.`,
  reading: 'Een ogenblik …',
  setPassword: 'Wachtwoord instellen en aanmelden',
  settingPassword: 'Aanmelden …',
  toSignIn: 'Naar het aanmelden',
  signInWith: (provider) => `Inloggen met ${provider}`,
  turnedAway: {
    cancelled: 'Het inloggen is afgebroken.',
    unknown:
      'Niemand hier is bekend met dat account. Vraag een beheerder je toe te voegen, of log in met een ander account.',
    expired: 'Dit duurde te lang of is in een ander venster begonnen. Probeer het nog eens.',
    unavailable: 'De dienst waar je inlogt, is niet bereikbaar. Probeer het zo nog eens.',
    failed: 'Het inloggen is niet gelukt. Probeer het nog eens, of laat het een beheerder weten.',
  },
};
