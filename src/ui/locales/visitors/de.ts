/** What visitors read, in German. */
import { title, told } from '../../../core/transcript/words/de.ts';
import { counting } from '../counting.ts';
import { problemsOf } from '../talk/problems.ts';
import type { VisitorWords } from './words.ts';

export const tag = 'de';

export const widget: VisitorWords['widget'] = {
  panel: 'Chat',
  heading: 'Chat mit uns',
  minimise: 'Minimieren',
  newStatus: 'Wir antworten gleich hier',
  connectingStatus: 'Verbindung wird hergestellt\u00a0…',
  openStatus: 'Einen Moment bitte\u00a0…',
  activeStatus: 'spricht mit Ihnen',
  waitingStatus: 'Schreiben Sie jederzeit weiter',
  endedStatus: 'Gespräch beendet',
  errorStatus: 'Nicht verfügbar',
  greeting: 'Wie können wir helfen?',
  greetingText: 'Schreiben Sie uns, und jemand aus unserem Team antwortet Ihnen hier.',
  errorHeading: 'Der Chat ist gerade nicht möglich',
  inLine: 'Sie sind als Nächstes dran, sobald jemand frei ist. Schreiben Sie ruhig weiter.',
  place: counting('de', { other: 'Sie sind Nummer # in der Warteschlange. Schreiben Sie ruhig weiter.' }),
  wait: counting('de', {
    one: 'Die Wartezeit beträgt etwa # Minute.',
    other: 'Die Wartezeit beträgt etwa # Minuten.',
  }),
  message: 'Nachricht',
  placeholder: 'Nachricht schreiben\u00a0…',
  reconnecting: 'Verbindung unterbrochen. Wird wiederhergestellt\u00a0…',
  offline: 'Sie sind offline. Was Sie schreiben, wird gesendet, sobald Sie wieder online sind.',
  unreachable: 'Der Chat ist gerade nicht erreichbar. Wir versuchen es weiter\u00a0…',
  tryNow: 'Jetzt versuchen',
  tryAgain: 'Noch einmal versuchen',
  end: 'Gespräch beenden',
  endShort: 'Beenden',
  endQuestion: 'Dieses Gespräch beenden?',
  endConsequence:
    'Danach kann niemand mehr darin schreiben. Sie können es hier weiterhin lesen und jederzeit ein neues beginnen.',
  keepTalking: 'Weiterreden',
  endedText: 'Dieses Gespräch ist beendet. Sie können es hier weiterhin lesen.',
  startNew: 'Neues Gespräch beginnen',
};

export const talk: VisitorWords['talk'] = {
  transcript: 'Nachrichten',
  loading: 'Nachrichten werden geladen',
  loadingEarlier: 'Frühere Nachrichten werden geladen\u00a0…',
  newMessages: 'Neue Nachrichten',
  ...told,
  visitorNumber: (number) => `Besucher ${number}`,
  says: (name) => `${name}:`,
  sending: 'Wird gesendet\u00a0…',
  sent: 'Gesendet',
  seen: 'Gesehen',
  typing: (name) => `${name} schreibt gerade`,
  typingTogether: (names) => `${names} schreiben gerade`,
  notSent: 'Nicht gesendet',
  resend: 'Erneut senden',
  edit: 'Bearbeiten',
  discard: 'Verwerfen',
  problems: problemsOf({
    'bad-frame': 'Diese Seite ist nicht mehr aktuell. Laden Sie sie neu und versuchen Sie es noch einmal.',
    'frame-too-large': 'Das ist zu lang zum Senden.',
    'origin-not-allowed': 'Auf dieser Website ist der Chat nicht freigeschaltet.',
    'unknown-site': 'Auf dieser Website ist kein Chat eingerichtet.',
    'out-of-hours': 'Gerade ist niemand da. Bitte versuchen Sie es während unserer Öffnungszeiten.',
    'queue-full': 'Gerade sind alle im Gespräch, und viele warten schon. Bitte versuchen Sie es später noch einmal.',
    'consent-required': 'Bitte stimmen Sie zuerst dem Hinweis zu.',
    'answers-required': 'Bitte beantworten Sie zuerst die Fragen.',
    'not-authenticated': 'Sie sind nicht mehr angemeldet. Melden Sie sich an und versuchen Sie es noch einmal.',
    'too-many-sockets':
      'Der Chat ist in zu vielen Fenstern geöffnet. Schließen Sie einige und versuchen Sie es noch einmal.',
    'too-many-subscriptions':
      'Es sind zu viele Gespräche geöffnet. Schließen Sie einige und versuchen Sie es noch einmal.',
    'unknown-conversation': 'Dieses Gespräch wurde nicht gefunden.',
    'not-allowed': 'Das ist hier nicht möglich.',
    'wrong-state': 'Das ist im Moment nicht möglich.',
    'conversation-ended': 'Dieses Gespräch ist beendet.',
    'conversation-exists': 'Sie haben hier bereits ein Gespräch.',
    'text-empty': 'Es gibt nichts zu senden.',
    'text-too-long': 'Das sind mehr als 6.000 Zeichen.',
    'text-malformed': 'Darin ist ein beschädigtes Zeichen.',
    'rate-limited': 'Das war viel auf einmal. Versuchen Sie es gleich noch einmal.',
    unavailable: 'Bei uns ist gerade sehr viel los. Versuchen Sie es gleich noch einmal.',
    'no-pong': 'Die Verbindung ist unterbrochen. Sie wird von selbst wiederhergestellt.',
    internal: 'Bei uns ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.',
    stopped: 'Der Chat wurde geschlossen, bevor dies gesendet war.',
  }),
  send: 'Senden',
  charactersLeft: counting('de', { one: 'Noch # Zeichen', other: 'Noch # Zeichen' }),
  charactersTooMany: counting('de', { one: '# Zeichen zu viel', other: '# Zeichen zu viel' }),
  cancel: 'Abbrechen',
};

