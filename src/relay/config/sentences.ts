/** What an operator reads of each kind of mistake, in English: what follows the place. The one text that there is for it. */
import type { ProblemGivens, ProblemKind, Shown, ValueType } from '../../core/configuration/problems.ts';
import { shownLengthMax } from '../../core/limits.ts';

/** A value as it stands there, so that it can be found; not all of it if it is long. */
export const shownOf = (value: unknown): Shown => {
  if (Array.isArray(value)) return { list: value.length };
  if (typeof value === 'object' && value !== null) return { object: true };
  // Half a character is none.
  if (typeof value === 'string') return value.slice(0, shownLengthMax).replace(/[\uD800-\uDBFF]$/, '');
  return typeof value === 'boolean' || Number.isFinite(value) ? (value as boolean | number) : null;
};

/** A value as it is read in a sentence. */
export const shown = (value: Shown): string => {
  if (typeof value === 'object' && value !== null) {
    if ('object' in value) return 'an object';
    return value.list === 1 ? 'a list of one' : `a list of ${value.list}`;
  }
  const text = JSON.stringify(value);
  return text.length <= shownLengthMax ? text : `${text.slice(0, shownLengthMax)}…`;
};

const quoted = (words: readonly string[]): string => words.map((word) => JSON.stringify(word)).join(', ');

const nouns: Readonly<Record<ValueType, string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a text in quotes',
  integer: 'a whole number',
  boolean: 'true or false',
};

const roles: Readonly<Record<ProblemGivens['powerless']['role'], string>> = {
  agent: 'an agent',
  bot: 'a bot',
  supervisor: 'a supervisor',
  admin: 'an admin',
};

/** What stands there, and what was expected instead. */
const expected = (standing: string, what: string, means?: string): string =>
  [`${standing}. Expected:`, what, means].filter(Boolean).join(' ');

/** A secret is not shown. */
const standing = ({ value }: { readonly value?: Shown }): string =>
  value === undefined ? 'is not what it should be' : `is ${shown(value)}`;

const listOf = (count: number): string => `is ${shown({ list: count })}`;

const guess = (meant: string | undefined): string => (meant === undefined ? '' : ` Did you mean ${shown(meant)}?`);

const characters = (min: number, max: number | undefined): string =>
  max === undefined ? `${min} or more characters.` : `${min} to ${max} characters.`;

