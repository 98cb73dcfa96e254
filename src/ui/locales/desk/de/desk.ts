/** What people of the desk read in German: signing in, presence, offers, work items, writing and ending. */
import { counting } from '../../counting.ts';
import { waitInWords } from '../wait-in-words.ts';
import type { DeskWords } from '../words.ts';

const units = counting('de', { one: '# Einheit', other: '# Einheiten' });
const seconds = counting('de', { one: '# Sekunde', other: '# Sekunden' });
const minutes = counting('de', { one: '# Minute', other: '# Minuten' });
const colleague = (name: string): string => name || 'Eine Person aus dem Team';

export const shared: DeskWords['shared'] = {
  notices: {
    'you-joined': () => 'Sie haben dieses Gespräch übernommen',
    'you-left': () => 'Sie haben dieses Gespräch in die Warteschlange zurückgegeben',
    consented: (notice) => `Hinweis ${notice} zugestimmt`,
    surveyed: (rating) =>
      rating === '' ? 'Die Umfrage wurde beantwortet' : `Das Gespräch wurde mit ${rating} von 5 bewertet`,
    'visitor-ended': (name) => `${name || 'Der Besucher'} hat das Gespräch beendet`,
    closed: () => 'Sitzung geschlossen',
  },
  problems: {
    'sign-in-failed': 'Name oder Passwort ist falsch.',
    'login-taken': 'Mit diesem Namen meldet sich schon jemand an. Wählen Sie einen anderen.',
    'sign-in-blocked':
      'Zu viele fehlgeschlagene Versuche. Warten Sie eine Weile und versuchen Sie es dann noch einmal.',
    'already-offered': 'Dieses Gespräch wird gerade jemand anderem angeboten.',
    'offer-over': 'Das wird Ihnen nicht mehr angeboten.',
    'agent-unavailable': 'Diese Person kann es gerade nicht übernehmen.',
    'unknown-presence': 'Diesen Status gibt es nicht mehr. Wählen Sie einen anderen.',
    'password-weak': 'Dieses Passwort ist zu leicht zu erraten. Wählen Sie ein anderes.',
    'link-over': 'Dieser Link wurde schon benutzt oder ist zu alt. Bitten Sie um einen neuen.',
    'session-limit': 'Sie haben zehn offene Sitzungen. Schließen Sie zuerst eine.',
    'too-many-consultants': 'Fünf Personen sind schon gefragt.',
    'already-assigned': 'Jemand anderes hat dieses Gespräch übernommen.',
    'not-assigned': 'Dieses Gespräch ist Ihnen nicht zugewiesen.',
    'stale-assignment': 'Dieses Gespräch wurde inzwischen neu zugewiesen.',
    'unknown-entry': 'Das wurde gelöscht.',
    'stale-version': 'Jemand anderes hat das geändert, seit Sie es geöffnet haben.',
    'unknown-file': 'Diese Datei ist nicht mehr da. Wählen Sie sie noch einmal aus.',
    'too-many-files': 'Das sind zu viele Dateien. Senden Sie weniger auf einmal.',
    'file-empty': 'Diese Datei ist leer.',
    'file-too-large': 'Diese Datei ist zu groß.',
    'file-not-allowed': 'Dateien dieser Art können nicht gesendet werden.',
    'library-full': 'Es ist kein Platz mehr dafür. Löschen Sie etwas, das niemand braucht.',
  },
};

