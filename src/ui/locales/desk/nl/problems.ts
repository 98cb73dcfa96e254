/** What is read in Dutch of what is wrong with a configuration. */
import { counting } from '../../counting.ts';
import type { AdminProblemStrings } from '../admin/problems.ts';

export const words: AdminProblemStrings = {
  space: ' ',
  quote: (text) => `‘${text}’`,
  list: counting('nl', { one: 'een lijst met # onderdeel', other: 'een lijst met # onderdelen' }),
  object: 'een object',
  here: (value) => `Hier staat ${value}.`,
  meant: (what) => `Bedoel je ${what}?`,
  types: {
    object: 'een object',
    array: 'een lijst',
    string: 'een tekst, in het bestand tussen aanhalingstekens',
    integer: 'een geheel getal',
    boolean: 'true of false',
  },
  forms: {
    identifier: 'Gebruik hoogstens 64 kleine letters, cijfers en koppeltekens, met een letter of cijfer vooraan.',
    'web-address': 'Vul een adres in dat met https:// of http:// begint.',
    'https-address': 'Vul een adres in dat met https:// begint.',
    origin:
      'Vul alleen de herkomst van de pagina’s in, zoals https://shop.example: zonder pad, zonder schuine streep aan het eind en zonder jokertekens.',
    link: 'Vul een adres in dat met https://, mailto: of tel: begint.',
    picture: 'Vul een adres in dat met https:// begint, of een pad van de pagina’s, zoals /team/ana.jpg.',
    email: 'Vul een e-mailadres in, zoals ana@shop.example.',
    'password-hash': 'Gebruik de regel die `parlor hash-password` toont; hij begint met scrypt$.',
    time: 'Vul een tijd in van 00:00 tot 24:00, steeds met twee cijfers.',
    date: 'Vul een datum in zoals 2026-12-25.',
    character: 'Gebruik een van # * + = ~ % ? ! × • ● ■ █ ░',
    'file-type':
      'Gebruik een mediatype dat aan de inhoud van een bestand te herkennen is, zoals image/png of application/pdf.',
    own: 'Dit is niet geschreven zoals het moet.',
  },
  kinds: {
    type: (given, { here }) => `${here(given)}Het moet ${words.types[given.expected]} zijn.`,
    form: (given, { here, n }) =>
      `${here(given)}${given.max === undefined ? words.forms[given.form] : `Er zijn hoogstens ${n(given.max)} tekens mogelijk.`}`,
    length: ({ value, min, max }, { n }) =>
      value === ''
        ? 'Dit mag niet leeg zijn.'
        : max === undefined
          ? `Het aantal tekens moet minstens ${n(min)} zijn.`
          : `Het aantal tekens moet van ${n(min)} tot en met ${n(max)} zijn.`,
    range: (given, { here, amount }) =>
      `${here(given)}Mogelijk is van ${amount(given.min)} tot en met ${amount(given.max)}.`,
    choice: (given, { here, any, q, meant }) =>
      `${here(given)}Het moet ${any([...given.words.map(q), ...(given.or === undefined ? [] : [words.object])])} zijn.${meant(given)}`,
    unknown: ({ known }, { all, q }) => `Deze naam is hier niet bekend. Bekend zijn ${all(known.map(q))}.`,
    mistyped: (given, { meant }) => `Deze naam is hier niet bekend.${meant(given)}`,
    missing: () => 'Dit ontbreekt en moet worden ingevuld.',
    'not-exactly': ({ count, exactly }, { n }) => `Het aantal is ${n(count)} en moet precies ${n(exactly)} zijn.`,
    'too-few': ({ count, min }, { n }) => `Het aantal is ${n(count)} en moet minstens ${n(min)} zijn.`,
    'too-many': ({ count, max }, { n }) => `Het aantal is ${n(count)} en mag hoogstens ${n(max)} zijn.`,
    invalid: () => 'Dit is niet geldig.',

    address: (given, { here, q }) =>
      `${here(given)}Dat is geen adres${given.like === undefined ? '' : ` zoals ${q(given.like)}`}.`,
    twice: ({ value }, { v }) => `${v(value)} wordt twee keer gebruikt. Elk onderdeel heeft een eigen waarde nodig.`,
    either: ({ names: [one, other] }, { f }) => `Vul ${f(one)} of ${f(other)} in, maar niet allebei.`,
    'no-key': () =>
      'Dit is geen bruikbare openbare sleutel: er is PEM (SPKI) nodig met RSA (minstens 2.048 bits), P-256 of Ed25519.',
    'no-site': (given, { v, meant }) => `Er is geen site ${v(given.value)}.${meant(given)}`,
    powerless: () => 'Alleen supervisors en beheerders kunnen rechten hebben. Verwijder ze, of kies een andere rol.',
    'nobody-signed-in': (_, { f }) =>
      `In een doorlopend gesprek moeten bezoekers bekend zijn: stel voor de site ${f('identity')} in, of zet hier ${f('allowsAnonymous')} aan.`,

    zone: ({ zone }, { q }) => `Er is geen tijdzone ${q(zone)}. Gebruik een naam zoals Europe/Lisbon.`,
    'no-date': ({ date }, { q }) => `${q(date)} staat niet in de kalender.`,
    'date-twice': ({ date }, { q }) => `${q(date)} staat hier twee keer. Zet de tijden samen in één uitzondering.`,

    'no-queue': (given, { v, meant }) => `De site heeft geen wachtrij ${v(given.value)}.${meant(given)}`,
    'same-queue': ({ value }, { v }) => `${v(value)} is de wachtrij waar het gesprek al wacht. Kies een andere.`,
    'offers-nothing': () => 'Wat medewerkers zelf kiezen, wordt aan niemand aangeboden. Kies iets anders.',
    'needs-queue': (_, { f, o }) =>
      `Bij ${o('action', 'queue')} hoort een wachtrij; bij al het andere blijft ${f('queue')} leeg.`,

    'notice-untold': () => 'De mededeling heeft geen tekst. Schrijf er een in minstens één taal.',
    'notice-versionless': (_, { f }) =>
      `Er is een tekst voor een mededeling, maar geen mededeling. Stel eerst ${f('notice')} in, met een versie.`,
    'no-language': ({ value }, { v }) => `${v(value)} is geen taalcode. Gebruik er een zoals en, nl of pt-BR.`,
    'language-twice': ({ value }, { v }) => `De taal ${v(value)} staat hier twee keer. Zet alles op één plek.`,
    'others-twice': () => 'Bezoekers met een andere taal kunnen maar één taal lezen. Zet dit bij de andere talen uit.',
    'no-plural': ({ language, forms }, { q, f, all }) =>
      `De taal ${q(language)} heeft deze meervoudsvorm niet. Ze heeft ${all(forms.map(f))}.`,
    placeholder: (given, { meant }) =>
      `Voor {${given.name}} wordt niets ingevuld.${given.meant === undefined ? ' Dit bericht heeft geen plaatshouders.' : meant(given, (word) => `{${word}}`)} Schrijf {{ en }} voor accolades.`,

    'question-untold': () => 'Deze vraag heeft geen tekst. Schrijf in minstens één taal wat er wordt gevraagd.',
    choiceless: ({ kind }, { o }) => `Bij ${o('kind', kind)} horen keuzes. Voeg er een paar toe.`,
    'choices-unwanted': (_, { o }) =>
      `Keuzes zijn er alleen bij ${o('kind', 'choice')} en ${o('kind', 'choices')}. Verwijder ze, of kies een ander soort antwoord.`,
    'choice-twice': () => 'Een van de keuzes staat er twee keer. Elke keuze heeft een eigen kenmerk nodig.',
    'choices-differ': ({ value }, { v }) =>
      `${v(value)} heeft in een ander formulier andere keuzes. Vragen met hetzelfde kenmerk delen hun teksten: geef beide dezelfde keuzes.`,
    'choice-untold': ({ value }, { v }) => `De keuze ${v(value)} heeft geen tekst. Schrijf er een.`,
    'choice-unknown': ({ value }, { v }) =>
      `De vraag heeft geen keuze ${v(value)}. Voeg die daar toe, of verwijder die hier.`,
    'about-kind': ({ about, kind }, { o }) =>
      `Voor ${o('about', about)} moet het soort antwoord ${o('kind', kind)} zijn.`,
    unasked: (given, { v, meant }) => `Geen enkel formulier stelt een vraag ${v(given.value)}.${meant(given)}`,
    'texts-twice': ({ value }, { v }) =>
      `De teksten van de vraag ${v(value)} staan hier twee keer. Zet ze op één plek.`,
    'asked-anyway': ({ value }, { o }) => `Dit formulier vraagt al naar ${o('about', value)}. Verwijder deze vraag.`,
    'contact-persistent': () =>
      'Dit formulier is voor livegesprekken. In doorlopende gesprekken kunnen bezoekers op elk uur schrijven. Verwijder het.',
    'contact-hourless': (_, { f }) =>
      `Dit formulier is er voor als er niemand is: stel voor de werkstroom ${f('hours')} in.`,
    'no-agent': (given, { v, meant }) => `Niemand van de site heeft het kenmerk ${v(given.value)}.${meant(given)}`,

    pattern: ({ value, reason }, { v }) => `${v(value)} is niet bruikbaar als patroon: ${reason}`,
    'pattern-costly': ({ value, steps, max }, { v, n }) =>
      `${v(value)} kost ${n(steps)} stappen per teken, en hoogstens ${n(max)} is mogelijk. Maak het eenvoudiger.`,
    'pattern-empty': ({ value }, { v }) => `${v(value)} past ook waar niets staat. Een patroon moet iets verbergen.`,

    mailless: ({ value }, { o }) =>
      `Voor ${o('transcriptMail', value)} is een mailserver nodig, en die is hier niet ingesteld. Dat gebeurt in het bestand dat bij de start wordt gelezen.`,
    voucherless: ({ value }, { o, f }) =>
      `Voor ${o('transcriptMail', value)} is een site nodig die voor adressen instaat: stel ${f('identity')} in.`,

    'tabs-full': ({ max }, { n }) =>
      `Dit zijn er te veel: met die van de site is er in een gesprek plaats voor ${n(max)} tabbladen.`,
    'tab-address': ({ value }, { v }) =>
      `${v(value)} is niet het adres van een pagina, zoals https://crm.example/customers. Het begint met https:// en heeft geen spaties of plaatshouders voor het pad.`,
    'tab-brace': ({ value }, { v }) =>
      `${v(value)} heeft een accolade die bij geen plaatshouder hoort. Schrijf die als %7B of %7D.`,
    'tab-segment': ({ value }, { v }) =>
      `In ${v(value)} staat een plaatshouder naast andere tekst tussen twee schuine strepen. Geef hem een eigen plek, zoals /{visitor}/, of zet hem achter het vraagteken.`,
    'tab-placeholder': (given, { meant, all }) =>
      `Er is geen plaatshouder {${given.name}}.${meant(given, (word) => `{${word}}`)} Er zijn ${all([...given.known.map((one) => `{${one}}`), '{context.…}', '{page.…}'])}.`,

    shared: ({ value }, { v }) => `${v(value)} is al van iemand anders. Iedereen heeft een eigen waarde nodig.`,
    'nowhere-back': (_, { f }) => `${f('publicUrl')} is nodig: daar komt men van de provider naar terug.`,
    insecure: ({ value }, { v }) => `${v(value)} is niet versleuteld. Het adres moet met https:// beginnen.`,
    credentials: () => 'In het adres staat een naam of een wachtwoord. Laat dat weg.',
    'well-known': () => 'Vul alleen in wat voor /.well-known/ staat.',
    'no-way-in': () => 'Zonder wachtwoorden en zonder identiteitsprovider kan niemand inloggen.',
    'admin-unknown': (_, { f }) =>
      `Hier logt niemand met een wachtwoord in: minstens één beheerder heeft ${f('email')} of ${f('oidcSubject')} nodig.`,

    'read-at-start': () => 'Dit is gewijzigd, en wordt alleen bij de start gelezen. Start de server opnieuw.',
    'file-only': () => 'Dit staat alleen in het bestand dat bij de start wordt gelezen. Laat het hier weg.',
    'mode-fixed': ({ value, was }, { o }) =>
      `Een werkstroom houdt zijn soort, en die is ${o('mode', was)}. Voeg voor ${o('mode', value)} een andere werkstroom toe.`,
    'assign-fixed': ({ value, was }, { o }) =>
      `Een werkstroom houdt de manier waarop werk wordt verdeeld, en die is ${o('assign', was)}. Voeg voor ${o('assign', value)} een andere werkstroom toe.`,
    adminless: () => 'Minstens één medewerker moet beheerder zijn, om de configuratie weer te kunnen wijzigen.',

    'password-beside': () => 'Er staat een wachtwoord en de hash van een wachtwoord. Laat een van beide weg.',
    'password-type': ({ min, max }, { n }) => `Een wachtwoord heeft ${n(min)} tot ${n(max)} tekens.`,
    'password-short': ({ min }, { n }) => `Het wachtwoord is te kort. Er zijn minstens ${n(min)} tekens nodig.`,
    'password-long': ({ max }, { n }) => `Het wachtwoord is te lang. Er zijn hoogstens ${n(max)} tekens mogelijk.`,
    'password-common': () => 'Het wachtwoord lijkt op wat veel mensen kiezen. Neem iets minder gewoons.',
    'password-personal': () =>
      'Het wachtwoord is iets wat anderen van deze medewerker weten. Neem iets dat daar niets mee te maken heeft.',
    'passwords-many': ({ max }, { n }) =>
      `Er kunnen ${n(max)} wachtwoorden tegelijk worden ingesteld. Sla in twee stappen op.`,
  },
};
