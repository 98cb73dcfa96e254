/** What a notification says: its heading, whom it is about, and what the site would have told of them. Rules N1 and N4 in docs/SPEC.md. Pure. */
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { Summary, ToldOfVisitor } from '../../core/conversation/summary.ts';
import { type DeskFacts, type Notification, usualNotification } from '../../core/desk/desk-facts.ts';
import type { AgentSnapshot } from '../../sdk/snapshots.ts';
import type { NotificationStrings } from '../../ui/locales/desk/notifications.ts';
import type { DeskStrings } from '../../ui/locales/desk/strings.ts';
import type { TalkStrings } from '../../ui/locales/talk/strings.ts';
import { languageName } from '../language-name.ts';
import { pageAddress } from '../page-address.ts';
import { nameOf } from '../site-words.ts';
import { agentText, titleText } from '../titles.ts';
import type { Matter } from './matter.ts';

type Field = Notification['fields'][number];

/** One field: its name, and a text or the time since when. */
export interface ShownField {
  readonly field: Field;
  readonly label: string;
  readonly value: string | { readonly since: number };
}

/** What the desk speaks, and what the site calls its things. */
export interface Speech {
  readonly words: NotificationStrings;
  readonly talk: Pick<TalkStrings, 'visitorNumber'>;
  /** What the buttons of an offer say, where the site says nothing; and who has handed it on. */
  readonly answers: Pick<DeskStrings, 'accept' | 'decline' | 'escalatedBy' | 'rows'>;
  /** The language of the words. */
  readonly language: string;
  readonly facts: DeskFacts | undefined;
}

/** How the site would have this one look and sound. */
export const templateOf = ({ scenario }: Pick<Matter, 'scenario'>, facts: DeskFacts | undefined): Notification =>
  facts?.notifications[scenario] ?? usualNotification(scenario);

/** What it is about (N1). */
export const headingOf = (matter: Matter, { words, facts }: Speech): string => {
  const { title } = templateOf(matter, facts);
  if (title !== undefined) return title;
  return matter.kind === 'alert'
    ? words.alerts[matter.alert]
    : words.titles[matter.scenario as keyof typeof words.titles];
};

/** Whom or which case it is about; empty if nobody. */
export const subjectOf = (matter: Matter, { words, talk }: Pick<Speech, 'words' | 'talk'>): string => {
  if (matter.kind === 'alert') return '';
  if (matter.kind !== 'case') return titleText(rowOf(matter).summary, talk);
  const { number, title } = matter.view.case;
  return words.field(words.caseNumber(number), title);
};

/** By whom it was handed on to its queue, in one line; undefined if by nobody. */
export const escalatedText = (
  { escalation }: Pick<Summary, 'escalation'>,
  { escalatedBy, rows }: Pick<DeskStrings, 'escalatedBy' | 'rows'>,
): string | undefined => escalation && escalatedBy(agentText(escalation.by, rows));

/** The row it is about. */
export const rowOf = (matter: Exclude<Matter, { kind: 'alert' | 'case' }>): { readonly summary: Summary } =>
  matter.kind === 'offer' ? matter.offer : matter.notice;

/** What the template asks for, in its order, as far as it is known. */
export const fieldsOf = (
  matter: Matter,
  speech: Speech,
  { sessions }: Pick<AgentSnapshot, 'sessions'>,
): readonly ShownField[] => {
  if (matter.kind === 'alert') return [];
  const { fields } = templateOf(matter, speech.facts);
  if (matter.kind === 'case') return caseFields(matter.view.case, fields, speech);
  const { summary } = rowOf(matter);
  // Of what somebody has already their log says it.
  const log = sessions.find(({ conversation }) => conversation.id === summary.id)?.conversation;
  return conversationFields(fields, { summary, told: summary.told ?? (log && toldIn(log)) }, speech);
};

const toldIn = ({ lifecycle: { language, page }, context: { answers, device } }: Conversation): ToldOfVisitor => ({
  ...(language !== undefined && { language }),
  ...(page !== undefined && { page }),
  ...(device !== undefined && { device }),
  ...(answers && { answers }),
});

/** The same of a conversation. */
export const conversationFields = (
  fields: readonly Field[],
  about: { readonly summary: Summary; readonly told?: ToldOfVisitor | undefined },
  speech: Speech,
): readonly ShownField[] =>
  fields.flatMap((field) => {
    const known = typeof field === 'string' ? knownOf(field, about, speech) : answerTo(field.answer, about.told);
    return known ? { field, ...known } : [];
  });

const caseFields = (
  { number, title }: { readonly number: number; readonly title: string },
  fields: readonly Field[],
  { words }: Speech,
): readonly ShownField[] =>
  fields.flatMap((field): ShownField[] =>
    // Its name is its number and its title: that is a field once.
    field === 'name' || (field === 'case' && !fields.includes('name'))
      ? [{ field: 'name', label: words.fields.case, value: words.field(words.caseNumber(number), title) }]
      : [],
  );

const knownOf = (
  field: Extract<Field, string>,
  { summary, told }: { readonly summary: Summary; readonly told?: ToldOfVisitor | undefined },
  { words, talk, language, facts }: Speech,
): Omit<ShownField, 'field'> | undefined => {
  const { queue, workstream, links, since } = summary;
  const values: Readonly<Record<typeof field, ShownField['value'] | undefined>> = {
    name: titleText(summary, talk),
    queue: queue === undefined ? undefined : nameOf(facts?.queues, queue),
    workstream: nameOf(facts?.workstreams, workstream),
    case: links?.case && words.field(words.caseNumber(links.case.number), links.case.title),
    language: told?.language === undefined ? undefined : languageName(told.language, language),
    page: told?.page === undefined ? undefined : pageAddress(told.page).text,
    device: told?.device,
    waited: { since },
  };
  const value = values[field];
  return value === undefined ? undefined : { label: words.fields[field], value };
};

/** By the id of a question of the site's, or by the words of one of the page's. */
const answerTo = (wanted: string, told: ToldOfVisitor | undefined): Omit<ShownField, 'field'> | undefined => {
  const found = told?.answers?.find(({ id, question }) => (id ?? question) === wanted);
  return found && { label: found.question, value: found.answer };
};