export const desk: DeskWords['desk'] = {
  desk: 'Parlor-Arbeitsplatz',

  signIn: 'Anmelden',
  signInHint: 'Antworten Sie Besuchern, mehreren zugleich.',
  login: 'Name',
  password: 'Passwort',
  signingIn: 'Anmeldung läuft …',
  loginMissing: 'Geben Sie Ihren Namen ein.',
  passwordMissing: 'Geben Sie Ihr Passwort ein.',
  signInBlocked: (waitMs) => {
    if (waitMs === undefined) return 'Zu viele fehlgeschlagene Versuche. Versuchen Sie es später noch einmal.';
    const wait = waitInWords(seconds, minutes)(waitMs);
    return `Zu viele fehlgeschlagene Versuche. Wartezeit bis zum nächsten: ${wait}.`;
  },
  relayUnreachable: 'Der Server ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  signInEnded: 'Ihre Anmeldung ist abgelaufen. Melden Sie sich an, um weiterzumachen, wo Sie waren.',
  signOut: 'Abmelden',
  signOutQuestion: 'Abmelden, obwohl etwas nicht gesendet ist?',
  signOutKept: counting('de', {
    one: '# Nachricht oder Aktion von Ihnen ist noch nicht gesendet. Wenn Sie sie behalten, bleibt sie in diesem Browser, wo andere sie finden könnten, die diesen Computer benutzen, und wird gesendet, wenn Sie sich hier wieder anmelden.',
    other:
      '# Nachrichten oder Aktionen von Ihnen sind noch nicht gesendet. Wenn Sie sie behalten, bleiben sie in diesem Browser, wo andere sie finden könnten, die diesen Computer benutzen, und werden gesendet, wenn Sie sich hier wieder anmelden.',
  }),
  signOutLost: counting('de', {
    one: '# Nachricht oder Aktion von Ihnen ist noch nicht gesendet. Dieser Browser kann sie nicht behalten: Wenn Sie sich abmelden, ist sie verloren.',
    other:
      '# Nachrichten oder Aktionen von Ihnen sind noch nicht gesendet. Dieser Browser kann sie nicht behalten: Wenn Sie sich abmelden, sind sie verloren.',
  }),
  keepAndSignOut: 'Behalten und abmelden',
  discardAndSignOut: 'Verwerfen und abmelden',

  masked: 'Ein Teil davon wurde verborgen',

  connecting: 'Verbindung wird hergestellt …',
  connected: 'Verbunden',
  reconnecting: 'Verbindung wird wiederhergestellt …',
  offline: 'Sie sind offline',
  keptMeanwhile: 'Was Sie schreiben, wird aufgehoben und gesendet, sobald Sie wieder verbunden sind.',
  tryNow: 'Jetzt versuchen',
  stopped: 'Nicht verbunden',

  account: 'Konto',
  presence: 'Status',
  presences: {
    available: 'Verfügbar',
    busy: 'Beschäftigt',
    'do-not-disturb': 'Nicht stören',
    away: 'Abwesend',
    offline: 'Offline',
    inactive: 'Inaktiv',
  },
  presenceChoices: {
    available: 'Verfügbar',
    busy: 'Beschäftigt',
    'do-not-disturb': 'Nicht stören',
    away: 'Abwesend',
    offline: 'Als offline anzeigen',
  },
  presenceSetBy: { agent: 'von Ihnen gewählt', system: 'vom System gesetzt' },
  presenceNow: (presence, setBy) => `Status: ${presence}, ${setBy}`,
  resetPresence: 'Status zurücksetzen',
  presenceChanging: (presence) => (presence === undefined ? 'Wird zurückgesetzt …' : `Wechsel zu ${presence} …`),
  presenceWaits: (presence) =>
    presence === undefined
      ? 'Wird zurückgesetzt, sobald Sie wieder verbunden sind.'
      : `Wechselt zu ${presence}, sobald Sie wieder verbunden sind.`,
  presenceFailed: (reason) => `Status nicht geändert. ${reason}`,
  capacity: 'Kapazität',
  unitsOf: (load, capacity) => `${new Intl.NumberFormat('de').format(load)} von ${units(capacity)}`,
  presenceAlerts: {
    missed: 'Sie haben ein Gespräch verpasst. Deshalb sind Sie inaktiv und erhalten keine neue Arbeit.',
    declined: 'Sie haben ein Gespräch abgelehnt. Deshalb werden Sie nicht gestört und erhalten keine neue Arbeit.',
    'session-limit':
      'Sie haben zehn Sitzungen, mehr gehen nicht. Deshalb erhalten Sie keine neue Arbeit. Schließen Sie einige und setzen Sie dann zurück.',
  },

  offers: {
    incoming: 'Eingehendes Gespräch',
    returning: 'Wiederkehrendes Gespräch',
    escalation: 'Eskaliertes Gespräch',
    'bot-escalation': 'Von einem Bot eskaliert',
    transfer: 'Übergabe',
    consult: 'Bitte um Rat',
  },
  offerOf: (place, count) => `${place} von ${count}`,
  escalatedBy: (name) => `Eskaliert von ${name}`,
  offerWaiting: 'Wartezeit',
  offerKey: (key) => `${key} führt hierher`,
  secondsLeft: (count) => `noch ${seconds(count)}`,
  offerAppears: (offer, title, key, left) =>
    `${offer}: ${title}. ${left === undefined ? '' : `${seconds(left)} zum Antworten. `}${key} führt dorthin.`,
  offerRunsOut: (title, left) => `Noch ${seconds(left)}, um auf ${title} zu antworten.`,
  accept: 'Annehmen',
  decline: 'Ablehnen',
  accepting: 'Wird angenommen …',
  declining: 'Wird abgelehnt …',
  takenBack: (title) => `Das Gespräch mit ${title} wurde zurückgezogen, bevor Sie es hatten.`,
  consultOver: (title) => `Zu ${title} braucht niemand mehr Ihren Rat.`,
  notTaken: (title, reason) => `Das Gespräch mit ${title} haben Sie nicht bekommen. ${reason}`,
  offersInTitle: {
    incoming: (count, page) => `(${count}) Eingehend – ${page}`,
    returning: (count, page) => `(${count}) Wiederkehrend – ${page}`,
    escalation: (count, page) => `(${count}) Eskaliert – ${page}`,
    'bot-escalation': (count, page) => `(${count}) Eskaliert – ${page}`,
    transfer: (count, page) => `(${count}) Übergabe – ${page}`,
    consult: (count, page) => `(${count}) Rat – ${page}`,
  },
  offeredTo: (agent) => `${agent} angeboten`,
  offeredToYou: 'Ihnen angeboten',

  home: 'Startseite',
  sessions: 'Sitzungen',
  noSessions: 'Gespräche, die Sie annehmen oder übernehmen, erscheinen hier.',
  urgent: (title) => `${title}. Ihr Gespräch braucht dringend Aufmerksamkeit`,
  updates: (title, count) =>
    `${title}. ${counting('de', { one: '# Neuigkeit', other: '# Neuigkeiten' })(count)} in Ihrem Gespräch`,
  badge: (count) => (count > 9 ? '9+' : String(count)),
  quoted: (name, excerpt) => `${name}: ${excerpt}`,

  notSentHint: (count) =>
    count === 1
      ? 'Das wurde abgelehnt, als es die Sitzung nicht mehr gab. Niemand hat es gesehen. Kopieren Sie, was Sie noch brauchen.'
      : 'Diese wurden abgelehnt, als es die Sitzungen nicht mehr gab. Niemand hat sie gesehen. Kopieren Sie, was Sie noch brauchen.',
  messageTo: (title) => `Nachricht an ${title}`,
  noteOn: (title) => `Notiz über ${title}`,
  asideOn: (title) => `Nebengespräch über ${title}`,
  endOf: (title) => `Beenden des Gesprächs mit ${title}`,
  closeOf: (title) => `Schließen der Sitzung mit ${title}`,
  actOn: (title) => `Änderung am Gespräch mit ${title}`,
  copy: 'Kopieren',
  copied: 'Kopiert',

  openItems: 'Offene Arbeit',
  waitingCount: counting('de', { one: '# Besucher wartet', other: '# Besucher warten' }),
  nobodyWaiting: 'Niemand wartet',
  nobodyWaitingHint:
    'Neue Gespräche erscheinen hier von selbst, wer am längsten wartet zuerst. Übernehmen Sie eines, um zu antworten.',
  moreWaiting: counting('de', { one: 'und # weiteres', other: 'und # weitere' }),
  loadingItems: 'Arbeit wird geladen',
  isNew: 'Neu',
  isBack: 'Wieder in der Warteschlange',
  waitingSince: { pick: 'Wartezeit', reopen: 'Ohne neue Nachricht' },
  myItems: 'Meine Arbeit',
  myItemsHint: 'Ihre Gespräche, bis die Besucher wieder schreiben. Öffnen Sie eines, um zuerst zu schreiben.',
  isWaiting: 'Wartet auf den Besucher',
  take: { pick: 'Übernehmen', reopen: 'Öffnen' },
  takingIt: { pick: 'Wird übernommen …', reopen: 'Wird geöffnet …' },
  dismiss: 'Ausblenden',
  takenBy: (agent) => `${agent || 'Jemand anderes'} hat dieses Gespräch schon.`,

  states: {
    new: 'Neu',
    open: 'Offen',
    active: 'Aktiv',
    waiting: 'Wartend',
    'wrap-up': 'Nachbereitung',
    closed: 'Geschlossen',
  },
  startedAt: (time) => `Begonnen um ${time}`,
  waited: (elapsed) => `${elapsed} gewartet`,
  answersBefore: 'Vorher beantwortet',
  answersAfter: 'Danach beantwortet',
  rating: 'Bewertung',
  ratedAs: (rating) => `${rating} von 5`,
  facts: 'Über dieses Gespräch',
  factState: 'Zustand',
  factStarted: 'Begonnen',
  factWaited: 'Wartezeit',
  factWorkstream: 'Bereich',
  factPage: 'Seite',
  factDevice: 'Gerät',
  factLanguage: 'Sprache',

  rows: {
    bot: (name) => `${name} (Bot)`,
    written: {
      note: { label: 'Private Notiz', spoken: (name) => `Private Notiz von ${name}:` },
      aside: { label: 'Nebengespräch', spoken: (name) => `${name} im Nebengespräch:` },
    },
    notices: {
      'consult-asked': (name) => `${colleague(name)} wurde um Rat gebeten`,
      'consult-accepted': (name) => `${colleague(name)} wird zu Rate gezogen`,
      'consult-declined': (name) => `${colleague(name)} kann gerade keinen Rat geben`,
      'consult-missed': (name) => `${colleague(name)} hat nicht rechtzeitig geantwortet`,
      'consult-agent-gone': (name) => `${colleague(name)} ist nicht mehr da, um zu antworten`,
      'consult-cancelled': (name) => `${colleague(name)} wird nicht mehr gefragt`,
      'consult-ended': (name) => `${colleague(name)} wird nicht mehr zu Rate gezogen`,
      'consultant-left': (name) => `${colleague(name)} liest nicht mehr mit`,
    },
  },

  writing: {
    message: { label: 'Nachricht', hint: 'Dem Besucher schreiben', send: 'Senden' },
    note: { label: 'Notiz', hint: 'Nur Ihr Team sieht das', send: 'Notiz hinzufügen' },
    aside: {
      label: 'Nebengespräch',
      hint: 'Ihr Team sieht das, auch später; der Besucher nie',
      send: 'An das Team senden',
    },
  },
  writeWhat: 'Was geschrieben wird',
  onlyNotes: 'Das Gespräch ist beendet. Notizen sind noch möglich.',

  end: 'Beenden',
  close: 'Sitzung schließen',
  cancel: 'Abbrechen',
  endQuestion: (title) => `Das Gespräch mit ${title} beenden?`,
  endMeans: (title) =>
    `${title} erfährt, dass Sie es beendet haben, und niemand kann mehr Nachrichten schreiben. Notizen sind möglich, bis Sie die Sitzung schließen.`,
  closeQuestion: (title) => `Die Sitzung mit ${title} schließen?`,
  closeMeans: {
    live: 'Das Gespräch geht weiter: Es kehrt an seinen Platz in der Warteschlange zurück, und alle können es übernehmen. Ist es erledigt, beenden Sie es stattdessen.',
    persistent:
      'Das Gespräch geht weiter: Es wartet, bis der Besucher wieder schreibt. Ist es erledigt, beenden Sie es stattdessen.',
  },
  endFailed: (reason) => `Nicht beendet. ${reason}`,
  closeFailed: (reason) => `Nicht geschlossen. ${reason}`,
};
