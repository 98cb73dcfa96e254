/** What is read in Romanian of what is wrong with a configuration. */
import { counting } from '../../counting.ts';
import type { AdminProblemStrings } from '../admin/problems.ts';

export const words: AdminProblemStrings = {
  space: ' ',
  quote: (text) => `„${text}”`,
  list: counting('ro', {
    one: 'o listă cu # element',
    few: 'o listă cu # elemente',
    other: 'o listă cu # de elemente',
  }),
  object: 'un obiect',
  here: (value) => `Aici scrie ${value}.`,
  meant: (what) => `Ați vrut să scrieți ${what}?`,
  types: {
    object: 'un obiect',
    array: 'o listă',
    string: 'un text, între ghilimele în fișier',
    integer: 'un număr întreg',
    boolean: 'true sau false',
  },
  forms: {
    identifier: 'Folosiți cel mult 64 de litere mici, cifre și cratime, începând cu o literă sau o cifră.',
    'web-address': 'Scrieți o adresă care începe cu https:// sau http://.',
    'https-address': 'Scrieți o adresă care începe cu https://.',
    origin:
      'Scrieți doar originea paginilor, cum ar fi https://shop.example: fără cale, fără bară la sfârșit, fără caractere de înlocuire.',
    link: 'Scrieți o adresă care începe cu https://, mailto: sau tel:.',
    picture: 'Scrieți o adresă care începe cu https:// sau o cale a paginilor, cum ar fi /team/ana.jpg.',
    email: 'Scrieți o adresă de e-mail, cum ar fi ana@shop.example.',
    'password-hash': 'Folosiți linia afișată de `parlor hash-password`; începe cu scrypt$.',
    time: 'Scrieți o oră de la 00:00 la 24:00, mereu cu două cifre.',
    date: 'Scrieți o dată de forma 2026-12-25.',
    character: 'Folosiți unul dintre # * + = ~ % ? ! × • ● ■ █ ░',
    'file-type':
      'Folosiți un tip media care se recunoaște după conținutul fișierului, cum ar fi image/png sau application/pdf.',
    own: 'Nu este scris așa cum trebuie.',
  },
  kinds: {
    type: (given, { here }) => `${here(given)}Trebuie să fie ${words.types[given.expected]}.`,
    form: (given, { here, n }) =>
      `${here(given)}${given.max === undefined ? words.forms[given.form] : `Numărul maxim de caractere: ${n(given.max)}.`}`,
    length: ({ value, min, max }, { n }) =>
      value === ''
        ? 'Acest câmp nu poate rămâne gol.'
        : max === undefined
          ? `Numărul minim de caractere: ${n(min)}.`
          : `Numărul de caractere trebuie să fie între ${n(min)} și ${n(max)}.`,
    range: (given, { here, amount }) =>
      `${here(given)}Valorile posibile sunt de la ${amount(given.min)} la ${amount(given.max)}.`,
    choice: (given, { here, any, q, meant }) =>
      `${here(given)}Trebuie să fie ${any([...given.words.map(q), ...(given.or === undefined ? [] : [words.object])])}.${meant(given)}`,
    unknown: ({ known }, { all, q }) => `Acest nume nu este cunoscut aici. Sunt cunoscute ${all(known.map(q))}.`,
    mistyped: (given, { meant }) => `Acest nume nu este cunoscut aici.${meant(given)}`,
    missing: () => 'Lipsește și trebuie completat.',
    'not-exactly': ({ count, exactly }, { n }) =>
      `Numărul elementelor este ${n(count)} și trebuie să fie exact ${n(exactly)}.`,
    'too-few': ({ count, min }, { n }) => `Numărul elementelor este ${n(count)} și trebuie să fie cel puțin ${n(min)}.`,
    'too-many': ({ count, max }, { n }) => `Numărul elementelor este ${n(count)} și poate fi cel mult ${n(max)}.`,
    invalid: () => 'Această valoare nu este valabilă.',

    address: (given, { here, q }) =>
      `${here(given)}Aceasta nu este o adresă${given.like === undefined ? '' : `, cum ar fi ${q(given.like)}`}.`,
    twice: ({ value }, { v }) => `${v(value)} apare de două ori. Fiecare element are nevoie de unul propriu.`,
    either: ({ names: [one, other] }, { f }) => `Completați ${f(one)} sau ${f(other)}, dar nu pe amândouă.`,
    'no-key': () =>
      'Aceasta nu este o cheie publică ce poate fi folosită: trebuie să fie PEM (SPKI) cu RSA (cel puțin 2.048 de biți), P-256 sau Ed25519.',
    'no-site': (given, { v, meant }) => `Nu există niciun site ${v(given.value)}.${meant(given)}`,
    powerless: () => 'Doar supervizorii și administratorii pot avea drepturi. Eliminați-le sau alegeți alt rol.',
    'nobody-signed-in': (_, { f }) =>
      `Într-o conversație continuă, vizitatorii trebuie să fie cunoscuți: configurați ${f('identity')} pentru site sau activați aici ${f('allowsAnonymous')}.`,

    zone: ({ zone }, { q }) => `Nu există niciun fus orar ${q(zone)}. Folosiți un nume precum Europe/Lisbon.`,
    'no-date': ({ date }, { q }) => `${q(date)} nu este în calendar.`,
    'date-twice': ({ date }, { q }) => `${q(date)} apare de două ori. Adunați orele într-o singură excepție.`,

    'no-queue': (given, { v, meant }) => `Site-ul nu are nicio coadă ${v(given.value)}.${meant(given)}`,
    'same-queue': ({ value }, { v }) => `${v(value)} este coada în care așteaptă deja. Alegeți alta.`,
    'offers-nothing': () => 'Ce aleg agenții singuri nu se oferă nimănui. Alegeți altceva.',
    'needs-queue': (_, { f, o }) =>
      `La ${o('action', 'queue')} indicați o coadă; la orice altceva lăsați ${f('queue')} gol.`,

    'notice-untold': () => 'Avizul nu are text. Scrieți unul în cel puțin o limbă.',
    'notice-versionless': (_, { f }) =>
      `Există un text pentru un aviz, dar niciun aviz. Configurați întâi ${f('notice')} cu o versiune.`,
    'no-language': ({ value }, { v }) => `${v(value)} nu este codul unei limbi. Folosiți unul precum en, ro sau pt-BR.`,
    'language-twice': ({ value }, { v }) => `Limba ${v(value)} apare de două ori. Adunați totul într-un singur loc.`,
    'others-twice': () => 'Vizitatorii cu alte limbi pot citi o singură limbă. Dezactivați acest lucru la celelalte.',
    'no-plural': ({ language, forms }, { q, f, all }) =>
      `Limba ${q(language)} nu are această formă de plural. Are ${all(forms.map(f))}.`,
    placeholder: (given, { meant }) =>
      `În locul lui {${given.name}} nu se pune nimic.${given.meant === undefined ? ' Acest mesaj nu are substituenți.' : meant(given, (word) => `{${word}}`)} Pentru acolade scrieți {{ și }}.`,

    'question-untold': () => 'Această întrebare nu are text. Scrieți în cel puțin o limbă ce se întreabă.',
    choiceless: ({ kind }, { o }) => `${o('kind', kind)} are nevoie de opțiuni. Adăugați câteva.`,
    'choices-unwanted': (_, { o }) =>
      `Opțiuni există doar la ${o('kind', 'choice')} și ${o('kind', 'choices')}. Eliminați-le sau alegeți alt tip de răspuns.`,
    'choice-twice': () => 'O opțiune apare de două ori. Fiecare are nevoie de un identificator propriu.',
    'choices-differ': ({ value }, { v }) =>
      `${v(value)} are alte opțiuni în alt formular. Întrebările cu același identificator au aceleași texte: dați-le amândurora aceleași opțiuni.`,
    'choice-untold': ({ value }, { v }) => `Opțiunea ${v(value)} nu are text. Scrieți unul.`,
    'choice-unknown': ({ value }, { v }) =>
      `Întrebarea nu are nicio opțiune ${v(value)}. Adăugați-o acolo sau eliminați-o aici.`,
    'about-kind': ({ about, kind }, { o }) =>
      `Pentru ${o('about', about)}, tipul răspunsului trebuie să fie ${o('kind', kind)}.`,
    unasked: (given, { v, meant }) => `Niciun formular nu pune o întrebare ${v(given.value)}.${meant(given)}`,
    'texts-twice': ({ value }, { v }) =>
      `Textele întrebării ${v(value)} apar de două ori. Adunați-le într-un singur loc.`,
    'asked-anyway': ({ value }, { o }) => `Acest formular cere oricum ${o('about', value)}. Eliminați întrebarea.`,
    'contact-persistent': () =>
      'Acest formular este pentru conversații în direct. În cele continue, vizitatorii pot scrie la orice oră. Eliminați-l.',
    'contact-hourless': (_, { f }) =>
      `Acest formular este pentru când nu este nimeni: stabiliți ${f('hours')} pentru fluxul de lucru.`,
    'no-agent': (given, { v, meant }) => `Nimeni de la site nu are identificatorul ${v(given.value)}.${meant(given)}`,

    pattern: ({ value, reason }, { v }) => `${v(value)} nu este un model care poate fi folosit: ${reason}`,
    'pattern-costly': ({ value, steps, max }, { v, n }) =>
      `${v(value)} cere prea mulți pași pentru fiecare caracter: ${n(steps)}, iar maximul este ${n(max)}. Simplificați modelul.`,
    'pattern-empty': ({ value }, { v }) =>
      `${v(value)} se potrivește și unde nu este nimic. Un model trebuie să ascundă ceva.`,

    mailless: ({ value }, { o }) =>
      `${o('transcriptMail', value)} are nevoie de un server de e-mail, iar aici nu este niciunul. Acesta se configurează în fișierul citit la pornire.`,
    voucherless: ({ value }, { o, f }) =>
      `${o('transcriptMail', value)} are nevoie de un site care garantează adresele: configurați ${f('identity')}.`,

    'tabs-full': ({ max }, { n }) =>
      `Sunt prea multe: împreună cu cele ale site-ului, numărul maxim de file este ${n(max)}.`,
    'tab-address': ({ value }, { v }) =>
      `${v(value)} nu este adresa unei pagini, cum ar fi https://crm.example/customers. Începe cu https:// și nu are spații sau substituenți înainte de cale.`,
    'tab-brace': ({ value }, { v }) =>
      `${v(value)} are o acoladă care nu ține de niciun substituent. Scrieți-o %7B sau %7D.`,
    'tab-segment': ({ value }, { v }) =>
      `În ${v(value)} un substituent stă lângă alt text între două bare. Dați-i un loc al lui, cum ar fi /{visitor}/, sau puneți-l după semnul întrebării.`,
    'tab-placeholder': (given, { meant, all }) =>
      `Nu există substituentul {${given.name}}.${meant(given, (word) => `{${word}}`)} Există ${all([...given.known.map((one) => `{${one}}`), '{context.…}', '{page.…}'])}.`,

    shared: ({ value }, { v }) => `${v(value)} este deja al altcuiva. Fiecare are nevoie de al său.`,
    'nowhere-back': (_, { f }) => `Este nevoie de ${f('publicUrl')}: acolo se revine de la furnizor.`,
    insecure: ({ value }, { v }) => `${v(value)} nu este criptată. Adresa trebuie să înceapă cu https://.`,
    credentials: () => 'Adresa conține un nume sau o parolă. Eliminați-le.',
    'well-known': () => 'Scrieți doar ce se află înainte de /.well-known/.',
    'no-way-in': () => 'Fără parole și fără furnizor de identitate nu s-ar putea conecta nimeni.',
    'admin-unknown': (_, { f }) =>
      `Aici nu se conectează nimeni cu parolă: cel puțin un administrator are nevoie de ${f('email')} sau ${f('oidcSubject')}.`,

    'read-at-start': () => 'S-a schimbat și se citește doar la pornire. Reporniți serverul.',
    'file-only': () => 'Se află doar în fișierul citit la pornire. Eliminați-l de aici.',
    'mode-fixed': ({ value, was }, { o }) =>
      `Un flux de lucru își păstrează modul, care este ${o('mode', was)}. Pentru ${o('mode', value)} adăugați altul.`,
    'assign-fixed': ({ value, was }, { o }) =>
      `Un flux de lucru își păstrează felul în care se împart conversațiile, care este ${o('assign', was)}. Pentru ${o('assign', value)} adăugați altul.`,
    adminless: () => 'Trebuie să rămână cel puțin un administrator, care să poată schimba din nou configurația.',

    'password-beside': () => 'Există o parolă și hash-ul unei parole. Eliminați una dintre ele.',
    'password-type': ({ min, max }, { n }) => `Numărul de caractere al unei parole este între ${n(min)} și ${n(max)}.`,
    'password-short': ({ min }, { n }) => `Parola este prea scurtă. Numărul minim de caractere: ${n(min)}.`,
    'password-long': ({ max }, { n }) => `Parola este prea lungă. Numărul maxim de caractere: ${n(max)}.`,
    'password-common': () => 'Parola seamănă cu ce aleg mulți. Alegeți ceva mai puțin obișnuit.',
    'password-personal': () =>
      'Parola este ceva ce alții știu despre această persoană. Alegeți ceva care nu are legătură cu ea.',
    'passwords-many': ({ max }, { n }) => `Se pot stabili cel mult ${n(max)} parole odată. Salvați în doi pași.`,
  },
};
