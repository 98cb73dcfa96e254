/** What is read in German of what is wrong with a configuration. */
import { counting } from '../../counting.ts';
import type { AdminProblemStrings } from '../admin/problems.ts';

export const words: AdminProblemStrings = {
  space: ' ',
  quote: (text) => `„${text}“`,
  list: counting('de', { one: 'eine Liste mit # Eintrag', other: 'eine Liste mit # Einträgen' }),
  object: 'ein Objekt',
  here: (value) => `Hier steht ${value}.`,
  meant: (what) => `Meinten Sie ${what}?`,
  types: {
    object: 'ein Objekt',
    array: 'eine Liste',
    string: 'ein Text, in der Datei in Anführungszeichen',
    integer: 'eine ganze Zahl',
    boolean: 'true oder false',
  },
  forms: {
    identifier:
      'Verwenden Sie bis zu 64 Kleinbuchstaben, Ziffern und Bindestriche, am Anfang einen Buchstaben oder eine Ziffer.',
    'web-address': 'Geben Sie eine Adresse ein, die mit https:// oder http:// beginnt.',
    'https-address': 'Geben Sie eine Adresse ein, die mit https:// beginnt.',
    origin:
      'Geben Sie nur die Herkunft der Seiten ein, etwa https://shop.example: ohne Pfad, ohne Schrägstrich am Ende, ohne Platzhalter.',
    link: 'Geben Sie eine Adresse ein, die mit https://, mailto: oder tel: beginnt.',
    picture: 'Geben Sie eine Adresse ein, die mit https:// beginnt, oder einen Pfad der Seiten wie /team/ana.jpg.',
    email: 'Geben Sie eine E-Mail-Adresse ein, etwa ana@shop.example.',
    'password-hash': 'Verwenden Sie die Zeile, die `parlor hash-password` ausgibt; sie beginnt mit scrypt$.',
    time: 'Geben Sie eine Uhrzeit von 00:00 bis 24:00 ein, jeweils mit zwei Ziffern.',
    date: 'Geben Sie ein Datum in der Form 2026-12-25 ein.',
    character: 'Verwenden Sie eins von # * + = ~ % ? ! × • ● ■ █ ░',
    'file-type':
      'Verwenden Sie einen Medientyp, der sich am Inhalt einer Datei erkennen lässt, etwa image/png oder application/pdf.',
    own: 'Das ist nicht so geschrieben, wie es sein muss.',
  },
  kinds: {
    type: (given, { here }) => `${here(given)}Erwartet wird ${words.types[given.expected]}.`,
    form: (given, { here, n }) =>
      `${here(given)}${given.max === undefined ? words.forms[given.form] : `Erlaubt sind höchstens ${n(given.max)} Zeichen.`}`,
    length: ({ value, min, max }, { n }) =>
      value === ''
        ? 'Das darf nicht leer sein.'
        : max === undefined
          ? `Die Zahl der Zeichen muss mindestens ${n(min)} sein.`
          : `Erlaubt sind ${n(min)} bis ${n(max)} Zeichen.`,
    range: (given, { here, amount }) =>
      `${here(given)}Erlaubt sind Werte von ${amount(given.min)} bis ${amount(given.max)}.`,
    choice: (given, { here, any, q, meant }) =>
      `${here(given)}Möglich ist ${any([...given.words.map(q), ...(given.or === undefined ? [] : [words.object])])}.${meant(given)}`,
    unknown: ({ known }, { all, q }) => `Dieser Name ist hier nicht bekannt. Bekannt sind ${all(known.map(q))}.`,
    mistyped: (given, { meant }) => `Dieser Name ist hier nicht bekannt.${meant(given)}`,
    missing: () => 'Diese Angabe fehlt und muss ergänzt werden.',
    'not-exactly': ({ count, exactly }, { n }) =>
      `Die Zahl der Einträge ist ${n(count)} und muss genau ${n(exactly)} sein.`,
    'too-few': ({ count, min }, { n }) => `Die Zahl der Einträge ist ${n(count)} und muss mindestens ${n(min)} sein.`,
    'too-many': ({ count, max }, { n }) => `Die Zahl der Einträge ist ${n(count)} und darf höchstens ${n(max)} sein.`,
    invalid: () => 'Diese Angabe ist ungültig.',

    address: (given, { here, q }) =>
      `${here(given)}Das ist keine vollständige Adresse${given.like === undefined ? '' : ` wie ${q(given.like)}`}.`,
    twice: ({ value }, { v }) => `${v(value)} kommt zweimal vor. Jeder Eintrag braucht einen eigenen Wert.`,
    either: ({ names: [one, other] }, { f }) => `Füllen Sie ${f(one)} oder ${f(other)} aus, aber nicht beides.`,
    'no-key': () =>
      'Das ist kein brauchbarer öffentlicher Schlüssel: Nötig ist PEM (SPKI) mit RSA (mindestens 2.048 Bit), P-256 oder Ed25519.',
    'no-site': (given, { v, meant }) => `Es gibt keine Website ${v(given.value)}.${meant(given)}`,
    powerless: () =>
      'Rechte können nur Supervisoren und Admins haben. Entfernen Sie sie, oder wählen Sie eine andere Rolle.',
    'nobody-signed-in': (_, { f }) =>
      `In einem fortlaufenden Gespräch müssen Besucher bekannt sein: Richten Sie für die Website ${f('identity')} ein, oder schalten Sie hier ${f('allowsAnonymous')} ein.`,

    zone: ({ zone }, { q }) => `Es gibt keine Zeitzone ${q(zone)}. Verwenden Sie einen Namen wie Europe/Lisbon.`,
    'no-date': ({ date }, { q }) => `${q(date)} steht nicht im Kalender.`,
    'date-twice': ({ date }, { q }) =>
      `${q(date)} kommt zweimal vor. Fassen Sie die Zeiten in einer Ausnahme zusammen.`,

    'no-queue': (given, { v, meant }) => `Die Website hat keine Warteschlange ${v(given.value)}.${meant(given)}`,
    'same-queue': ({ value }, { v }) =>
      `${v(value)} ist die Warteschlange, in der das Gespräch schon wartet. Wählen Sie eine andere.`,
    'offers-nothing': () => 'Was das Team sich selbst aussucht, wird niemandem angeboten. Wählen Sie etwas anderes.',
    'needs-queue': (_, { f, o }) =>
      `Zu ${o('action', 'queue')} gehört eine Warteschlange; bei allem anderen bleibt ${f('queue')} leer.`,

    'notice-untold': () => 'Der Hinweis hat keinen Text. Schreiben Sie ihn in mindestens einer Sprache.',
    'notice-versionless': (_, { f }) =>
      `Es gibt einen Text für einen Hinweis, aber keinen Hinweis. Richten Sie zuerst ${f('notice')} mit einer Version ein.`,
    'no-language': ({ value }, { v }) => `${v(value)} ist kein Sprachkürzel. Verwenden Sie eins wie en, de oder pt-BR.`,
    'language-twice': ({ value }, { v }) =>
      `Die Sprache ${v(value)} kommt zweimal vor. Fassen Sie alles an einer Stelle zusammen.`,
    'others-twice': () =>
      'Besucher mit anderen Sprachen können nur eine Sprache lesen. Schalten Sie das bei den übrigen aus.',
    'no-plural': ({ language, forms }, { q, f, all }) =>
      `Die Sprache ${q(language)} hat diese Pluralform nicht. Sie hat ${all(forms.map(f))}.`,
    placeholder: (given, { meant }) =>
      `Für {${given.name}} wird nichts eingesetzt.${given.meant === undefined ? ' Diese Nachricht hat keine Platzhalter.' : meant(given, (word) => `{${word}}`)} Für Klammern schreiben Sie {{ und }}.`,

    'question-untold': () =>
      'Diese Frage hat keinen Text. Schreiben Sie in mindestens einer Sprache, was gefragt wird.',
    choiceless: ({ kind }, { o }) => `Zu ${o('kind', kind)} gehört eine Auswahl. Fügen Sie etwas hinzu.`,
    'choices-unwanted': (_, { o }) =>
      `Eine Auswahl gibt es nur bei ${o('kind', 'choice')} und ${o('kind', 'choices')}. Entfernen Sie sie, oder wählen Sie eine andere Art der Antwort.`,
    'choice-twice': () => 'Etwas steht in der Auswahl zweimal. Jedes braucht eine eigene Kennung.',
    'choices-differ': ({ value }, { v }) =>
      `${v(value)} hat in einem anderen Formular eine andere Auswahl. Fragen mit derselben Kennung teilen sich ihre Texte: Geben Sie beiden dieselbe Auswahl.`,
    'choice-untold': ({ value }, { v }) => `${v(value)} in der Auswahl hat keinen Text. Schreiben Sie einen.`,
    'choice-unknown': ({ value }, { v }) =>
      `${v(value)} steht nicht in der Auswahl der Frage. Fügen Sie es dort hinzu, oder entfernen Sie es hier.`,
    'about-kind': ({ about, kind }, { o }) =>
      `Für ${o('about', about)} muss die Art der Antwort ${o('kind', kind)} sein.`,
    unasked: (given, { v, meant }) => `Kein Formular stellt eine Frage ${v(given.value)}.${meant(given)}`,
    'texts-twice': ({ value }, { v }) =>
      `Die Texte der Frage ${v(value)} kommen zweimal vor. Fassen Sie sie an einer Stelle zusammen.`,
    'asked-anyway': ({ value }, { o }) =>
      `Nach ${o('about', value)} fragt dieses Formular ohnehin. Entfernen Sie die Frage.`,
    'contact-persistent': () =>
      'Dieses Formular ist für Live-Gespräche. In fortlaufenden können Besucher jederzeit schreiben. Entfernen Sie es.',
    'contact-hourless': (_, { f }) =>
      `Dieses Formular gilt, wenn niemand da ist: Legen Sie für den Arbeitsbereich ${f('hours')} fest.`,
    'no-agent': (given, { v, meant }) =>
      `Niemand im Team der Website hat die Kennung ${v(given.value)}.${meant(given)}`,

    pattern: ({ value, reason }, { v }) => `${v(value)} ist als Muster nicht brauchbar: ${reason}`,
    'pattern-costly': ({ value, steps, max }, { v, n }) =>
      `${v(value)} braucht ${n(steps)} Schritte je Zeichen, und höchstens ${n(max)} sind erlaubt. Vereinfachen Sie das Muster.`,
    'pattern-empty': ({ value }, { v }) =>
      `${v(value)} passt auch dort, wo nichts steht. Ein Muster muss etwas verbergen.`,

    mailless: ({ value }, { o }) =>
      `${o('transcriptMail', value)} braucht einen Mailserver, und hier ist keiner eingerichtet. Das geschieht in der Datei, die beim Start gelesen wird.`,
    voucherless: ({ value }, { o, f }) =>
      `${o('transcriptMail', value)} braucht eine Website, die für Adressen bürgt: Richten Sie ${f('identity')} ein.`,

    'tabs-full': ({ max }, { n }) =>
      `Das sind zu viele: Mit denen der Website hat ein Gespräch Platz für ${n(max)} Tabs.`,
    'tab-address': ({ value }, { v }) =>
      `${v(value)} ist nicht die Adresse einer Seite wie https://crm.example/customers. Sie beginnt mit https:// und hat weder Leerzeichen noch Platzhalter vor dem Pfad.`,
    'tab-brace': ({ value }, { v }) =>
      `${v(value)} enthält eine Klammer, die zu keinem Platzhalter gehört. Schreiben Sie sie als %7B oder %7D.`,
    'tab-segment': ({ value }, { v }) =>
      `In ${v(value)} steht ein Platzhalter zwischen zwei Schrägstrichen neben anderem Text. Geben Sie ihm einen eigenen Platz wie /{visitor}/, oder setzen Sie ihn hinter das Fragezeichen.`,
    'tab-placeholder': (given, { meant, all }) =>
      `Den Platzhalter {${given.name}} gibt es nicht.${meant(given, (word) => `{${word}}`)} Es gibt ${all([...given.known.map((one) => `{${one}}`), '{context.…}', '{page.…}'])}.`,

    shared: ({ value }, { v }) => `${v(value)} gehört schon jemand anderem. Alle brauchen eine eigene Angabe.`,
    'nowhere-back': (_, { f }) => `${f('publicUrl')} ist nötig: Dorthin kommt man vom Anbieter zurück.`,
    insecure: ({ value }, { v }) => `${v(value)} ist nicht verschlüsselt. Die Adresse muss mit https:// beginnen.`,
    credentials: () => 'Die Adresse enthält einen Namen oder ein Passwort. Lassen Sie das weg.',
    'well-known': () => 'Geben Sie nur ein, was vor /.well-known/ steht.',
    'no-way-in': () => 'Ohne Passwörter und ohne Identitätsanbieter könnte sich niemand anmelden.',
    'admin-unknown': (_, { f }) =>
      `Hier meldet sich niemand mit einem Passwort an: Mindestens ein Admin braucht ${f('email')} oder ${f('oidcSubject')}.`,

    'read-at-start': () => 'Das ist anders als beim Start, und nur dann wird es gelesen. Starten Sie den Server neu.',
    'file-only': () => 'Das steht nur in der Datei, die beim Start gelesen wird. Lassen Sie es hier weg.',
    'mode-fixed': ({ value, was }, { o }) =>
      `Ein Arbeitsbereich behält seine Art, und die ist ${o('mode', was)}. Fügen Sie für ${o('mode', value)} einen weiteren hinzu.`,
    'assign-fixed': ({ value, was }, { o }) =>
      `Ein Arbeitsbereich behält die Art der Verteilung, und die ist ${o('assign', was)}. Fügen Sie für ${o('assign', value)} einen weiteren hinzu.`,
    adminless: () => 'Mindestens eine Person muss Admin sein, um die Konfiguration wieder ändern zu können.',

    'password-beside': () => 'Hier stehen ein Passwort und der Hash eines Passworts. Lassen Sie eins davon weg.',
    'password-type': ({ min, max }, { n }) => `Ein Passwort hat ${n(min)} bis ${n(max)} Zeichen.`,
    'password-short': ({ min }, { n }) => `Das Passwort ist zu kurz. Nötig sind mindestens ${n(min)} Zeichen.`,
    'password-long': ({ max }, { n }) => `Das Passwort ist zu lang. Erlaubt sind höchstens ${n(max)} Zeichen.`,
    'password-common': () => 'Das Passwort ähnelt dem, was viele wählen. Nehmen Sie etwas weniger Gebräuchliches.',
    'password-personal': () =>
      'Das Passwort besteht aus dem, was andere über diese Person wissen. Nehmen Sie etwas, das nichts mit ihr zu tun hat.',
    'passwords-many': ({ max }, { n }) =>
      `Es lassen sich nur ${n(max)} Passwörter auf einmal festlegen. Speichern Sie in zwei Schritten.`,
  },
};
