/** What is read in German at the administration of the accounts of others, of what agents have at hand, of previews, and of how long things are kept. */
import type { AdminWords } from '../admin/strings.ts';

export const accounts: AdminWords['accounts'] = {
  link: 'Einladung oder neues Passwort',
  linkMeans: (name) =>
    `Mit einem Link, der einmal gilt, legt ${name} ein eigenes Passwort fest. Bis dahin gilt das jetzige, falls es eins gibt.`,
  saveFirst: (name) =>
    `${name} ist noch nicht gespeichert. Speichern Sie zuerst Ihre Änderungen; dann können Sie hier einladen.`,
  yourself: 'Das sind Sie. Ihr Passwort und wo Sie angemeldet sind, finden Sie in den Einstellungen.',
  noPasswords: 'Hier meldet sich niemand mit einem Passwort an, also gibt es auch keinen Link dafür.',
  email: 'Per E-Mail an diese Adresse senden (darf leer bleiben)',
  emailWrong: 'Das ist keine E-Mail-Adresse. Lassen Sie das Feld leer, um den Link selbst weiterzugeben.',
  make: 'Link erstellen',
  making: 'Link wird erstellt …',
  theLink: (name) => `Link für ${name}`,
  holds: (until) =>
    `Gilt einmal, bis ${until}. Wer ihn hat, kann sich als diese Person anmelden. Er wird nur jetzt angezeigt; ein neuer macht ihn wertlos.`,
  mailed: (email) => `An ${email} gesendet.`,
  notMailed: (email) =>
    `Er wurde nicht an ${email} gesendet: Von hier gehen gerade keine E-Mails ab. Geben Sie den Link selbst weiter.`,
  copy: 'Link kopieren',
  copied: 'Kopiert',
  notCopied: 'Markieren und kopieren Sie ihn von Hand: Der Browser hat es nicht erlaubt.',
  notMade: (reason) => `Es wurde kein Link erstellt. ${reason}`,
  gone: 'Diese Person gibt es nicht mehr: Jemand hat sie aus der Konfiguration entfernt.',
  signIns: 'Wo die Person angemeldet ist',
  nowhere: 'Zurzeit nirgends.',
  everywhereDone: 'Überall abgemeldet.',
  notDone: (reason) => `Das war nicht möglich. ${reason}`,
  notListed: (reason) => `Das lässt sich gerade nicht sagen. ${reason}`,
};

const count = new Intl.NumberFormat('de');

export const library: AdminWords['library'] = {
  sections: { replies: 'Schnellantworten', articles: 'Artikel' },
  means: {
    replies:
      'Was alle auf der Website mit einem Schrägstrich in Nachrichten einfügen. Es gilt, sobald es hier gespeichert ist.',
    articles: 'Was das Team neben den Gesprächen findet, liest und sendet. Es gilt, sobald es hier gespeichert ist.',
  },
  saveSiteFirst: 'Speichern Sie zuerst die Website. Danach wird hier für sie geschrieben.',
  unsaved: 'Nicht gespeichert',
  find: { replies: 'Schnellantwort suchen', articles: 'Artikel suchen' },
  make: { replies: 'Neue Schnellantwort', articles: 'Neuer Artikel' },
  loading: { replies: 'Schnellantworten werden geladen …', articles: 'Artikel werden geladen …' },
  noneYet: {
    replies: 'Es gibt noch keine Schnellantworten für alle.',
    articles: 'Diese Website hat noch keine Artikel.',
  },
  noneFound: (query) => `Nichts enthält alle Wörter von „${query}“. Versuchen Sie es mit weniger oder anderen.`,
  failed: (reason) => `Das kann gerade nicht angezeigt werden. ${reason}`,
  language: 'Sprache',
  languageHint: {
    replies: 'Ein Sprachkürzel wie en, de oder pt-BR; leer für jede Sprache.',
    articles: 'Ein Sprachkürzel wie en, de oder pt-BR. Artikel werden nach den Wörtern ihrer Sprache durchsucht.',
  },
  languageWrong: 'Das ist kein Sprachkürzel. Schreiben Sie eins wie en, de oder pt-BR.',
  textHint: {
    replies: '{visitor}, {agent} und {site} werden zu Namen. Für Klammern schreiben Sie {{ und }}.',
    articles: '**stark**, *betont*, Listen mit „- “ und [Wörter](https://…) für Links.',
  },
  room: (used, max) => `${count.format(used)} von ${count.format(max)} Zeichen`,
  saved: (title) => `Gespeichert: ${title}`,
  removed: (title) => `Gelöscht: ${title}`,
  discard: 'Änderungen verwerfen',
};

export const previews: AdminWords['previews'] = {
  preview: 'Vorschau',
  previewMeans: 'So würde Ihr Arbeitsplatz es zeigen, an einem erfundenen Gespräch. Gespeichert oder nicht.',
  spoken: (text) => `Vorgelesen als: ${text}`,
  alertMeans: 'Der Hinweis am Status behält seine eigenen Worte; dies ist der Titel, wenn das System ihn anzeigt.',
  sample: {
    name: 'Rosa Marques',
    message: 'Hallo, kann ich die Adresse meiner Bestellung noch ändern?',
    answer: 'Bestellung 4711',
    caseTitle: 'Topf zerbrochen angekommen',
    queue: 'Kundenservice',
    workstream: 'Live-Chat',
    page: 'https://shop.example/large-planter',
  },

  messagesPreview: 'Was Besucher lesen',
  messagesMean:
    'Jede Nachricht, wie Besucher einer Sprache sie lesen, mit erfundenen Namen und Zahlen, gespeichert oder nicht.',
  everybody: 'Besucher aller Sprachen lesen den Text, den der Chat mitbringt.',
  message: 'Nachricht',
  text: 'Text',
  own: 'der Text, den der Chat mitbringt',
  notTold: 'wird nicht mitgeteilt',
  from: (language) => `unter ${language}`,
  sampleAgent: 'Maya',
  sampleSupervisor: 'Ingrid',
};

export const retention: AdminWords['retention'] = {
  heading: 'Was wann gelöscht wird',
  wrong: (min, max) => `Eine ganze Zahl von Tagen, von ${count.format(min)} bis ${count.format(max)}.`,
  conversationsForGood: 'Was gesagt wurde, bleibt für immer, sofern kein Admin es löscht.',
  conversationsGo: (date) =>
    `Was in Gesprächen gesagt wurde, die vor dem ${date} geschlossen wurden, wird gleich nach dem Speichern gelöscht, samt Notizen, Antworten, Namen und Dateien; danach geht es Tag für Tag so weiter. Dass es ein Gespräch gab, wann und wer es hatte, bleibt.`,
  filesStay: 'Dateien werden mit ihrem Gespräch gelöscht.',
  filesGo: (date) =>
    `Dateien, die vor dem ${date} gesendet wurden, werden gleich nach dem Speichern gelöscht, auch in laufenden Gesprächen.`,
  filesAreLater: 'Die Frist für Dateien ist hier länger als die ihrer Gespräche: Sie werden mit diesen gelöscht.',
  forever: 'Nur eine Sicherungskopie bringt es zurück.',
};
