/** What people of the desk read in Dutch: signing in, presence, offers, work items, writing and ending. */
import { counting } from '../../counting.ts';
import { waitInWords } from '../wait-in-words.ts';
import type { DeskWords } from '../words.ts';

const number = new Intl.NumberFormat('nl');
const units = counting('nl', { one: '# eenheid', other: '# eenheden' });
const seconds = counting('nl', { one: '# seconde', other: '# seconden' });
const minutes = counting('nl', { one: '# minuut', other: '# minuten' });
const updates = counting('nl', { one: '# nieuwe update', other: '# nieuwe updates' });
const colleague = (name: string): string => name || 'Een collega';

export const shared: DeskWords['shared'] = {
  notices: {
    'you-joined': () => 'Je hebt dit gesprek aangenomen',
    'you-left': () => 'Je hebt dit gesprek teruggezet in de wachtrij',
    consented: (notice) => `Akkoord met mededeling ${notice}`,
    surveyed: (rating) =>
      rating === ''
        ? 'De bezoeker heeft de enquête ingevuld'
        : `De bezoeker beoordeelde het gesprek met ${rating} van 5`,
    'visitor-ended': (name) => `${name || 'De bezoeker'} heeft het gesprek beëindigd`,
    closed: () => 'Sessie gesloten',
  },
  problems: {
    'sign-in-failed': 'De naam of het wachtwoord is onjuist.',
    'login-taken': 'Iemand anders logt al in met deze naam. Kies een andere.',
    'sign-in-blocked': 'Te veel mislukte pogingen. Wacht even en probeer het dan nog eens.',
    'already-offered': 'Dit gesprek wordt nu aan iemand anders aangeboden.',
    'offer-over': 'Dit wordt je niet meer aangeboden.',
    'agent-unavailable': 'Deze medewerker kan het nu niet overnemen.',
    'unknown-presence': 'Deze status bestaat niet meer. Kies een andere.',
    'password-weak': 'Dit wachtwoord is te makkelijk te raden. Kies een ander.',
    'link-over': 'Deze link is al gebruikt of te oud. Vraag om een nieuwe.',
    'session-limit': 'Je hebt tien open sessies. Sluit er eerst een.',
    'too-many-consultants': 'Er zijn al vijf collega’s gevraagd.',
    'already-assigned': 'Een andere medewerker heeft dit gesprek opgepakt.',
    'not-assigned': 'Dit gesprek is niet aan jou toegewezen.',
    'stale-assignment': 'Dit gesprek is intussen opnieuw toegewezen.',
    'unknown-entry': 'Dit is verwijderd.',
    'stale-version': 'Iemand anders heeft dit gewijzigd sinds je het hebt geopend.',
    'unknown-file': 'Dit bestand is er niet meer. Kies het opnieuw.',
    'too-many-files': 'Dit zijn te veel bestanden. Verstuur er minder tegelijk.',
    'file-empty': 'Dit bestand is leeg.',
    'file-too-large': 'Dit bestand is te groot.',
    'file-not-allowed': 'Bestanden van dit type kunnen niet worden verstuurd.',
    'library-full': 'Er is geen ruimte meer. Verwijder iets wat niemand nodig heeft.',
  },
};

