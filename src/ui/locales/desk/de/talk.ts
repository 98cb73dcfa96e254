/** What people of the desk read in German beside writing: handing on, advice, quick replies, messages and articles. */
import { counting } from '../../counting.ts';
import type { DeskWords } from '../words.ts';

const count = new Intl.NumberFormat('de');
const units = counting('de', { one: '# Einheit', other: '# Einheiten' });
const present = counting('de', { one: '# Person ist da', other: '# Personen sind da' });
const waiting = counting('de', { one: '# wartet', other: '# warten' });

const named = (name: string): string => name || 'Eine Person aus dem Team';

export const talkDesk: DeskWords['talkDesk'] = {
  more: 'Weitere Aktionen',
  ask: {
    transfer: {
      entry: 'Übergeben …',
      heading: (title) => `Gespräch mit ${title} übergeben`,
      button: 'Übergeben',
    },
    consult: {
      entry: 'Um Rat fragen …',
      heading: (title) => `Das Team um Rat zu ${title} fragen`,
      button: 'Fragen',
    },
  },
  transferMeans: {
    nobody: 'Wählen Sie, wer dieses Gespräch bekommen soll.',
    agent:
      'Die Person wird gefragt, und bis sie annimmt, bleibt das Gespräch bei Ihnen. Danach gehört es ihr, und Sie lesen mit, bis Sie es verlassen.',
    queue:
      'Sie geben das Gespräch sofort ab; in dieser Warteschlange wartet es auf jemanden aus dem Team. Der Besucher kann weiterschreiben.',
  },
  consultMeans:
    'Wer annimmt, liest das ganze Gespräch und berät Sie im Nebengespräch. Es bleibt Ihres, und der Besucher sieht nichts davon.',
  agents: 'Personen',
  queues: 'Warteschlangen',
  filter: 'Nach Namen suchen',
  noteFor: 'Begleitnotiz',
  noteHint: 'Wird zuerst als private Notiz geschrieben. Der Besucher sieht sie nie.',
  noteWritten: 'Ihre Notiz steht schon im Gespräch.',
  loadingColleagues: 'Es wird nachgesehen, wer da ist …',
  colleaguesFailed: (reason) => `Es war nicht zu erfahren, wer da ist. ${reason}`,
  colleaguesKept: 'Sie sind nicht verbunden. Das ist der letzte bekannte Stand.',
  nobodyFound: 'Niemand trägt das im Namen.',
  nobodyElse: 'Es gibt sonst niemanden.',
  chooseFirst: 'Wählen Sie zuerst jemanden aus.',
  tooMany: (max) => `Wählen Sie weniger aus: Höchstens ${count.format(max)} Personen können zugleich dabei sein.`,
  asking: 'Wird gefragt …',
  waitsForConnection: 'Wird erledigt, sobald Sie wieder verbunden sind.',
  loadOf: (load, capacity) => `${count.format(load)} von ${units(capacity)}`,
  sessionsOf: counting('de', { one: '# Sitzung', other: '# Sitzungen' }),
  waitingIn: (visitors) => (visitors === 0 ? 'Niemand wartet' : waiting(visitors)),
  presentIn: (people) => (people === 0 ? 'Niemand ist da' : present(people)),
  closedUntil: (time) => (time === undefined ? 'Geschlossen' : `Geschlossen bis ${time}`),
  ownQueue: 'Warteschlange dieses Gesprächs',
  notToBeAsked: (why, presence) =>
    ({
      presence: `Gerade nicht ansprechbar: ${presence}`,
      'has-it': 'Hat dieses Gespräch',
      asked: 'Ist schon gefragt',
      there: 'Liest schon mit',
      'other-queue': 'Arbeitet nicht in dieser Warteschlange',
      sessions: 'Hat zehn offene Sitzungen',
    })[why],
  tryAgain: 'Noch einmal versuchen',

  standing: 'Beteiligte an diesem Gespräch',
  handedTo: (name) => `${named(name)} wurde um Übernahme gebeten. Bis zur Annahme bleibt das Gespräch bei Ihnen.`,
  handingFailed: {
    declined: (name) => `${named(name)} hat die Übernahme abgelehnt. Das Gespräch bleibt bei Ihnen.`,
    missed: (name) => `${named(name)} hat nicht rechtzeitig geantwortet. Das Gespräch bleibt bei Ihnen.`,
    'agent-gone': (name) => `${named(name)} ist nicht mehr da. Das Gespräch bleibt bei Ihnen.`,
  },
  consulted: (name) => `${named(name)} liest mit`,
  consultAsked: (name) => `${named(name)} wurde um Rat gebeten`,
  consultFailed: {
    declined: (name) => `${named(name)} kann gerade keinen Rat geben`,
    missed: (name) => `${named(name)} hat nicht rechtzeitig geantwortet`,
    'agent-gone': (name) => `${named(name)} ist nicht mehr da`,
  },
  takeBack: 'Zurücknehmen',
  takeBackOf: (what) => `Zurücknehmen: ${what}`,
  takingBack: 'Wird zurückgenommen …',
  takenBack: (name) => `${named(name)} wird nicht mehr gefragt`,
  requestOver: 'Diese Anfrage war schon beendet.',
  dismiss: 'Mitlesen beenden',
  dismissOf: (what) => `Mitlesen beenden: ${what}`,
  noted: 'Ausblenden',
  notedOf: (what) => `Ausblenden: ${what}`,
  notDone: (reason) => `Nicht ausgeführt. ${reason}`,

  release: 'In die Warteschlange …',
  releaseQuestion: (title) => `Das Gespräch mit ${title} in die Warteschlange zurückgeben?`,
  releaseMeans:
    'Sie geben es ab; es wartet an seinem früheren Platz, und alle in seiner Warteschlange können es übernehmen. Der Besucher kann weiterschreiben.',

  readingAlong: 'Mitlesend',
  readingAlongWith: (agent) => (agent === '' ? 'Sie lesen mit' : `Sie lesen bei ${agent} mit`),
  onlyBeside: 'Jemand anderes führt dieses Gespräch. Möglich sind Notizen und Nachrichten an das Team.',
  leave: 'Verlassen',
  leaveQuestion: (title) => `Das Gespräch mit ${title} verlassen?`,
  leaveMeans: 'Sie können es dann nicht mehr lesen. Um zurückzukommen, müssen Sie wieder gefragt werden.',
  presences: {
    available: 'verfügbar',
    busy: 'beschäftigt',
    'do-not-disturb': 'nicht stören',
    away: 'abwesend',
    offline: 'offline',
    inactive: 'inaktiv',
  },
};