export const front: VisitorWords['front'] = {
  notice: 'Hinweis',
  agree: 'Ich habe das gelesen und stimme zu',
  agreeFirst: 'Bitte stimmen Sie dem Hinweis oben zu, bevor Sie Ihre Nachricht senden.',
  closedStatus: 'Gerade nicht da',
  closedHeading: 'Gerade ist niemand da',
  closedText: (opens) =>
    opens === undefined ? 'Bitte schauen Sie später wieder vorbei.' : `Wir sind wieder für Sie da: ${opens}.`,
  awayText: 'Gerade ist niemand da. Schreiben Sie trotzdem: Wir antworten, sobald wir zurück sind.',
};

export const tools: VisitorWords['tools'] = {
  dismiss: 'Schließen',
  sounds: 'Töne',
  masked: 'Ein Teil davon wurde verborgen',
  emoji: 'Emojis',
  faces: 'Gesichter',
  hands: 'Hände',
  signs: 'Herzen und Dinge',
};

export const files: VisitorWords['files'] = {
  attach: 'Dateien anhängen',
  drop: 'Dateien hier ablegen, um sie anzuhängen',
  chosen: 'Dateien, die gesendet werden',
  remove: (name) => `${name} entfernen`,
  retry: (name) => `${name} noch einmal versuchen`,
  uploading: 'Wird hochgeladen …',
  ready: 'Bereit zum Senden',
  meant: 'Wird gesendet, sobald sie hochgeladen ist',
  open: (name) => `${name} öffnen`,
  save: (name) => `${name} speichern`,
  notLoaded: 'Das lässt sich gerade nicht laden.',
  some: counting('de', { one: '# Datei', other: '# Dateien' }),
  problems: {
    'unknown-file': () => 'Diese Datei ist nicht mehr da. Wählen Sie sie noch einmal aus.',
    'too-many-files': () => 'Das sind zu viele Dateien. Senden Sie weniger auf einmal.',
    'file-empty': () => 'Diese Datei ist leer.',
    'file-too-large': (size) => `Diese Datei ist zu groß. Sie darf höchstens ${size} haben.`,
    'file-not-allowed': () => 'Dateien dieser Art können nicht gesendet werden.',
  },
  failed: 'Das konnte nicht hochgeladen werden.',
};

export const transcript: VisitorWords['transcript'] = {
  menu: 'Mehr',
  download: 'Gespräch herunterladen',
  downloadText: 'Als reinen Text herunterladen',
  preparing: 'Das Gespräch wird zusammengestellt\u00a0…',
  cancel: 'Abbrechen',
  failed: 'Das Gespräch konnte nicht vollständig geladen werden; deshalb gibt es keine Datei.',
  tryAgain: 'Noch einmal versuchen',
  title,
  site: 'Website',
  made: 'Heruntergeladen',
  timeZone: 'Zeitzone',
  notSent: 'Nicht gesendet',
};
