/** What people of the desk read in Romanian: signing in, presence, offers, work items, writing and ending. */
import { counting } from '../../counting.ts';
import { waitInWords } from '../wait-in-words.ts';
import type { DeskWords } from '../words.ts';

const units = counting('ro', { one: '# unitate', few: '# unități', other: '# de unități' });
const seconds = counting('ro', { one: '# secundă', few: '# secunde', other: '# de secunde' });
const minutes = counting('ro', { one: '# minut', few: '# minute', other: '# de minute' });
const updates = counting('ro', {
  one: '# actualizare nouă',
  few: '# actualizări noi',
  other: '# de actualizări noi',
});
const unsent = counting('ro', {
  one: '# element (mesaj sau acțiune) nu a fost încă trimis.',
  few: '# elemente (mesaje sau acțiuni) nu au fost încă trimise.',
  other: '# de elemente (mesaje sau acțiuni) nu au fost încă trimise.',
});
const colleague = (name: string): string => name || 'Cineva din echipă';

export const shared: DeskWords['shared'] = {
  notices: {
    'you-joined': () => 'Ați preluat această conversație',
    'you-left': () => 'Ați returnat această conversație în coadă',
    consented: (notice) => `Acord dat pentru nota de informare ${notice}`,
    surveyed: (rating) => (rating === '' ? 'S-a răspuns la sondaj' : `Conversația a fost evaluată cu ${rating} din 5`),
    'visitor-ended': (name) => `${name || 'Vizitatorul'} a încheiat conversația`,
    closed: () => 'Sesiune închisă',
  },
  problems: {
    'sign-in-failed': 'Numele sau parola sunt incorecte.',
    'login-taken': 'Cineva se autentifică deja cu acest nume. Alegeți altul.',
    'sign-in-blocked': 'Prea multe încercări eșuate. Așteptați puțin și încercați din nou.',
    'already-offered': 'Această conversație îi este oferită acum altcuiva.',
    'offer-over': 'Această conversație nu vă mai este oferită.',
    'agent-unavailable': 'Această persoană nu poate prelua acum conversația.',
    'unknown-presence': 'Acest status nu mai există. Alegeți altul.',
    'password-weak': 'Această parolă este prea ușor de ghicit. Alegeți alta.',
    'link-over': 'Acest link a fost deja folosit sau este prea vechi. Cereți altul.',
    'session-limit': 'Aveți zece sesiuni deschise. Închideți întâi una.',
    'too-many-consultants': 'Cinci colegi au primit deja cererea.',
    'already-assigned': 'Altcineva a preluat această conversație.',
    'not-assigned': 'Această conversație nu vă este atribuită.',
    'stale-assignment': 'Între timp, această conversație a fost atribuită din nou.',
    'unknown-entry': 'Acest element a fost șters.',
    'stale-version': 'Altcineva a modificat acest element de când l-ați deschis.',
    'unknown-file': 'Acest fișier nu mai există. Alegeți-l din nou.',
    'too-many-files': 'Sunt prea multe fișiere. Trimiteți mai puține deodată.',
    'file-empty': 'Acest fișier este gol.',
    'file-too-large': 'Acest fișier este prea mare.',
    'file-not-allowed': 'Fișierele de acest tip nu pot fi trimise.',
    'library-full': 'Nu mai este loc. Ștergeți ceva de care nu are nimeni nevoie.',
  },
};

