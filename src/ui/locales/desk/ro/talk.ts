/** What people of the desk read in Romanian beside writing: handing on, consulting, quick replies, messages, articles. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const number = new Intl.NumberFormat('ro');
const units = counting('ro', { one: '# unitate', few: '# unități', other: '# de unități' });
const named = (name: string): string => name || 'Cineva din echipă';

const reasons = {
  'has-it': 'Are deja această conversație',
  asked: 'A primit deja o cerere',
  there: 'Urmărește deja conversația',
  'other-queue': 'Nu lucrează în această coadă',
  sessions: 'Are zece sesiuni deschise',
} as const;

export const talkDesk: DeskWords['talkDesk'] = {
  more: 'Mai multe acțiuni',
  ask: {
    transfer: {
      entry: 'Transferați…',
      heading: (title) => `Transferați conversația cu ${title}`,
      button: 'Transferați',
    },
    consult: { entry: 'Consultați…', heading: (title) => `Consultați colegi despre ${title}`, button: 'Consultați' },
  },
  transferMeans: {
    nobody: 'Alegeți cine va avea această conversație.',
    agent:
      'Conversația rămâne la dvs. până când cererea este acceptată. Apoi trece la cine a acceptat, iar dvs. o urmăriți până o părăsiți.',
    queue:
      'Conversația nu va mai fi la dvs. și va aștepta un agent în această coadă. Vizitatorul poate scrie în continuare.',
  },
  consultMeans:
    'Cine acceptă citește întreaga conversație și vorbește cu dvs. în discuția internă. Conversația rămâne la dvs., iar vizitatorul nu vede nimic din toate acestea.',
  agents: 'Agenți',
  queues: 'Cozi',
  filter: 'Căutați după nume',
  noteFor: 'Notă pentru cine o primește',
  noteHint: 'Se scrie întâi ca notă privată. Vizitatorul nu o vede niciodată.',
  noteWritten: 'Nota dvs. a fost deja scrisă.',
  loadingColleagues: 'Se verifică cine este aici…',
  colleaguesFailed: (reason) => `Nu s-a putut afla cine este aici. ${reason}`,
  colleaguesKept: 'Nu aveți conexiune. Așa era ultima dată.',
  nobodyFound: 'Niciun nume nu conține acest text.',
  nobodyElse: 'Nu mai este nimeni.',
  chooseFirst: 'Alegeți întâi pe cineva.',
  tooMany: counting('ro', {
    one: 'Alegeți mai puțini: cel mult # coleg deodată.',
    few: 'Alegeți mai puțini: cel mult # colegi deodată.',
    other: 'Alegeți mai puțini: cel mult # de colegi deodată.',
  }),
  asking: 'Se trimite cererea…',
  waitsForConnection: 'Se execută imediat ce revine conexiunea.',
  loadOf: (load, capacity) => `${number.format(load)} din ${units(capacity)}`,
  sessionsOf: counting('ro', { one: '# sesiune', few: '# sesiuni', other: '# de sesiuni' }),
  waitingIn: (waiting) => (waiting === 0 ? 'Nu așteaptă nimeni' : `${number.format(waiting)} în așteptare`),
  presentIn: (present) =>
    present === 0
      ? 'Niciun agent prezent'
      : counting('ro', { one: '# agent prezent', few: '# agenți prezenți', other: '# de agenți prezenți' })(present),
  closedUntil: (time) => (time === undefined ? 'Închisă' : `Închisă până ${time}`),
  ownQueue: 'Coada acestei conversații',
  notToBeAsked: (why, presence) => (why === 'presence' ? `Nu primește cereri (status: ${presence})` : reasons[why]),
  tryAgain: 'Încercați din nou',

  standing: 'Colegi în această conversație',
  handedTo: (name) =>
    `${named(name)} a primit cererea de a prelua conversația. Rămâne la dvs. până când cererea este acceptată.`,
  handingFailed: {
    declined: (name) => `${named(name)} a refuzat să preia conversația. Rămâne la dvs.`,
    missed: (name) => `${named(name)} nu a răspuns la timp. Conversația rămâne la dvs.`,
    'agent-gone': (name) => `${named(name)} nu mai este aici. Conversația rămâne la dvs.`,
  },
  consulted: (name) => `${named(name)} urmărește conversația`,
  consultAsked: (name) => `${named(name)} a primit o cerere de consultare`,
  consultFailed: {
    declined: (name) => `${named(name)} a refuzat consultarea`,
    missed: (name) => `${named(name)} nu a răspuns la timp`,
    'agent-gone': (name) => `${named(name)} nu mai este aici`,
  },
  takeBack: 'Retrageți',
  takeBackOf: (what) => `Retrageți: ${what}`,
  takingBack: 'Se retrage…',
  takenBack: (name) => `Cerere retrasă: ${named(name)}`,
  requestOver: 'Cererea se încheiase deja.',
  dismiss: 'Eliberați',
  dismissOf: (what) => `Eliberați: ${what}`,
  noted: 'Ascundeți',
  notedOf: (what) => `Ascundeți: ${what}`,
  notDone: (reason) => `Nu s-a făcut. ${reason}`,

  release: 'Returnați în coadă…',
  releaseQuestion: (title) => `Returnați în coadă conversația cu ${title}?`,
  releaseMeans:
    'Nu va mai fi la dvs. și va aștepta, la vechiul ei loc, orice agent al cozii. Vizitatorul poate scrie în continuare.',

  readingAlong: 'Urmărire',
  readingAlongWith: (agent) =>
    agent === '' ? 'Urmăriți această conversație' : `Urmăriți conversația alături de ${agent}`,
  onlyBeside: 'Altcineva din echipă are această conversație. Puteți scrie note și mesaje către echipă.',
  leave: 'Părăsiți',
  leaveQuestion: (title) => `Părăsiți conversația cu ${title}?`,
  leaveMeans: 'Nu o veți mai putea citi. Ca să reveniți, aveți nevoie de o nouă cerere.',
  presences: {
    available: 'disponibil',
    busy: 'ocupat',
    'do-not-disturb': 'nu deranjați',
    away: 'absent',
    offline: 'offline',
    inactive: 'inactiv',
  },
};

export const replies: DeskWords['replies'] = {
  replies: 'Răspunsuri rapide',
  keys: 'Enter inserează, Esc păstrează bara oblică',
  manage: 'Răspunsurile mele rapide…',
  own: 'Al meu',
  loading: 'Se încarcă răspunsurile rapide…',
  failed: (reason) => `Momentan nu există răspunsuri rapide. ${reason}`,
  noneYet: 'Încă nu există răspunsuri rapide. Creați unul în „Răspunsurile mele rapide…”.',
  noneFound: 'Niciun răspuns rapid nu are aceste cuvinte. Enter trimite ce ați scris.',
  count: counting('ro', { one: '# răspuns rapid', few: '# răspunsuri rapide', other: '# de răspunsuri rapide' }),

  heading: 'Răspunsuri rapide',
  shelfMeans: 'Tastați / într-un mesaj pentru a insera unul. Pe ale dvs. nu le vede nimeni altcineva.',
  close: 'Închideți',
  find: 'Căutați un răspuns rapid',
  make: 'Răspuns rapid nou',
  title: 'Titlu',
  text: 'Text',
  placeholders: '{visitor}, {agent} și {site} devin nume. Pentru acolade, scrieți „{{” și „}}”.',
  whose: 'Pentru cine',
  shelves: { own: 'Doar pentru mine', site: 'Pentru tot site-ul' },
  save: 'Salvați',
  saving: 'Se salvează…',
  back: 'Înapoi la listă',
  remove: 'Ștergeți',
  removeNow: 'Ștergeți definitiv',
  removeMeans: 'Nu va mai putea fi folosit de nimeni. Apăsați încă o dată pentru a-l șterge.',
  notSaved: (reason) => `Nu a fost salvat. ${reason}`,
  left: counting('ro', {
    one: 'A mai rămas # caracter',
    few: 'Au mai rămas # caractere',
    other: 'Au mai rămas # de caractere',
  }),
  tooMany: counting('ro', {
    one: '# caracter în plus',
    few: '# caractere în plus',
    other: '# de caractere în plus',
  }),
  titleMissing: 'Dați-i un titlu.',
  textMissing: 'Scrieți textul.',
  changed: 'Altcineva l-a modificat de când l-ați deschis. Al dvs. este încă aici; alegeți care să rămână.',
  theirs: 'Cum este acum',
  takeTheirs: 'Folosiți-l pe acesta',
  saveMine: 'Salvați versiunea mea',
  gone: 'A fost șters de când l-ați deschis. Dacă salvați, se creează din nou.',
};

export const messages: DeskWords['messages'] = {
  actions: 'Acțiuni pentru acest mesaj',
  copy: 'Copiați textul',
  quote: 'Citați într-un mesaj',
  note: 'Folosiți ca notă',
  saveReply: 'Salvați ca răspunsul meu rapid…',
  copied: 'Copiat.',
  notCopied: 'Browserul nu permite copierea. Selectați textul.',
};

export const knowledge: DeskWords['knowledge'] = {
  search: 'Căutați articole',
  results: 'Articole',
  loading: 'Se încarcă articolele…',
  searching: 'Se caută…',
  failed: (reason) => `Articolele nu pot fi afișate acum. ${reason}`,
  tryAgain: 'Încercați din nou',
  noneYet: 'Acest site nu are încă articole. Le pot scrie supervizorii și administratorii.',
  noneFound: (query) => `Niciun articol nu are toate cuvintele din „${query}”. Încercați mai puține sau altele.`,
  found: counting('ro', { one: '# articol', few: '# articole', other: '# de articole' }),
  more: 'Afișați mai multe',
  changedOn: (date) => `Modificat: ${date}`,
  back: 'Înapoi la listă',
  send: 'Trimiteți',
  insert: 'Inserați în mesaj',
  sent: 'Acum este în conversație.',
  inserted: 'Acum este în mesaj.',
  tooLong: 'Este mai lung decât poate fi un mesaj. Copiați partea necesară.',
  cannotWrite: 'Acum nu se poate trimite nimic vizitatorului.',
  gone: 'Acest articol a fost șters.',
};
