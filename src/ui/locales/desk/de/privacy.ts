/** What is read in German in the audit log and of visitors' data. */
import { counting } from '../../counting.ts';
import type { PrivacyStrings } from '../privacy.ts';

const talks = counting('de', { one: '# Gespräch', other: '# Gespräche' });
const going = counting('de', { one: '# läuft noch', other: '# laufen noch' });

const count = new Intl.NumberFormat('de');

export const words: PrivacyStrings = {
  title: 'Prüfprotokoll',
  views: { log: 'Was getan wurde', visitors: 'Besucherdaten' },
  loading: 'Wird geladen …',
  tryAgain: 'Noch einmal versuchen',
  more: 'Mehr anzeigen',

  actions: {
    'conversation.assign': 'Gespräch zugewiesen',
    'conversation.requeue': 'Gespräch in eine andere Warteschlange verschoben',
    'conversation.transfer': 'Gespräch übergeben',
    'transfer.cancel': 'Übergabe zurückgenommen',
    'conversation.join': 'Zu einem Gespräch dazugekommen',
    'conversation.leave': 'Gespräch verlassen',
    'conversation.force-close': 'Gespräch geschlossen',
    'conversation.monitor': 'Gespräch mitgelesen',
    'contact.link': 'Kontakt verknüpft',
    'contact.unlink': 'Kontakt getrennt',
    'case.link': 'Vorgang verknüpft',
    'case.unlink': 'Vorgang getrennt',
    'presence.reset': 'Status zurückgesetzt',
    'agent.invite': 'Link für ein Passwort erstellt',
    'agent.sign-out': 'Anmeldung beendet',
    'visitor.export': 'Daten eines Besuchers exportiert',
    'visitor.erase': 'Besucher gelöscht',
  },
  about: {
    conversation: (id) => `Gespräch ${id}`,
    agent: (id) => `Person ${id}`,
    queue: (id) => `Warteschlange ${id}`,
    visitor: (id) => `Besucher ${id}`,
    contact: (id) => `Kontakt ${id}`,
  },
  overridden: 'Trotz Status und Kapazität',
  noEntries: 'Keine passenden Einträge.',
  by: 'Wer (Kennung)',
  action: 'Was',
  anyAction: 'Alles',
  aboutWhat: 'Womit (Kennung)',
  from: 'Von',
  to: 'Bis',
  clear: 'Filter zurücksetzen',
  exportTable: 'Als CSV exportieren',
  exportLines: 'Als JSON-Zeilen exportieren',

  find: 'Besucher suchen',
  findHint: 'Name, E-Mail, Konto, Nummer oder Kennung',
  look: 'Suchen',
  nobodyFound: 'Niemand wurde gefunden.',
  lookFurther: 'Weiter zurück suchen',
  visitorNumber: (number) => `Besucher ${number}`,
  talks: (count, ongoing) => (ongoing === 0 ? talks(count) : `${talks(count)}, ${going(ongoing)}`),
  lastTalk: (when) => `Zuletzt ${when}`,
  contacts: (names) => `Kontakt: ${names}`,
  exportIt: 'Exportieren',
  exportOf: (name) => `Daten exportieren: ${name}`,
  eraseIt: 'Löschen',
  eraseOf: (name) => `${name} löschen`,

  eraseQuestion: (name) => `${name} löschen?`,
  eraseMeans:
    'Alles, was mit diesem Besucher gesprochen wurde, verschwindet endgültig: Nachrichten, Notizen, Antworten, Namen, Dateien und was noch per E-Mail gesendet werden soll. Dass es Gespräche gab, wann und mit wem aus dem Team, bleibt für Auswertungen. Sicherungskopien behalten, was sie haben.',
  eraseEnds: counting('de', {
    one: '# Gespräch läuft noch. Es wird jetzt beendet, und alle darin erfahren es.',
    other: '# Gespräche laufen noch. Sie werden jetzt beendet, und alle darin erfahren es.',
  }),
  withContact: (name) => `Auch den Kontakt ${name} löschen`,
  typeToErase: (word) => `Geben Sie zum Löschen ${word} ein`,
  cancel: 'Abbrechen',
  erasing: 'Wird gelöscht …',
  erased: 'Gelöscht',
  erasures: 'Kürzlich gelöscht',
  erasureOf: (visitor, by) => `${visitor}, von ${by}`,

  files: {
    heading: (name) => `Dateien von ${name}`,
    means: 'Der Export enthält sie nicht, er nennt sie nur. Jedes Herunterladen wird im Prüfprotokoll festgehalten.',
    some: counting('de', { one: '# Datei gehört dazu.', other: '# Dateien gehören dazu.' }),
    none: (name) => `Exportiert. Zu den Daten von ${name} gehören keine Dateien.`,
    unlisted: 'Exportiert. Der Export ist zu groß, um seine Dateien hier aufzulisten; deren Adressen stehen darin.',
    download: 'Herunterladen',
    downloadOf: (file) => `${file} herunterladen`,
    downloadAll: 'Alle herunterladen',
    underWay: 'Wird heruntergeladen …',
    saved: 'Gespeichert',
    progress: (done, all) => `Dateien gespeichert: ${count.format(done)} von ${count.format(all)}.`,
    gone: 'Diese Datei wird nicht mehr aufbewahrt.',
  },
};