export const desk: DeskWords['desk'] = {
  desk: 'Consola Parlor',

  signIn: 'Autentificați-vă',
  signInHint: 'Răspundeți mai multor vizitatori deodată.',
  login: 'Nume',
  password: 'Parolă',
  signingIn: 'Se autentifică…',
  loginMissing: 'Introduceți numele.',
  passwordMissing: 'Introduceți parola.',
  signInBlocked: (waitMs) => {
    if (waitMs === undefined) return 'Prea multe încercări eșuate. Încercați din nou mai târziu.';
    const wait = waitInWords(seconds, minutes)(waitMs);
    return `Prea multe încercări eșuate. Încercați din nou peste ${wait}.`;
  },
  relayUnreachable: 'Serverul nu poate fi contactat. Verificați conexiunea și încercați din nou.',
  signInEnded: 'Autentificarea a expirat. Autentificați-vă din nou pentru a continua de unde ați rămas.',
  signOut: 'Ieșiți din cont',
  signOutQuestion: 'Ieșiți fără să fi trimis tot?',
  signOutKept: (count) =>
    count === 1
      ? `${unsent(count)} Dacă îl păstrați, rămâne în acest browser, unde l-ar putea găsi alte persoane care folosesc acest computer, și se trimite când vă autentificați din nou aici.`
      : `${unsent(count)} Dacă le păstrați, rămân în acest browser, unde le-ar putea găsi alte persoane care folosesc acest computer, și se trimit când vă autentificați din nou aici.`,
  signOutLost: (count) =>
    count === 1
      ? `${unsent(count)} Browserul nu îl poate păstra: dacă ieșiți, se pierde.`
      : `${unsent(count)} Browserul nu le poate păstra: dacă ieșiți, se pierd.`,
  keepAndSignOut: 'Păstrați și ieșiți',
  discardAndSignOut: 'Renunțați și ieșiți',

  masked: 'O parte a fost ascunsă',

  connecting: 'Se conectează…',
  connected: 'Conexiune activă',
  reconnecting: 'Se reconectează…',
  offline: 'Nu aveți conexiune',
  keptMeanwhile: 'Ce scrieți se păstrează și se trimite imediat ce revine conexiunea.',
  tryNow: 'Încercați acum',
  stopped: 'Fără conexiune',

  account: 'Cont',
  presence: 'Status',
  presences: {
    available: 'Disponibil',
    busy: 'Ocupat',
    'do-not-disturb': 'Nu deranjați',
    away: 'Absent',
    offline: 'Offline',
    inactive: 'Inactiv',
  },
  presenceChoices: {
    available: 'Disponibil',
    busy: 'Ocupat',
    'do-not-disturb': 'Nu deranjați',
    away: 'Absent',
    offline: 'Apăreți offline',
  },
  presenceSetBy: { agent: 'ales de dvs.', system: 'setat de sistem' },
  presenceNow: (presence, setBy) => `Status: ${presence}, ${setBy}`,
  resetPresence: 'Resetați statusul',
  presenceChanging: (presence) => (presence === undefined ? 'Se resetează…' : `Se schimbă în ${presence}…`),
  presenceWaits: (presence) =>
    presence === undefined
      ? 'Se resetează imediat ce revine conexiunea.'
      : `Se schimbă în ${presence} imediat ce revine conexiunea.`,
  presenceFailed: (reason) => `Statusul nu s-a schimbat. ${reason}`,
  capacity: 'Capacitate',
  unitsOf: (load, capacity) => `${new Intl.NumberFormat('ro').format(load)} din ${units(capacity)}`,
  presenceAlerts: {
    missed: 'Ați ratat o conversație, așa că statusul dvs. este „Inactiv” și nu primiți conversații noi.',
    declined: 'Ați refuzat o conversație, așa că statusul dvs. este „Nu deranjați” și nu primiți conversații noi.',
    'session-limit':
      'Aveți zece sesiuni, numărul maxim, așa că nu primiți conversații noi. Închideți câteva, apoi resetați statusul.',
  },

  offers: {
    incoming: 'Conversație nouă',
    returning: 'Conversație reluată',
    escalation: 'Conversație escaladată',
    'bot-escalation': 'Escaladată de un bot',
    transfer: 'Cerere de transfer',
    consult: 'Cerere de consultare',
  },
  offerOf: (place, count) => `${place} din ${count}`,
  escalatedBy: (name) => `Escaladată de ${name}`,
  offerWaiting: 'Așteaptă de',
  offerKey: (key) => `${key} vă aduce aici`,
  secondsLeft: counting('ro', {
    one: '# secundă rămasă',
    few: '# secunde rămase',
    other: '# de secunde rămase',
  }),
  offerAppears: (offer, title, key, left) =>
    `${offer}: ${title}. ${left === undefined ? '' : `Aveți ${seconds(left)} pentru a răspunde. `}Apăsați ${key} pentru a ajunge acolo.`,
  offerRunsOut: (title, left) => `${title}: mai aveți ${seconds(left)} pentru a răspunde.`,
  accept: 'Acceptați',
  decline: 'Refuzați',
  accepting: 'Se acceptă…',
  declining: 'Se refuză…',
  takenBack: (title) => `Conversația cu ${title} a fost retrasă înainte să ajungă la dvs.`,
  consultOver: (title) => `Nimeni nu mai are nevoie de sfatul dvs. despre ${title}.`,
  notTaken: (title, reason) => `Conversația cu ${title} nu a ajuns la dvs. ${reason}`,
  offersInTitle: {
    incoming: (count, page) => `(${count}) ${count === 1 ? 'Nouă' : 'Noi'} – ${page}`,
    returning: (count, page) => `(${count}) ${count === 1 ? 'Reluată' : 'Reluate'} – ${page}`,
    escalation: (count, page) => `(${count}) ${count === 1 ? 'Escaladată' : 'Escaladate'} – ${page}`,
    'bot-escalation': (count, page) => `(${count}) ${count === 1 ? 'Escaladată' : 'Escaladate'} – ${page}`,
    transfer: (count, page) => `(${count}) ${count === 1 ? 'Transfer' : 'Transferuri'} – ${page}`,
    consult: (count, page) => `(${count}) ${count === 1 ? 'Consultare' : 'Consultări'} – ${page}`,
  },
  offeredTo: (agent) => `Oferită către ${agent}`,
  offeredToYou: 'Vi se oferă',

  home: 'Acasă',
  sessions: 'Sesiuni',
  noSessions: 'Conversațiile pe care le acceptați sau le preluați apar aici.',
  urgent: (title) => `${title}. Conversația dvs. necesită atenție urgentă`,
  updates: (title, count) => `${title}. ${updates(count)} în conversația dvs.`,
  badge: (count) => (count > 9 ? '9+' : String(count)),
  quoted: (name, excerpt) => `${name}: ${excerpt}`,

  notSentHint: (count) =>
    count === 1
      ? 'Acest element a fost refuzat când sesiunea nu mai exista. Nu l-a văzut nimeni. Copiați ce vă mai trebuie.'
      : 'Aceste elemente au fost refuzate când sesiunile nu mai existau. Nu le-a văzut nimeni. Copiați ce vă mai trebuie.',
  messageTo: (title) => `Mesaj către ${title}`,
  noteOn: (title) => `Notă despre ${title}`,
  asideOn: (title) => `Discuție internă despre ${title}`,
  endOf: (title) => `Încheierea conversației cu ${title}`,
  closeOf: (title) => `Închiderea sesiunii cu ${title}`,
  actOn: (title) => `Modificare în conversația cu ${title}`,
  copy: 'Copiați',
  copied: 'Copiat',

  openItems: 'Conversații deschise',
  waitingCount: counting('ro', {
    one: '# vizitator așteaptă',
    few: '# vizitatori așteaptă',
    other: '# de vizitatori așteaptă',
  }),
  nobodyWaiting: 'Nu așteaptă nimeni',
  nobodyWaitingHint:
    'Conversațiile noi apar aici automat, în ordinea timpului de așteptare. Preluați una pentru a răspunde.',
  moreWaiting: counting('ro', { other: 'și încă #' }),
  loadingItems: 'Se încarcă conversațiile',
  isNew: 'Nouă',
  isBack: 'Din nou în coadă',
  waitingSince: { pick: 'Așteaptă de', reopen: 'Fără mesaje de' },
  myItems: 'Conversațiile mele',
  myItemsHint: 'Sunt ale dvs. până când vizitatorii scriu din nou. Deschideți una pentru a scrie întâi dvs.',
  isWaiting: 'În așteptarea vizitatorului',
  take: { pick: 'Preluați', reopen: 'Deschideți' },
  takingIt: { pick: 'Se preia…', reopen: 'Se deschide…' },
  dismiss: 'Ascundeți',
  takenBy: (agent) => `${agent || 'Altcineva'} are deja această conversație.`,

  states: {
    new: 'Nouă',
    open: 'Deschisă',
    active: 'Activă',
    waiting: 'În așteptare',
    'wrap-up': 'Finalizare',
    closed: 'Închisă',
  },
  startedAt: (time) => `Început: ${time}`,
  waited: (elapsed) => `așteptare: ${elapsed}`,
  answersBefore: 'Răspunsuri inițiale',
  answersAfter: 'Răspunsuri finale',
  rating: 'Evaluare',
  ratedAs: (rating) => `${rating} din 5`,
  facts: 'Despre această conversație',
  factState: 'Stare',
  factStarted: 'Început',
  factWaited: 'Așteptare',
  factWorkstream: 'Flux de lucru',
  factPage: 'Pagină',
  factDevice: 'Dispozitiv',
  factLanguage: 'Limbă',

  rows: {
    bot: (name) => `${name} (bot)`,
    written: {
      note: { label: 'Notă privată', spoken: (name) => `Notă privată de la ${name}:` },
      aside: { label: 'Discuție internă', spoken: (name) => `${name} în discuția internă:` },
    },
    notices: {
      'consult-asked': (name) => `${colleague(name)} a primit o cerere de consultare`,
      'consult-accepted': (name) => `${colleague(name)} a acceptat consultarea`,
      'consult-declined': (name) => `${colleague(name)} a refuzat consultarea`,
      'consult-missed': (name) => `${colleague(name)} nu a răspuns la timp`,
      'consult-agent-gone': (name) => `${colleague(name)} nu mai este aici pentru a răspunde`,
      'consult-cancelled': (name) => `Cerere de consultare anulată: ${colleague(name)}`,
      'consult-ended': (name) => `Consultare încheiată: ${colleague(name)}`,
      'consultant-left': (name) => `${colleague(name)} nu mai urmărește conversația`,
    },
  },

  writing: {
    message: { label: 'Mesaj', hint: 'Scrieți vizitatorului', send: 'Trimiteți' },
    note: { label: 'Notă', hint: 'O vede doar echipa dvs.', send: 'Adăugați nota' },
    aside: {
      label: 'Discuție internă',
      hint: 'O vede echipa dvs., acum și mai târziu; vizitatorul, niciodată',
      send: 'Trimiteți echipei',
    },
  },
  writeWhat: 'Ce scrieți',
  onlyNotes: 'Conversația s-a încheiat. Puteți adăuga în continuare note.',

  end: 'Încheiați',
  close: 'Închideți sesiunea',
  cancel: 'Anulați',
  endQuestion: (title) => `Încheiați conversația cu ${title}?`,
  endMeans: (title) =>
    `${title} va vedea că ați încheiat-o, iar nimeni nu va mai putea scrie mesaje. Puteți adăuga note până când închideți sesiunea.`,
  closeQuestion: (title) => `Închideți sesiunea cu ${title}?`,
  closeMeans: {
    live: 'Conversația continuă: revine la locul ei în coadă și orice agent o poate prelua. Dacă s-a terminat, încheiați-o.',
    persistent: 'Conversația continuă: așteaptă până când vizitatorul scrie din nou. Dacă s-a terminat, încheiați-o.',
  },
  endFailed: (reason) => `Conversația nu a fost încheiată. ${reason}`,
  closeFailed: (reason) => `Sesiunea nu a fost închisă. ${reason}`,
};
