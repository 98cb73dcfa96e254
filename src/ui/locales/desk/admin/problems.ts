/**
 * What is wrong with a configuration, in whole sentences that stand below a field: one for each kind that the relay knows.
 * Fetched with the first problem. Rule O1 in docs/SPEC.md, decision 0071.
 */
import type {
  ProblemGivens,
  ProblemKind,
  Shown,
  TextForm,
  ValueType,
} from '../../../../core/configuration/problems.ts';
import { counting } from '../../counting.ts';
import type { Languages } from '../../languages.ts';
import { pickedFrom, type WordFiles } from '../fetched.ts';

/** What goes into a sentence, as its language writes it. */
export interface Say {
  /** The value that stands there: a text in quotes, a number, how long a list is. */
  readonly v: (value: Shown) => string;
  /** The sentence that says so, with a space behind it; nothing of a secret. */
  readonly here: (given: { readonly value?: Shown }) => string;
  /** A text in quotes. */
  readonly q: (text: string) => string;
  /** A field in quotes, as the screens call it, else as the file does. */
  readonly f: (name: string) => string;
  /** One of the values of a field, the same way. */
  readonly o: (field: string, value: Shown) => string;
  readonly n: (number: number) => string;
  /** A number of the field that is meant: a time in its unit. */
  readonly amount: (number: number) => string;
  /** One of these; what is in quotes already stays as it is. */
  readonly any: (words: readonly string[]) => string;
  /** All of these. */
  readonly all: (words: readonly string[]) => string;
  /** The sentence that asks whether something else was meant, with a space before it; nothing if nothing is near. */
  readonly meant: (given: { readonly meant?: string }, as?: (meant: string) => string) => string;
}

export interface AdminProblemStrings {
  /** What stands between two sentences. */
  readonly space: string;
  readonly quote: (text: string) => string;
  readonly list: (count: number) => string;
  readonly object: string;
  readonly here: (value: string) => string;
  readonly meant: (what: string) => string;
  readonly types: Readonly<Record<ValueType, string>>;
  readonly forms: Readonly<Record<TextForm, string>>;
  readonly kinds: { readonly [K in ProblemKind]: (given: ProblemGivens[K], say: Say) => string };
}

/** What the shape of the configuration says, which is in English. */
const and = (means: string | undefined): string => (means === undefined ? '' : ` ${means}`);

