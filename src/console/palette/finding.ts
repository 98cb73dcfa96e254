/** Conversations, contacts, cases and articles as entries of the palette: those the desk knows already, and those the relay finds. Rule S9. Pure. */
import type { CaseRow } from '../../core/contacts/case.ts';
import type { Contact } from '../../core/contacts/contact.ts';
import type { PastRow } from '../../core/conversation/past.ts';
import type { Summary } from '../../core/conversation/summary.ts';
import type { Titled } from '../../core/conversation/visitor.ts';
import { fold } from '../../core/folding.ts';
import type { FoundArticle } from '../../core/knowledge/article.ts';
import type { RecordStrings } from '../../ui/locales/desk/records.ts';
import type { DeskStrings } from '../../ui/locales/desk/strings.ts';
import { ariaKeys } from '../controllers/shortcuts-controller.ts';
import type { DeskView } from '../desk.ts';
import { contactTitle } from '../titles.ts';
import { type Entry, marked, says } from './entry.ts';

/** How many of a kind are shown: who does not find theirs among them types on. */
export const shownMax = 6;

export interface FindingWords {
  readonly records: RecordStrings;
  readonly desk: DeskStrings;
  /** What a visitor is called who has no name. */
  readonly visitorNumber: (n: number) => string;
  readonly titleOf: (titled: Titled) => string;
}

/** What the relay is asked for: who types *Visitor 7*, in their language, means the number. */
export const askedOf = (typed: string, visitorNumber: (n: number) => string): string => {
  const digits = /\d+/u.exec(typed.normalize('NFKC'))?.[0];
  const isNumber = digits !== undefined && fold(visitorNumber(Number(digits))) === fold(typed.trim());
  return isNumber ? digits : typed;
};

interface Known extends Entry {
  /** What is read of it besides its title. */
  readonly said: string | undefined;
}

/** Sessions in their order, what waits for its visitor, and what waits for anybody. */
const known = ({ client }: DeskView, { desk, records, titleOf }: FindingWords): readonly Known[] => {
  const sessions = client.sessions.map(
    ({ conversation }, place): Known => ({
      key: conversation.id,
      title: titleOf(conversation),
      more: records.states[conversation.lifecycle.state],
      said: conversation.messages.last?.excerpt,
      ...(place < 9 && { keys: ariaKeys('session', place + 1) }),
      way: { to: 'acts', acts: [{ do: 'focus', conversation: conversation.id }] },
    }),
  );
  const row =
    (verb: 'pick' | 'reopen') =>
    (summary: Summary): Known => ({
      key: summary.id,
      title: titleOf(summary),
      more: records.states[summary.state],
      said: summary.lastMessage?.excerpt,
      verb: desk.take[verb],
      // Home first: there it is said if it can't be done.
      way: { to: 'acts', acts: [{ do: 'focus' }, { do: verb, conversation: summary.id }] },
    });
  return [...sessions, ...client.waiting.rows.map(row('reopen')), ...client.open.rows.map(row('pick'))];
};

const pastEntry = (row: PastRow, { records, titleOf }: FindingWords): Known => ({
  key: row.id,
  title: titleOf(row),
  more: [records.states[row.state], ...(row.agent ? [records.withAgent(row.agent.name)] : [])].join(' · '),
  said: row.lastMessage?.excerpt,
  verb: records.read,
  way: { to: 'conversation', id: row.id },
});

/** What the relay has found. */
export interface Found<T> {
  readonly rows: readonly T[];
  /** Whether it is for what is typed now: what was found before is shown as far as it fits. */
  readonly isCurrent: boolean;
}

const nothingFound: Found<never> = { rows: [], isCurrent: true };

export const conversationEntries = (
  view: DeskView,
  found: Found<PastRow> = nothingFound,
  words: FindingWords,
  typed: readonly string[],
): readonly Entry[] => {
  const here = known(view, words);
  const ids = new Set(here.map(({ key }) => key));
  const elsewhere = found.rows
    .filter(({ id, readable }) => readable && !ids.has(id))
    .map((row) => pastEntry(row, words));
  const fits = ({ title, said }: Known): boolean => says([title, said], typed);
  return [...here.filter(fits), ...elsewhere.filter((one) => found.isCurrent || fits(one))]
    .slice(0, shownMax)
    .map(({ said, ...entry }) => ({ ...entry, ...(said && { piece: marked(said, typed) }) }));
};

export const contactEntries = (
  { desk }: DeskView,
  found: Found<Contact> = nothingFound,
  typed: readonly string[],
): readonly Entry[] => {
  const open = desk.records.flatMap(({ kind, id, title }) =>
    kind === 'contact' ? [recordEntry('contact', id, title)] : [],
  );
  const others = found.rows.map((one) => {
    const parts = [one.name, one.account, one.email, one.phone].filter((part) => part !== undefined);
    return recordEntry('contact', one.id, contactTitle(one), parts.slice(1).join(' · '));
  });
  return once(open, [], { rows: others, isCurrent: found.isCurrent }, typed);
};

export const caseEntries = (
  { client, desk }: DeskView,
  found: Found<CaseRow> = nothingFound,
  { records }: FindingWords,
  typed: readonly string[],
): readonly Entry[] => {
  const entryOf = ({ id, number, title, status, assignee }: CaseRow): Entry =>
    recordEntry(
      'case',
      id,
      records.caseTitle(number, title),
      `${records.statuses[status]} · ${assignee?.name ?? records.nobody}`,
    );
  const open = desk.records.flatMap(({ kind, id, title }) => (kind === 'case' ? [recordEntry('case', id, title)] : []));
  const mine = client.cases.map((one) => entryOf(one.case));
  return once(open, mine, { rows: found.rows.map(entryOf), isCurrent: found.isCurrent }, typed);
};

const recordEntry = (kind: 'contact' | 'case', id: string, title: string, more = ''): Entry => ({
  key: id,
  title,
  ...(more !== '' && { more }),
  way: { to: 'acts', acts: [{ do: 'open', session: { kind, id, title } }] },
});

/** What is open goes first, nothing stands there twice, and what is known of it is what was said last. */
const once = (
  open: readonly Entry[],
  mine: readonly Entry[],
  found: Found<Entry>,
  typed: readonly string[],
): readonly Entry[] => {
  const fits = ({ title, more }: Entry): boolean => says([title, more], typed);
  const others = found.isCurrent ? found.rows : found.rows.filter(fits);
  const byKey = new Map([...[...open, ...mine].filter(fits), ...others].map((one) => [one.key, one]));
  return [...byKey.values()].slice(0, shownMax);
};

/** Articles are found by words that fold otherwise than titles do: what the relay has found stays as it is. */
export const articleEntries = ({ rows }: Found<FoundArticle> = nothingFound): readonly Entry[] =>
  rows.slice(0, shownMax).map(({ id, title, excerpt }) => ({
    key: id,
    title,
    piece: excerpt,
    way: { to: 'article', id },
  }));
