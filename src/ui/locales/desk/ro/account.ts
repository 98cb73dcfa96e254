/** What people of the desk read in Romanian of their own account. */
import type { DeskWords } from '../words.ts';

export const account: DeskWords['account'] = {
  signIns: 'Unde sunteți conectat',
  thisOne: 'Aici',
  device: (browser, system) =>
    browser && system ? `${browser} pe ${system}` : (browser ?? system ?? 'Browser necunoscut'),
  since: (when) => `Din: ${when}`,
  lastUsed: (when) => `Folosit ultima dată: ${when}`,
  signOutOf: (device) => `Deconectare: ${device}`,
  signOutEverywhere: 'Deconectare peste tot',
  signedOut: (device) => `Deconectat: ${device}`,
  loading: 'Se încarcă…',
  tryAgain: 'Încercați din nou',
  changePassword: 'Schimbați parola',
  formerPassword: 'Parola actuală',
  newPassword: 'Parola nouă',
  passwordHint:
    'Câteva cuvinte fără legătură între ele sau cu dumneavoastră sunt ușor de ținut minte și greu de ghicit.',
  formerMissing: 'Introduceți parola actuală.',
  formerWrong: 'Aceasta nu este parola actuală.',
  weak: {
    long: 'Este prea lungă pentru o parolă.',
    common: 'Mulți au ales ceva asemănător. Alegeți ceva mai puțin obișnuit.',
    personal: 'Alții știu acest lucru despre dumneavoastră. Alegeți ceva care nu are legătură cu dumneavoastră.',
  },
  tooShort: (min) => `O parolă are cel puțin ${min} caractere.`,
  passwordChanged: 'Parola este schimbată. În toate celelalte locuri sunteți deconectat.',
  cancel: 'Anulare',
  setPasswordHeading: 'Stabiliți-vă parola',
  whose: (name, login) => `Pentru ${name}. Vă conectați ca ${login}.`,
  reading: 'Un moment…',
  setPassword: 'Stabiliți parola și conectați-vă',
  settingPassword: 'Conectare…',
  toSignIn: 'La conectare',
  signInWith: (provider) => `Autentificați-vă cu ${provider}`,
  turnedAway: {
    cancelled: 'Autentificarea a fost anulată.',
    unknown:
      'Nimeni de aici nu este cunoscut cu acest cont. Cereți unui administrator să vă adauge sau folosiți alt cont.',
    expired: 'A durat prea mult sau a fost începută în altă fereastră. Încercați din nou.',
    unavailable: 'Serviciul prin care vă autentificați nu poate fi contactat. Încercați din nou peste puțin timp.',
    failed: 'Autentificarea nu a reușit. Încercați din nou sau anunțați un administrator.',
  },
};