export const desk: DeskWords['desk'] = {
  desk: 'Parlor-werkplek',

  signIn: 'Inloggen',
  signInHint: 'Beantwoord bezoekers, meerdere tegelijk.',
  login: 'Naam',
  password: 'Wachtwoord',
  signingIn: 'Inloggen…',
  loginMissing: 'Vul je naam in.',
  passwordMissing: 'Vul je wachtwoord in.',
  signInBlocked: (waitMs) => {
    if (waitMs === undefined) return 'Te veel mislukte pogingen. Probeer het later nog eens.';
    const wait = waitInWords(seconds, minutes)(waitMs);
    return `Te veel mislukte pogingen. Probeer het over ${wait} nog eens.`;
  },
  relayUnreachable: 'De server is niet bereikbaar. Controleer je verbinding en probeer het nog eens.',
  signInEnded: 'Je bent niet meer ingelogd. Log weer in om verder te gaan waar je was.',
  signOut: 'Uitloggen',
  signOutQuestion: 'Uitloggen terwijl niet alles is verstuurd?',
  signOutKept: counting('nl', {
    one: '# bericht of actie van jou is nog niet verstuurd. Als je dat bewaart, blijft het in deze browser staan, waar andere gebruikers van deze computer het kunnen vinden, en wordt het verstuurd zodra je hier weer inlogt.',
    other:
      '# berichten of acties van jou zijn nog niet verstuurd. Als je ze bewaart, blijven ze in deze browser staan, waar andere gebruikers van deze computer ze kunnen vinden, en worden ze verstuurd zodra je hier weer inlogt.',
  }),
  signOutLost: counting('nl', {
    one: '# bericht of actie van jou is nog niet verstuurd. Deze browser kan niets bewaren: als je uitlogt, gaat dat verloren.',
    other:
      '# berichten of acties van jou zijn nog niet verstuurd. Deze browser kan niets bewaren: als je uitlogt, gaan ze verloren.',
  }),
  keepAndSignOut: 'Bewaren en uitloggen',
  discardAndSignOut: 'Verwijderen en uitloggen',

  masked: 'Een deel hiervan is verborgen',

  connecting: 'Verbinding maken…',
  connected: 'Verbonden',
  reconnecting: 'Opnieuw verbinden…',
  offline: 'Je bent offline',
  keptMeanwhile: 'Wat je schrijft, wordt bewaard en verstuurd zodra je weer verbonden bent.',
  tryNow: 'Nu proberen',
  stopped: 'Niet verbonden',

  account: 'Account',
  presence: 'Status',
  presences: {
    available: 'Beschikbaar',
    busy: 'Bezet',
    'do-not-disturb': 'Niet storen',
    away: 'Afwezig',
    offline: 'Offline',
    inactive: 'Inactief',
  },
  presenceChoices: {
    available: 'Beschikbaar',
    busy: 'Bezet',
    'do-not-disturb': 'Niet storen',
    away: 'Afwezig',
    offline: 'Als offline weergeven',
  },
  presenceSetBy: { agent: 'door jou gekozen', system: 'door het systeem ingesteld' },
  presenceNow: (presence, setBy) => `Status: ${presence}, ${setBy}`,
  resetPresence: 'Status herstellen',
  presenceChanging: (presence) => (presence === undefined ? 'Herstellen…' : `Wijzigen in ${presence}…`),
  presenceWaits: (presence) =>
    presence === undefined
      ? 'Wordt hersteld zodra je weer verbonden bent.'
      : `Wordt gewijzigd in ${presence} zodra je weer verbonden bent.`,
  presenceFailed: (reason) => `Status niet gewijzigd. ${reason}`,
  capacity: 'Capaciteit',
  unitsOf: (load, capacity) => `${number.format(load)} van ${units(capacity)}`,
  presenceAlerts: {
    missed: 'Je hebt een gesprek gemist. Daarom ben je inactief en krijg je geen nieuw werk.',
    declined: 'Je hebt een gesprek geweigerd. Daarom word je niet gestoord en krijg je geen nieuw werk.',
    'session-limit':
      'Je hebt tien sessies, het maximum. Daarom krijg je geen nieuw werk. Sluit er een paar en herstel dan je status.',
  },

  offers: {
    incoming: 'Binnenkomend gesprek',
    returning: 'Terugkerend gesprek',
    escalation: 'Geëscaleerd gesprek',
    'bot-escalation': 'Geëscaleerd door een bot',
    transfer: 'Overdracht',
    consult: 'Adviesverzoek',
  },
  offerOf: (place, count) => `${place} van ${count}`,
  escalatedBy: (name) => `Geëscaleerd door ${name}`,
  offerWaiting: 'Wachttijd',
  offerKey: (key) => `Met ${key} kom je hier`,
  secondsLeft: (count) => `nog ${seconds(count)}`,
  offerAppears: (offer, title, key, left) =>
    `${offer}: ${title}. ${left === undefined ? '' : `${seconds(left)} om te reageren. `}Druk op ${key} om erheen te gaan.`,
  offerRunsOut: (title, left) => `Nog ${seconds(left)} om op ${title} te reageren.`,
  accept: 'Accepteren',
  decline: 'Weigeren',
  accepting: 'Accepteren…',
  declining: 'Weigeren…',
  takenBack: (title) => `Het gesprek met ${title} is ingetrokken voordat je het had.`,
  consultOver: (title) => `Niemand heeft je advies over ${title} nog nodig.`,
  notTaken: (title, reason) => `Je hebt het gesprek met ${title} niet gekregen. ${reason}`,
  offersInTitle: {
    incoming: (count, page) => `(${count}) Binnenkomend – ${page}`,
    returning: (count, page) => `(${count}) Terugkerend – ${page}`,
    escalation: (count, page) => `(${count}) Geëscaleerd – ${page}`,
    'bot-escalation': (count, page) => `(${count}) Geëscaleerd – ${page}`,
    transfer: (count, page) => `(${count}) Overdracht – ${page}`,
    consult: (count, page) => `(${count}) Advies – ${page}`,
  },
  offeredTo: (agent) => `Aangeboden aan ${agent}`,
  offeredToYou: 'Aangeboden aan jou',

  home: 'Startpagina',
  sessions: 'Sessies',
  noSessions: 'Gesprekken die je accepteert of oppakt, verschijnen hier.',
  urgent: (title) => `${title}. Je gesprek heeft dringend aandacht nodig`,
  updates: (title, count) => `${title}. ${updates(count)} in je gesprek`,
  badge: (count) => (count > 9 ? '9+' : String(count)),
  quoted: (name, excerpt) => `${name}: ${excerpt}`,

  notSentHint: (count) =>
    count === 1
      ? 'Dit is geweigerd omdat de sessie er niet meer was. Niemand heeft het gezien. Kopieer wat je nog nodig hebt.'
      : 'Deze zijn geweigerd omdat de sessies er niet meer waren. Niemand heeft ze gezien. Kopieer wat je nog nodig hebt.',
  messageTo: (title) => `Bericht aan ${title}`,
  noteOn: (title) => `Notitie over ${title}`,
  asideOn: (title) => `Teamoverleg over ${title}`,
  endOf: (title) => `Beëindigen van het gesprek met ${title}`,
  closeOf: (title) => `Sluiten van de sessie met ${title}`,
  actOn: (title) => `Wijziging in het gesprek met ${title}`,
  copy: 'Kopiëren',
  copied: 'Gekopieerd',

  openItems: 'Openstaand werk',
  waitingCount: counting('nl', { one: '# bezoeker wacht', other: '# bezoekers wachten' }),
  nobodyWaiting: 'Er wacht niemand',
  nobodyWaitingHint:
    'Nieuwe gesprekken verschijnen hier vanzelf, wie het langst wacht bovenaan. Pak er een op om te antwoorden.',
  moreWaiting: counting('nl', { other: 'en nog #' }),
  loadingItems: 'Werk wordt geladen',
  isNew: 'Nieuw',
  isBack: 'Terug in de wachtrij',
  waitingSince: { pick: 'Wachttijd', reopen: 'Zonder nieuw bericht' },
  myItems: 'Mijn werk',
  myItemsHint: 'Jouw gesprekken, tot de bezoekers weer schrijven. Open er een om zelf als eerste te schrijven.',
  isWaiting: 'Wacht op de bezoeker',
  take: { pick: 'Oppakken', reopen: 'Openen' },
  takingIt: { pick: 'Oppakken…', reopen: 'Openen…' },
  dismiss: 'Verbergen',
  takenBy: (agent) => `${agent || 'Een andere medewerker'} heeft dit gesprek al.`,

  states: {
    new: 'Nieuw',
    open: 'Open',
    active: 'Actief',
    waiting: 'Wachtend',
    'wrap-up': 'Afronding',
    closed: 'Gesloten',
  },
  startedAt: (time) => `Begonnen om ${time}`,
  waited: (elapsed) => `${elapsed} gewacht`,
  answersBefore: 'Vooraf beantwoord',
  answersAfter: 'Achteraf beantwoord',
  rating: 'Beoordeling',
  ratedAs: (rating) => `${rating} van 5`,
  facts: 'Over dit gesprek',
  factState: 'Fase',
  factStarted: 'Begonnen',
  factWaited: 'Wachttijd',
  factWorkstream: 'Werkstroom',
  factPage: 'Pagina',
  factDevice: 'Apparaat',
  factLanguage: 'Taal',

  rows: {
    bot: (name) => `${name} (bot)`,
    written: {
      note: { label: 'Privénotitie', spoken: (name) => `Privénotitie van ${name}:` },
      aside: { label: 'Teamoverleg', spoken: (name) => `${name} schreef in het teamoverleg:` },
    },
    notices: {
      'consult-asked': (name) => `${colleague(name)} is om advies gevraagd`,
      'consult-accepted': (name) => `${colleague(name)} geeft advies`,
      'consult-declined': (name) => `${colleague(name)} kan nu geen advies geven`,
      'consult-missed': (name) => `${colleague(name)} heeft niet op tijd gereageerd`,
      'consult-agent-gone': (name) => `${colleague(name)} is er niet meer om te reageren`,
      'consult-cancelled': (name) => `${colleague(name)} wordt niet meer gevraagd`,
      'consult-ended': (name) => `${colleague(name)} geeft geen advies meer`,
      'consultant-left': (name) => `${colleague(name)} leest niet meer mee`,
    },
  },

  writing: {
    message: { label: 'Bericht', hint: 'Schrijf de bezoeker', send: 'Versturen' },
    note: { label: 'Notitie', hint: 'Alleen je team ziet dit', send: 'Notitie toevoegen' },
    aside: {
      label: 'Teamoverleg',
      hint: 'Je team ziet dit, ook later; de bezoeker nooit',
      send: 'Naar collega’s sturen',
    },
  },
  writeWhat: 'Wat je schrijft',
  onlyNotes: 'Het gesprek is beëindigd. Je kunt nog notities toevoegen.',

  end: 'Beëindigen',
  close: 'Sessie sluiten',
  cancel: 'Annuleren',
  endQuestion: (title) => `Het gesprek met ${title} beëindigen?`,
  endMeans: (title) =>
    `${title} krijgt te zien dat je het hebt beëindigd, en niemand kan nog berichten schrijven. Tot je de sessie sluit, kun je notities toevoegen.`,
  closeQuestion: (title) => `De sessie met ${title} sluiten?`,
  closeMeans: {
    live: 'Het gesprek gaat door: het keert terug naar zijn plaats in de wachtrij, waar elke medewerker het kan oppakken. Is het afgehandeld, beëindig het dan.',
    persistent: 'Het gesprek gaat door: het wacht tot de bezoeker weer schrijft. Is het afgehandeld, beëindig het dan.',
  },
  endFailed: (reason) => `Niet beëindigd. ${reason}`,
  closeFailed: (reason) => `Niet gesloten. ${reason}`,
};
