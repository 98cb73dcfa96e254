/**
 * What can be wrong with a configuration: the kinds of mistakes, and what goes into the sentence of each. The relay says them
 * in English, the desk in the language of its reader. What a kind is given never changes: another sentence is another kind.
 * Rule O1 in docs/SPEC.md, decision 0071.
 */

/** A value as it stands there, text not longer than `shownLengthMax`: of a list how many it has, of an object that it is one. */
export type Shown = string | number | boolean | null | { readonly list: number } | { readonly object: true };

/** What a value was to be. */
export type ValueType = 'object' | 'array' | 'string' | 'integer' | 'boolean';

/** How a text was to be written. `own`: in a way that only the description of its shape tells. */
export type TextForm =
  | 'identifier'
  | 'web-address'
  | 'https-address'
  | 'origin'
  | 'link'
  | 'picture'
  | 'email'
  | 'password-hash'
  | 'time'
  | 'date'
  | 'character'
  | 'file-type'
  | 'own';

type Role = 'agent' | 'bot' | 'supervisor' | 'admin';

/** What stands there; a secret is not shown. */
interface Standing {
  readonly value?: Shown;
}

/** What the shape of the configuration says of such a value, in English. */
interface Described {
  readonly means?: string;
}

interface Valued {
  readonly value: Shown;
}

/** `meant` is the nearest of those there are, if any is near. */
interface Guessed extends Valued {
  readonly meant?: string;
}

type Nothing = Readonly<Record<never, never>>;

/** What each kind of mistake is given: plain JSON, of bounded size. */
export interface ProblemGivens {
  /** Of another type than it was to be. */
  readonly type: Standing & Described & { readonly expected: ValueType };
  /** A text that is not written as it was to be; with `max`, one of more characters than that. */
  readonly form: Standing & Described & { readonly form: TextForm; readonly max?: number };
  /** A text of too few or too many characters. */
  readonly length: Standing & Described & { readonly min: number; readonly max?: number };
  /** A number that is too small or too large. */
  readonly range: Valued & Described & { readonly min: number; readonly max: number };
  /** None of the words that may stand there; `or` describes the object that may stand there instead, in English. */
  readonly choice: Guessed & { readonly words: readonly string[]; readonly or?: string };
  readonly unknown: { readonly known: readonly string[] };
  /** Not known, and near to something that is. */
  readonly mistyped: { readonly meant: string };
  readonly missing: Described;
  /** Lists that have another length than they were to have. */
  readonly 'not-exactly': Described & { readonly count: number; readonly exactly: number };
  readonly 'too-few': Described & { readonly count: number; readonly min: number };
  readonly 'too-many': Described & { readonly count: number; readonly max: number };
  /** Refused by the shape, and by none of its parts. */
  readonly invalid: { readonly reason: string };

  /** No address; `like` is one. */
  readonly address: Standing & { readonly like?: string };
  readonly twice: Valued;
  /** Neither or both of two fields are there. */
  readonly either: { readonly names: readonly [string, string] };
  readonly 'no-key': Nothing;
  readonly 'no-site': Guessed;
  readonly powerless: { readonly role: Role };
  readonly 'nobody-signed-in': Nothing;

  readonly zone: { readonly zone: string };
  readonly 'no-date': { readonly date: string };
  readonly 'date-twice': { readonly date: string };

  readonly 'no-queue': Guessed;
  readonly 'same-queue': Valued;
  readonly 'offers-nothing': Nothing;
  readonly 'needs-queue': Nothing;

  readonly 'notice-untold': Nothing;
  readonly 'notice-versionless': Nothing;
  readonly 'no-language': Valued;
  readonly 'language-twice': Valued;
  readonly 'others-twice': Nothing;
  readonly 'no-plural': { readonly language: string; readonly forms: readonly string[] };
  /** Without `meant`, the message has no placeholders at all. */
  readonly placeholder: { readonly name: string; readonly meant?: string };

  readonly 'question-untold': Nothing;
  readonly choiceless: { readonly kind: string };
  readonly 'choices-unwanted': { readonly kind: string };
  readonly 'choice-twice': Nothing;
  readonly 'choices-differ': Valued;
  readonly 'choice-untold': Valued;
  readonly 'choice-unknown': Valued;
  readonly 'about-kind': { readonly about: string; readonly kind: string };
  readonly unasked: Guessed;
  readonly 'texts-twice': Valued;
  readonly 'asked-anyway': Valued;
  readonly 'contact-persistent': Nothing;
  readonly 'contact-hourless': Nothing;
  readonly 'no-agent': Guessed;

  readonly pattern: Valued & { readonly reason: string };
  readonly 'pattern-costly': Valued & { readonly steps: number; readonly max: number };
  readonly 'pattern-empty': Valued;

  readonly mailless: Valued;
  readonly voucherless: Valued;

  readonly 'tabs-full': { readonly max: number };
  readonly 'tab-address': Valued;
  readonly 'tab-brace': Valued;
  readonly 'tab-segment': Valued;
  readonly 'tab-placeholder': {
    readonly name: string;
    readonly meant?: string;
    readonly known: readonly string[];
  };

  readonly shared: Valued;
  readonly 'nowhere-back': Nothing;
  readonly insecure: Valued;
  readonly credentials: Nothing;
  readonly 'well-known': Valued;
  readonly 'no-way-in': Nothing;
  readonly 'admin-unknown': Nothing;

  readonly 'read-at-start': Nothing;
  readonly 'file-only': Nothing;
  readonly 'mode-fixed': Valued & { readonly was: Shown };
  readonly 'assign-fixed': Valued & { readonly was: Shown };
  readonly adminless: Nothing;

  readonly 'password-beside': Nothing;
  readonly 'password-type': { readonly min: number; readonly max: number };
  readonly 'password-short': { readonly min: number; readonly max: number };
  readonly 'password-long': { readonly min: number; readonly max: number };
  readonly 'password-common': Nothing;
  readonly 'password-personal': Nothing;
  readonly 'passwords-many': { readonly max: number };
}

export type ProblemKind = keyof ProblemGivens;
