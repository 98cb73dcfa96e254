/** What visitors read, in Romanian. */
import { title, told } from '../../../core/transcript/words/ro.ts';
import { counting } from '../counting.ts';
import type { VisitorWords } from './words.ts';

export const widget: VisitorWords['widget'] = {
  panel: 'Chat',
  heading: 'Scrieți-ne',
  minimise: 'Minimizați',
  newStatus: 'Vă răspundem chiar aici',
  connectingStatus: 'Se conectează…',
  openStatus: 'Așteptați puțin…',
  activeStatus: 'vorbește cu dvs.',
  waitingStatus: 'Scrieți oricând pentru a continua',
  endedStatus: 'Conversație încheiată',
  errorStatus: 'Indisponibil',
  greeting: 'Cu ce vă putem ajuta?',
  greetingText: 'Scrieți-ne și cineva din echipa noastră vă va răspunde aici.',
  errorHeading: 'Momentan nu putem discuta',
  inLine: 'Sunteți la rând: vă va răspunde primul coleg care se eliberează. Puteți scrie în continuare.',
  place: counting('ro', { other: 'Sunteți numărul # la rând. Puteți scrie în continuare.' }),
  wait: counting('ro', {
    one: 'Așteptarea durează aproximativ # minut.',
    few: 'Așteptarea durează aproximativ # minute.',
    other: 'Așteptarea durează aproximativ # de minute.',
  }),
  message: 'Mesaj',
  placeholder: 'Scrieți un mesaj…',
  reconnecting: 'Conexiune întreruptă. Se reconectează…',
  offline: 'Nu aveți conexiune. Ce scrieți va fi trimis când reveniți online.',
  unreachable: 'Chatul nu poate fi contactat acum. Încercăm din nou…',
  tryNow: 'Încercați acum',
  tryAgain: 'Încercați din nou',
  end: 'Încheiați conversația',
  endShort: 'Încheiați',
  endQuestion: 'Încheiați această conversație?',
  endConsequence:
    'Nimeni nu va mai putea scrie în ea. O puteți citi în continuare aici și puteți începe oricând una nouă.',
  keepTalking: 'Continuați',
  endedText: 'Această conversație s-a încheiat. O puteți citi în continuare aici.',
  startNew: 'Începeți o conversație nouă',
};

const outdated = 'Această pagină nu mai este actuală. Reîncărcați-o și încercați din nou.';
const busy = 'Suntem foarte ocupați acum. Încercați din nou imediat.';
const ours = 'Ceva nu a mers bine la noi. Încercați din nou imediat.';
const signIn = 'Sesiunea dvs. a expirat. Autentificați-vă și încercați din nou.';
const lost = 'Conexiunea s-a întrerupt. Se va restabili automat.';
const notHere = 'Chatul nu este configurat pentru acest site.';
const tooMuch = 'Au fost prea multe deodată. Încercați din nou imediat.';

const over = 'Această conversație s-a încheiat.';
const unasked = 'Mai întâi, răspundeți la întrebări.';