export const replies: DeskWords['replies'] = {
  replies: 'Schnellantworten',
  keys: 'Enter fügt ein, Esc lässt den Schrägstrich stehen',
  manage: 'Meine Schnellantworten …',
  own: 'Eigene',
  loading: 'Schnellantworten werden geladen …',
  failed: (reason) => `Gerade keine Schnellantworten. ${reason}`,
  noneYet: 'Es gibt noch keine Schnellantworten. Legen Sie unter „Meine Schnellantworten …“ eine an.',
  noneFound: 'Keine Schnellantwort enthält diese Wörter. Enter sendet, was Sie geschrieben haben.',
  count: counting('de', { one: '# Schnellantwort', other: '# Schnellantworten' }),

  heading: 'Schnellantworten',
  shelfMeans: 'Tippen Sie / in einer Nachricht, um eine einzufügen. Ihre eigenen sieht sonst niemand.',
  close: 'Schließen',
  find: 'Schnellantwort suchen',
  make: 'Neue Schnellantwort',
  title: 'Titel',
  text: 'Text',
  placeholders:
    '{visitor}, {agent} und {site} werden durch Namen ersetzt. Für geschweifte Klammern schreiben Sie {{ und }}.',
  whose: 'Für wen',
  shelves: { own: 'Nur für mich', site: 'Für das ganze Team' },
  save: 'Speichern',
  saving: 'Wird gespeichert …',
  back: 'Zurück zur Liste',
  remove: 'Löschen',
  removeNow: 'Endgültig löschen',
  removeMeans: 'Danach kann niemand sie mehr verwenden. Drücken Sie noch einmal, um sie zu löschen.',
  notSaved: (reason) => `Nicht gespeichert. ${reason}`,
  left: counting('de', { other: 'Noch # Zeichen' }),
  tooMany: counting('de', { other: '# Zeichen zu viel' }),
  titleMissing: 'Geben Sie einen Titel ein.',
  textMissing: 'Geben Sie einen Text ein.',
  changed:
    'Jemand hat das geändert, seit Sie es geöffnet haben. Ihre Fassung ist noch da; wählen Sie, welche bleiben soll.',
  theirs: 'Jetzige Fassung',
  takeTheirs: 'Diese übernehmen',
  saveMine: 'Stattdessen meine speichern',
  gone: 'Das wurde gelöscht, seit Sie es geöffnet haben. Wenn Sie speichern, wird es neu angelegt.',
};

export const messages: DeskWords['messages'] = {
  actions: 'Aktionen für diese Nachricht',
  copy: 'Text kopieren',
  quote: 'In einer Nachricht zitieren',
  note: 'Als Notiz verwenden',
  saveReply: 'Als Schnellantwort speichern …',
  copied: 'Kopiert.',
  notCopied: 'Der Browser lässt das Kopieren nicht zu. Markieren Sie stattdessen den Text.',
};

export const knowledge: DeskWords['knowledge'] = {
  search: 'Artikel suchen',
  results: 'Artikel',
  loading: 'Artikel werden geladen …',
  searching: 'Suche läuft …',
  failed: (reason) => `Artikel können gerade nicht angezeigt werden. ${reason}`,
  tryAgain: 'Noch einmal versuchen',
  noneYet: 'Diese Website hat noch keine Artikel. Teamleitung und Administration können welche schreiben.',
  noneFound: (query) => `Kein Artikel enthält alle Wörter von „${query}“. Versuchen Sie es mit weniger oder anderen.`,
  found: counting('de', { other: '# Artikel' }),
  more: 'Mehr anzeigen',
  changedOn: (date) => `Geändert am ${date}`,
  back: 'Zurück zur Liste',
  send: 'Senden',
  insert: 'In die Nachricht einfügen',
  sent: 'Der Artikel ist jetzt im Gespräch.',
  inserted: 'Der Artikel ist jetzt in der Nachricht.',
  tooLong: 'Das ist länger, als eine Nachricht sein darf. Kopieren Sie den Teil, der gebraucht wird.',
  cannotWrite: 'Gerade kann dem Besucher nichts gesendet werden.',
  gone: 'Dieser Artikel wurde gelöscht.',
};