export const sentences: { readonly [K in ProblemKind]: (given: ProblemGivens[K]) => string } = {
  type: (given) => expected(standing(given), `${nouns[given.expected]}.`, given.means),
  // How it is written says nothing to most people; what it is for does.
  form: (given) => expected(standing(given), '', given.means),
  length: (given) => expected(standing(given), characters(given.min, given.max), given.means),
  range: (given) => expected(standing(given), `${given.min} to ${given.max}.`, given.means),
  choice: ({ value, words, meant, or }) =>
    `is ${shown(value)}. Expected: one of ${quoted(words)}.${guess(meant)}${or === undefined ? '' : ` Or: ${or}`}`,
  unknown: ({ known }) => `is not known here. What may stand here: ${quoted(known)}.`,
  mistyped: ({ meant }) => `is not known here. Did you mean ${quoted([meant])}?`,
  missing: ({ means }) => `is missing.${means === undefined ? '' : ` Expected: ${means}`}`,
  'not-exactly': ({ count, exactly, means }) => expected(listOf(count), `${exactly}.`, means),
  'too-few': ({ count, min, means }) => expected(listOf(count), `${min} or more.`, means),
  'too-many': ({ count, max, means }) => expected(listOf(count), `at most ${max}.`, means),
  invalid: ({ reason }) => reason,

  address: ({ value, like }) =>
    `${value === undefined ? '' : `${shown(value)} `}is not an address${like === undefined ? '' : `, like "${like}"`}.`,
  twice: ({ value }) => `${shown(value)} is used twice. Each needs one of its own.`,
  either: ({ names: [one, other] }) => `needs one of "${one}" and "${other}".`,
  'no-key': () =>
    'is not a public key in PEM (SPKI) of a kind that can sign: RSA (2,048 bits or more), P-256 or Ed25519.',
  'no-site': ({ value, meant }) => `${shown(value)} is not a configured site.${guess(meant)}`,
  powerless: ({ role }) => `are for a supervisor or an admin; this is ${roles[role]}.`,
  'nobody-signed-in': () => 'is persistent: give the site an "identity", or the workstream "allowsAnonymous": true.',

  zone: ({ zone }) => `${quoted([zone])} is not known; use an IANA name like "Europe/Lisbon"`,
  'no-date': ({ date }) => `${quoted([date])} is not in the calendar`,
  'date-twice': ({ date }) => `${quoted([date])} stands there twice`,

  'no-queue': ({ value, meant }) => `${shown(value)} is none of the site’s queues.${guess(meant)}`,
  'same-queue': ({ value }) => `${shown(value)} is the queue it stands in.`,
  'offers-nothing': () => 'is "offer", but what is to be picked is offered to nobody.',
  'needs-queue': () => 'needs a "queue" where its "action" is "queue", and none elsewhere.',

  'notice-untold': () => 'has no text: give at least one of the "words" a "notice".',
  'notice-versionless': () => 'has no version: give "front" a "notice".',
  'no-language': ({ value }) => `${shown(value)} is not a language’s tag, like "en" or "pt-BR".`,
  'language-twice': ({ value }) => `${shown(value)} is used twice. Put all of it in one place.`,
  'others-twice': () => 'is true a second time: the others can read one language only.',
  'no-plural': ({ language, forms }) =>
    `is no plural form of ${shown(language)}, which has ${forms.map(shown).join(', ')}.`,
  placeholder: ({ name, meant }) =>
    `has {${name}}, which nothing is put in for. ${meant === undefined ? 'This message has none.' : `Did you mean {${meant}}?`} Braces that are meant are written twice.`,

  'question-untold': () => 'has no text: give at least one of the "words" a "label" for it, among its "questions".',
  choiceless: ({ kind }) => `is of kind ${shown(kind)}: give it "choices".`,
  'choices-unwanted': ({ kind }) => `are for kind "choice" or "choices"; this is ${shown(kind)}.`,
  'choice-twice': () => 'have one twice. Each needs a name of its own.',
  'choices-differ': ({ value }) => `are others than those of ${shown(value)} in another form, whose texts it has.`,
  'choice-untold': ({ value }) => `has no text for the choice ${shown(value)}.`,
  'choice-unknown': ({ value }) => `have ${shown(value)}, which the question has not.`,
  'about-kind': ({ about, kind }) => `is ${shown(about)}, which wants kind ${shown(kind)}.`,
  unasked: ({ value, meant }) => `${shown(value)} is asked nowhere.${guess(meant)}`,
  'texts-twice': ({ value }) => `${shown(value)} is here twice. Put all of it in one place.`,
  'asked-anyway': ({ value }) => `is ${shown(value)}, which every contact form asks already.`,
  'contact-persistent': () => 'is for a live workstream: a persistent one keeps what is written at any hour.',
  'contact-hourless': () => 'is for when nobody is there: give the workstream "hours".',
  'no-agent': ({ value, meant }) => `${shown(value)} is no agent of the site.${guess(meant)}`,

  pattern: ({ value, reason }) => `${shown(value)} can't be matched in linear time, or is no pattern: ${reason}`,
  'pattern-costly': ({ value, steps, max }) =>
    `${shown(value)} takes ${steps} steps for each character, and ${max} are the most.`,
  'pattern-empty': ({ value }) => `${shown(value)} matches where nothing is: it has to hide something.`,

  mailless: ({ value }) => `is ${shown(value)}: say in "mail" how mails are sent.`,
  voucherless: ({ value }) => `is ${shown(value)}: give the site an "identity", which vouches for addresses.`,

  'tabs-full': ({ max }) => `are too many: with those of the site a session has room for ${max}.`,
  'tab-address': ({ value }) =>
    `${shown(value)} is not an address of a page, like "https://crm.example/customers". It begins with https, and has neither spaces nor a name before its host.`,
  'tab-brace': ({ value }) => `${shown(value)} has a brace that is none of a placeholder. Write it as %7B or %7D.`,
  'tab-segment': ({ value }) =>
    `${shown(value)} has a placeholder beside other text between two slashes. Give it a place of its own, like "/{visitor}/", or put it behind the "?".`,
  'tab-placeholder': ({ name, meant, known }) =>
    `{${name}} is not known here.${meant === undefined ? '' : ` Did you mean {${meant}}?`} There are ${known.map((one) => `{${one}}`).join(', ')}, {context.…} and {page.…}.`,

  shared: ({ value }) => `${shown(value)} is another agent’s too. Each needs one of their own.`,
  'nowhere-back': () => 'needs a "publicUrl": people come back from the provider to an address below it.',
  insecure: ({ value }) => `is ${shown(value)}. Expected: an address with "https:".`,
  credentials: () => 'has a name or a password in it.',
  'well-known': ({ value }) => `is ${shown(value)}. Expected: what stands before "/.well-known/".`,
  'no-way-in': () => 'is false, and there is no "oidc": nobody could sign in.',
  'admin-unknown': () => 'has no admin with an "email" or "oidcSubject": without passwords none could sign in.',

  'read-at-start': () => 'has changed. It is read at the start: restart the relay for it.',
  'file-only': () => 'stands in the file only, which is read at the start. Leave it out.',
  'mode-fixed': ({ value, was }) =>
    `is ${shown(value)}, and was ${shown(was)}. A workstream keeps its mode: add another one.`,
  'assign-fixed': ({ value, was }) =>
    `is ${shown(value)}, and was ${shown(was)}. A workstream keeps to pushing or picking: add another one.`,
  adminless: () => 'has no admin. Expected: one or more, who can change the configuration again.',

  'password-beside': () => 'stands beside a "passwordHash". Leave one of them out.',
  'password-type': ({ min, max }) => `is not what it should be. Expected: ${characters(min, max)}`,
  'password-short': ({ min, max }) => `is too short. Expected: ${characters(min, max)}`,
  'password-long': ({ min, max }) => `is too long. Expected: ${characters(min, max)}`,
  'password-common': () => 'is like what many people choose. Expected: something less usual.',
  'password-personal': () => 'is what others know of them. Expected: something that has nothing to do with them.',
  'passwords-many': ({ max }) => `is one too many: ${max} are set at a time. Save in two steps.`,
};