const en: AdminProblemStrings = {
  space: ' ',
  quote: (text) => `“${text}”`,
  list: counting('en', { other: 'a list of #' }),
  object: 'an object',
  here: (value) => `This is ${value}.`,
  meant: (what) => `Did you mean ${what}?`,
  types: {
    object: 'an object',
    array: 'a list',
    string: 'text, in quotes in the file',
    integer: 'a whole number',
    boolean: 'true or false',
  },
  forms: {
    identifier: 'Use up to 64 small letters, digits and hyphens, beginning with a letter or digit.',
    'web-address': 'Write an address that begins with https:// or http://.',
    'https-address': 'Write an address that begins with https://.',
    origin:
      'Write only where pages come from, such as https://shop.example: no path, no slash at the end, no wildcard.',
    link: 'Write an address that begins with https://, mailto: or tel:.',
    picture: 'Write an address that begins with https://, or a path of the pages, such as /team/ana.jpg.',
    email: 'Write an e-mail address, such as ana@shop.example.',
    'password-hash': 'Use the line that `parlor hash-password` prints; it begins with scrypt$.',
    time: 'Write a time from 00:00 to 24:00, with two digits each.',
    date: 'Write a date such as 2026-12-25.',
    character: 'Use one of # * + = ~ % ? ! × • ● ■ █ ░',
    'file-type': 'Use a media type that can be told by what is in a file, such as image/png or application/pdf.',
    own: 'It is not written as it has to be.',
  },
  kinds: {
    type: (given, { here }) => `${here(given)}It has to be ${en.types[given.expected]}.${and(given.means)}`,
    form: (given, { here, n }) =>
      `${here(given)}${given.max === undefined ? en.forms[given.form] : `It can have ${n(given.max)} characters at most.`}${given.form === 'own' ? and(given.means) : ''}`,
    length: ({ value, min, max }, { n }) =>
      value === ''
        ? 'This must not be empty.'
        : max === undefined
          ? `The number of characters has to be at least ${n(min)}.`
          : `Between ${n(min)} and ${n(max)} characters can stand here.`,
    range: (given, { here, amount }) => `${here(given)}It can be from ${amount(given.min)} to ${amount(given.max)}.`,
    choice: (given, { here, any, q, meant }) =>
      `${here(given)}It has to be ${any([...given.words.map(q), ...(given.or === undefined ? [] : [en.object])])}.${meant(given)}`,
    unknown: ({ known }, { all, q }) => `This name is not known here. Known are ${all(known.map(q))}.`,
    mistyped: (given, { meant }) => `This name is not known here.${meant(given)}`,
    missing: ({ means }) => `This is missing, and has to be there.${and(means)}`,
    'not-exactly': ({ count, exactly, means }, { n }) =>
      `The number of entries is ${n(count)}, and has to be exactly ${n(exactly)}.${and(means)}`,
    'too-few': ({ count, min, means }, { n }) =>
      `The number of entries is ${n(count)}, and has to be at least ${n(min)}.${and(means)}`,
    'too-many': ({ count, max, means }, { n }) =>
      `The number of entries is ${n(count)}, and can be ${n(max)} at most.${and(means)}`,
    invalid: ({ reason }) => `This is not valid: ${reason}`,

    address: (given, { here, q }) =>
      `${here(given)}That is not an address${given.like === undefined ? '' : ` such as ${q(given.like)}`}.`,
    twice: ({ value }, { v }) => `${v(value)} is used twice. Each needs one of its own.`,
    either: ({ names: [one, other] }, { f }) => `Fill in ${f(one)} or ${f(other)}: one of them, and only one.`,
    'no-key': () =>
      'This is not a public key that can be used: as PEM (SPKI), with RSA of 2,048 bits or more, P-256 or Ed25519.',
    'no-site': (given, { v, meant }) => `There is no site ${v(given.value)}.${meant(given)}`,
    powerless: () => 'Only supervisors and admins can have rights. Remove them, or choose another role.',
    'nobody-signed-in': (_, { f }) =>
      `In a persistent conversation visitors have to be known: set ${f('identity')} for the site, or turn on ${f('allowsAnonymous')} here.`,

    zone: ({ zone }, { q }) => `There is no time zone ${q(zone)}. Use a name such as Europe/Lisbon.`,
    'no-date': ({ date }, { q }) => `${q(date)} is not in the calendar.`,
    'date-twice': ({ date }, { q }) => `${q(date)} is here twice. Put all its hours in one exception.`,

    'no-queue': (given, { v, meant }) => `The site has no queue ${v(given.value)}.${meant(given)}`,
    'same-queue': ({ value }, { v }) => `${v(value)} is the queue where it waits already. Choose another one.`,
    'offers-nothing': () => 'What agents pick themselves is offered to nobody. Choose something else.',
    'needs-queue': (_, { f, o }) =>
      `With ${o('action', 'queue')} name a queue; with anything else leave ${f('queue')} empty.`,

    'notice-untold': () => 'The notice has no text. Write one in at least one language.',
    'notice-versionless': (_, { f }) =>
      `There is a text for a notice, but no notice. Set ${f('notice')} with its version first.`,
    'no-language': ({ value }, { v }) => `${v(value)} is not the tag of a language. Use one such as en or pt-BR.`,
    'language-twice': ({ value }, { v }) => `The language ${v(value)} is here twice. Put all of it in one place.`,
    'others-twice': () => 'Visitors of other languages can read only one language. Turn this off in the others.',
    'no-plural': ({ language, forms }, { q, f, all }) =>
      `The language ${q(language)} has no such plural form. It has ${all(forms.map(f))}.`,
    placeholder: (given, { meant }) =>
      `Nothing is filled in for {${given.name}}.${given.meant === undefined ? ' This message has no placeholders.' : meant(given, (word) => `{${word}}`)} Write {{ and }} for braces that are meant.`,

    'question-untold': () => 'This question has no text. Write what is asked in at least one language.',
    choiceless: ({ kind }, { o }) => `${o('kind', kind)} needs choices. Add some.`,
    'choices-unwanted': (_, { o }) =>
      `Choices are only for ${o('kind', 'choice')} and ${o('kind', 'choices')}. Remove them, or choose another kind of answer.`,
    'choice-twice': () => 'One of the choices is here twice. Each needs an identifier of its own.',
    'choices-differ': ({ value }, { v }) =>
      `${v(value)} has other choices in another form. Questions of one identifier share their texts: give both the same choices.`,
    'choice-untold': ({ value }, { v }) => `The choice ${v(value)} has no text. Write one.`,
    'choice-unknown': ({ value }, { v }) => `The question has no choice ${v(value)}. Add it there, or remove it here.`,
    'about-kind': ({ about, kind }, { o }) =>
      `For ${o('about', about)} the kind of answer has to be ${o('kind', kind)}.`,
    unasked: (given, { v, meant }) => `No form asks a question ${v(given.value)}.${meant(given)}`,
    'texts-twice': ({ value }, { v }) => `The texts of the question ${v(value)} are here twice. Put them in one place.`,
    'asked-anyway': ({ value }, { o }) => `This form asks for ${o('about', value)} anyway. Remove this question.`,
    'contact-persistent': () =>
      'This form is for live workstreams. In a persistent one visitors can write at any hour. Remove it.',
    'contact-hourless': (_, { f }) => `This form is for when nobody is there: set ${f('hours')} for the workstream.`,
    'no-agent': (given, { v, meant }) => `Nobody at the site has the identifier ${v(given.value)}.${meant(given)}`,

    pattern: ({ value, reason }, { v }) => `${v(value)} is not a pattern that can be used: ${reason}`,
    'pattern-costly': ({ value, steps, max }, { v, n }) =>
      `${v(value)} takes ${n(steps)} steps for each character, and ${n(max)} are the most. Make it simpler.`,
    'pattern-empty': ({ value }, { v }) => `${v(value)} also fits where nothing is. A pattern has to hide something.`,

    mailless: ({ value }, { o }) =>
      `${o('transcriptMail', value)} needs a mail server, and none is set up here. That is done in the file that is read at the start.`,
    voucherless: ({ value }, { o, f }) =>
      `${o('transcriptMail', value)} needs a site that vouches for addresses: set ${f('identity')}.`,

    'tabs-full': ({ max }, { n }) =>
      `These are too many: with those of the site a session has room for ${n(max)} tabs.`,
    'tab-address': ({ value }, { v }) =>
      `${v(value)} is not the address of a page, such as https://crm.example/customers. It begins with https://, and has neither spaces nor placeholders before its path.`,
    'tab-brace': ({ value }, { v }) =>
      `${v(value)} has a brace that belongs to no placeholder. Write it as %7B or %7D.`,
    'tab-segment': ({ value }, { v }) =>
      `${v(value)} has a placeholder beside other text between two slashes. Give it a place of its own, such as /{visitor}/, or put it behind the question mark.`,
    'tab-placeholder': (given, { meant, all }) =>
      `There is no placeholder {${given.name}}.${meant(given, (word) => `{${word}}`)} There are ${all([...given.known.map((one) => `{${one}}`), '{context.…}', '{page.…}'])}.`,

    shared: ({ value }, { v }) => `${v(value)} is somebody else’s already. Everybody needs one of their own.`,
    'nowhere-back': (_, { f }) => `${f('publicUrl')} is needed: people come back from the provider to it.`,
    insecure: ({ value }, { v }) => `${v(value)} is not encrypted. The address has to begin with https://.`,
    credentials: () => 'There is a name or a password in the address. Leave it out.',
    'well-known': () => 'Write only what stands before /.well-known/.',
    'no-way-in': () => 'With neither passwords nor an identity provider nobody could sign in.',
    'admin-unknown': (_, { f }) =>
      `Nobody signs in with a password here: at least one admin needs ${f('email')} or ${f('oidcSubject')}.`,

    'read-at-start': () => 'This has changed. It is read at the start: restart the relay for it.',
    'file-only': () => 'This stands in the file only, which is read at the start. Leave it out here.',
    'mode-fixed': ({ value, was }, { o }) =>
      `A workstream keeps its kind, which is ${o('mode', was)}. For ${o('mode', value)} add another workstream.`,
    'assign-fixed': ({ value, was }, { o }) =>
      `A workstream keeps how its work is given out, which is ${o('assign', was)}. For ${o('assign', value)} add another workstream.`,
    adminless: () => 'There has to be at least one admin, who can change the configuration again.',

    'password-beside': () => 'There is a password, and a hash of one. Leave one of them out.',
    'password-type': ({ min, max }, { n }) => `A password has ${n(min)} to ${n(max)} characters.`,
    'password-short': ({ min }, { n }) => `This password is too short. It needs at least ${n(min)} characters.`,
    'password-long': ({ max }, { n }) => `This password is too long. It can have ${n(max)} characters at most.`,
    'password-common': () => 'This password is like what many people choose. Take something less usual.',
    'password-personal': () =>
      'This password is what others know of them. Take something that has nothing to do with them.',
    'passwords-many': ({ max }, { n }) => `Only ${n(max)} passwords can be set at a time. Save in two steps.`,
  },
};

const files: WordFiles<AdminProblemStrings> = {
  ar: () => import('../ar/problems.ts'),
  de: () => import('../de/problems.ts'),
  es: () => import('../es/problems.ts'),
  fr: () => import('../fr/problems.ts'),
  id: () => import('../id/problems.ts'),
  ja: () => import('../ja/problems.ts'),
  nl: () => import('../nl/problems.ts'),
  pt: () => import('../pt-br/problems.ts'),
  ro: () => import('../ro/problems.ts'),
};

export const adminProblems: Languages<AdminProblemStrings> = {
  name: 'admin-problems',
  en,
  others: pickedFrom(files, (words) => words),
};
