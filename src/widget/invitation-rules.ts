/** When a page invites its visitor to talk, by the rules it has been given. Rule W8 in docs/SPEC.md. */

/** All that a rule names has to have come true. */
export interface InvitationRule {
  /** Names it: shown once to a visitor. */
  readonly id: string;
  /** What the invitation says. */
  readonly text: string;
  /** Path and query of the pages it is meant for; `*` stands for anything. All of them, if left out. */
  readonly page?: string;
  /** For how many seconds the page has been looked at. */
  readonly seconds?: number;
  /** How far down the visitor has been, in per cent. */
  readonly scroll?: number;
  /** The pointer leaves the page at its top, towards tabs and address. */
  readonly exit?: boolean;
}

/** What has happened on the page so far. */
export interface Circumstances {
  /** Path and query. */
  readonly page: string;
  readonly seconds: number;
  readonly scroll: number;
  readonly exit: boolean;
}

/** The rules in this text, JSON as a page has it; undefined if it is none of that shape. */
export const rulesIn = (text: string): readonly InvitationRule[] | undefined => {
  try {
    const rules: unknown = JSON.parse(text);
    return Array.isArray(rules) && rules.every(isRule) ? rules : undefined;
  } catch {
    return undefined;
  }
};

const kinds: Readonly<Record<string, string>> = {
  id: 'string',
  text: 'string',
  page: 'string',
  seconds: 'number',
  scroll: 'number',
  exit: 'boolean',
} satisfies Record<keyof InvitationRule, string>;

const isRule = (rule: unknown): rule is InvitationRule =>
  typeof rule === 'object' &&
  rule !== null &&
  ['id', 'text'].every((name) => Object.hasOwn(rule, name)) &&
  Object.entries(rule).every(([name, value]) => value !== '' && typeof value === kinds[name]);

/** The first rule whose time has come, of those that have not been shown. */
export const dueRule = (
  rules: readonly InvitationRule[],
  shown: readonly string[],
  now: Circumstances,
): InvitationRule | undefined => rules.find((rule) => !shown.includes(rule.id) && isDue(rule, now));

const isDue = ({ page = '*', seconds = 0, scroll = 0, exit = false }: InvitationRule, now: Circumstances): boolean =>
  now.seconds >= seconds && now.scroll >= scroll && (now.exit || !exit) && matches(page, now.page);

/** Goes along the text once for each piece between the asterisks: no pattern of a page's takes long. */
const matches = (pattern: string, page: string): boolean => {
  const [first = '', ...pieces] = pattern.split('*');
  const last = pieces.pop();
  if (last === undefined) return page === pattern;
  let at = first.length;
  if (!page.startsWith(first)) return false;
  for (const piece of pieces) {
    const found = page.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return page.length - last.length >= at && page.endsWith(last);
};