export const talk: VisitorWords['talk'] = {
  transcript: 'Mesaje',
  loading: 'Se încarcă mesajele',
  loadingEarlier: 'Se încarcă mesajele anterioare…',
  newMessages: 'Mesaje noi',
  ...told,
  visitorNumber: (number) => `Vizitator ${number}`,
  says: (name) => `Mesaj de la ${name}:`,
  sending: 'Se trimite…',
  sent: 'Trimis',
  seen: 'Văzut',
  typing: (name) => `${name} scrie un mesaj`,
  typingTogether: (names) => `${names} scriu un mesaj`,
  notSent: 'Netrimis',
  resend: 'Retrimiteți',
  edit: 'Modificați',
  discard: 'Renunțați',
  problems: {
    'bad-frame': outdated,
    'frame-too-large': 'Este prea lung pentru a fi trimis.',
    'hello-expected': ours,
    'hello-timeout': lost,
    'unsupported-version': outdated,
    'origin-not-allowed': 'Chatul nu este activat pentru acest site.',
    'unknown-site': notHere,
    'unknown-workstream': notHere,
    'out-of-hours': 'Acum nu este nimeni aici să răspundă. Încercați din nou în programul nostru.',
    'queue-full': 'Toți colegii noștri sunt ocupați și mulți așteaptă deja. Încercați din nou mai târziu.',
    'consent-required': 'Mai întâi, fiți de acord cu nota.',
    'answers-required': unasked,
    'answer-invalid': unasked,
    'survey-over': over,
    'survey-answered': over,
    'not-authenticated': signIn,
    'identity-required': signIn,
    'token-expired': signIn,
    'too-many-sockets': 'Chatul este deschis în prea multe ferestre. Închideți câteva și încercați din nou.',
    'too-many-subscriptions': 'Sunt prea multe conversații deschise. Închideți câteva și încercați din nou.',
    'unknown-conversation': 'Această conversație nu a fost găsită.',
    'unknown-command': outdated,
    'invalid-command': outdated,
    'not-allowed': 'Acest lucru nu este posibil aici.',
    'wrong-state': 'Acest lucru nu este posibil momentan.',
    'conversation-ended': over,
    'conversation-exists': 'Aveți deja o conversație aici.',
    'text-empty': 'Nu este nimic de trimis.',
    'text-too-long': 'Textul are mai mult de 6.000 de caractere.',
    'text-malformed': 'Textul conține un caracter deteriorat.',
    'id-conflict': ours,
    consumed: ours,
    'lane-gap': ours,
    'rate-limited': tooMuch,
    'rate-abused': tooMuch,
    overloaded: busy,
    unavailable: busy,
    'going-away': lost,
    'slow-reader': lost,
    'no-pong': lost,
    internal: ours,
    stopped: 'Chatul a fost închis înainte ca acest mesaj să fie trimis.',
  },
  send: 'Trimiteți',
  charactersLeft: counting('ro', {
    one: 'A mai rămas # caracter',
    few: 'Au mai rămas # caractere',
    other: 'Au mai rămas # de caractere',
  }),
  charactersTooMany: counting('ro', {
    one: '# caracter în plus',
    few: '# caractere în plus',
    other: '# de caractere în plus',
  }),
  cancel: 'Anulați',
};

export const front: VisitorWords['front'] = {
  notice: 'Notă',
  agree: 'Am citit și sunt de acord',
  agreeFirst: 'Vă rugăm să fiți de acord cu nota de mai sus înainte de a trimite mesajul.',
  closedStatus: 'Momentan nu suntem aici',
  closedHeading: 'Momentan nu este nimeni aici',
  closedText: (opens) => (opens === undefined ? 'Vă rugăm să reveniți mai târziu.' : `Revenim: ${opens}.`),
  awayText: 'Momentan nu este nimeni aici. Scrieți-ne totuși: vă răspundem imediat ce revenim.',
};

export const tools: VisitorWords['tools'] = {
  dismiss: 'Închideți',
  sounds: 'Sunete',
  masked: 'O parte din mesaj a fost ascunsă',
  emoji: 'Emoji',
  faces: 'Fețe',
  hands: 'Mâini',
  signs: 'Inimi și lucruri',
};

export const files: VisitorWords['files'] = {
  attach: 'Atașează fișiere',
  drop: 'Plasați fișierele aici pentru a le atașa',
  chosen: 'Fișiere de trimis',
  remove: (name) => `Elimină ${name}`,
  retry: (name) => `Încearcă din nou ${name}`,
  uploading: 'Se încarcă…',
  ready: 'Gata de trimis',
  meant: 'Va fi trimis imediat ce este încărcat',
  open: (name) => `Deschide ${name}`,
  save: (name) => `Salvează ${name}`,
  notLoaded: 'Nu poate fi încărcat acum.',
  some: counting('ro', { one: '# fișier', few: '# fișiere', other: '# de fișiere' }),
  problems: {
    'unknown-file': () => 'Acest fișier nu mai există. Alegeți-l din nou.',
    'too-many-files': () => 'Sunt prea multe fișiere. Trimiteți mai puține o dată.',
    'file-empty': () => 'Acest fișier este gol.',
    'file-too-large': (size) => `Acest fișier este prea mare. Poate avea cel mult ${size}.`,
    'file-not-allowed': () => 'Fișierele de acest tip nu pot fi trimise.',
  },
  failed: 'Fișierul nu a putut fi încărcat.',
};

export const transcript: VisitorWords['transcript'] = {
  menu: 'Mai multe',
  download: 'Descarcă conversația',
  downloadText: 'Descarcă drept text simplu',
  preparing: 'Se adună conversația…',
  cancel: 'Anulează',
  failed: 'Conversația nu a putut fi preluată în întregime, așa că nu există niciun fișier.',
  tryAgain: 'Încearcă din nou',
  title,
  site: 'Site',
  made: 'Descărcată',
  timeZone: 'Fus orar',
  notSent: 'Netrimis',
};
