/** The rows of a transcript as templates. Texts are texts: what is more in them is `marked-text.ts`'s to show. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Assignee } from '../../core/conversation/lifecycle.ts';
import type { Actor } from '../../core/conversation/participants.ts';
import type { DayRow, DeskNoticeCode, MessageRow, NoticeRow, Row } from '../../core/conversation/timeline.ts';
import { unreachable } from '../../core/errors.ts';
import type { TalkStrings } from '../locales/talk/strings.ts';
import type { Times } from '../times.ts';
import type { markedText } from './marked-text.ts';
import type { refusedTemplate } from './refused-row.ts';

/** Words of rows that only people of the desk have. */
export interface DeskRowWords {
  /** The name of a bot, told to be one. */
  readonly bot: (name?: string) => string;
  /** Of what they write for each other: its label, and what is spoken before it. */
  readonly written: Readonly<
    Record<
      Exclude<MessageRow['kind'], 'message'>,
      { readonly label: string; readonly spoken: (name: string) => string }
    >
  >;
  readonly notices: Readonly<Record<DeskNoticeCode, (name: string) => string>>;
}

/** What the rows need to know beside themselves. */
export interface RowSurroundings {
  readonly strings: TalkStrings;
  /** Left out where only what visitors see is shown. */
  readonly deskWords: DeskRowWords | undefined;
  readonly times: Times;
  readonly now: number;
  /** Name of the visitor, for readers who are not the visitor. */
  readonly visitorName: string;
  /** What the colour of the visitor's avatar is derived from, if not from their id. */
  readonly visitorSeed: string;
  /** The agent whose picture is known. */
  readonly agent: Assignee | undefined;
  /** Shows texts that are marked; undefined until it is loaded. */
  readonly marked: typeof markedText | undefined;
  /** Shows what came with a message; undefined where nothing can. */
  readonly attached: ((row: MessageRow) => unknown) | undefined;
  /** Shows why a message was not sent; undefined until it is loaded. */
  readonly refused: typeof refusedTemplate | undefined;
  readonly onResend: (id: string) => void;
  /** Undefined where nothing can be written. */
  readonly onEdit: ((row: MessageRow) => void) | undefined;
  readonly onDiscard: (id: string) => void;
}

/** One row. `arrives` if it came while the transcript was on screen. */
export const rowTemplate = (row: Row, arrives: boolean, around: RowSurroundings): TemplateResult => {
  switch (row.kind) {
    case 'day':
      return dayTemplate(row, around);
    case 'notice':
      return noticeTemplate(row, around);
    case 'message':
    case 'note':
    case 'aside':
      return messageTemplate(row, arrives, around);
    default:
      return unreachable(row);
  }
};

const dayTemplate = (row: DayRow, { times, now }: RowSurroundings): TemplateResult =>
  html`<div class="day" part="day"><span>${times.day(row.at, now)}</span></div>`;

const noticeTemplate = (row: NoticeRow, around: RowSurroundings): TemplateResult => html`
  <p class="notice" part="notice">
    <span lang=${row.own?.language ?? nothing} dir="auto">${row.own?.text ?? sentenceOf(row, around)}</span><i aria-hidden="true">·</i>${timeTemplate(row.at, around)}
  </p>
`;

/** What a notice says in the page's words. */
export const sentenceOf = ({ code, name }: NoticeRow, { strings, deskWords }: RowSurroundings): string | undefined => {
  const known: Partial<Record<NoticeRow['code'], (name: string) => string>> = strings.notices;
  return (known[code] ?? deskWords?.notices[code as DeskNoticeCode])?.(name);
};

const messageTemplate = (row: MessageRow, arrives: boolean, around: RowSurroundings): TemplateResult => {
  const { deskWords } = around;
  const inner = innerOf(row, deskWords);
  const name = nameOf(row.by, row.own, around);
  const traits = { own: row.own, [row.kind]: true, arrives, starts: row.starts, ends: row.ends };
  const classes = Object.entries(traits).flatMap(([trait, has]) => (has ? [trait] : []));
  return html`
    <div class=${['message', row.delivery, ...classes].join(' ')} part=${row.own ? 'message message-own' : 'message'}>
      ${row.own ? nothing : html`<div class="side">${row.ends ? avatarTemplate(row.by, name, around) : nothing}</div>`}
      <div class="column">
        ${row.starts && !row.own ? html`<div class="name" aria-hidden="true" dir="auto">${name}</div>` : nothing}
        <div class="bubble" part=${row.own ? 'bubble bubble-own' : 'bubble'}>
          <span class="spoken">${saysOf(row, around)}</span>
          ${inner ? innerLabel(inner.label) : nothing}
          ${textTemplate(row, around)} ${around.attached?.(row)}
        </div>
        ${belowTemplate(row, around)}
      </div>
    </div>
  `;
};

const innerOf = (
  { kind }: MessageRow,
  deskWords: DeskRowWords | undefined,
): DeskRowWords['written']['note'] | undefined => (kind === 'message' ? undefined : deskWords?.written[kind]);

/** Whose message it is, as it is spoken before it. */
export const saysOf = (row: MessageRow, around: RowSurroundings): string =>
  (innerOf(row, around.deskWords)?.spoken ?? around.strings.says)(nameOf(row.by, row.own, around));

/** Whether there may be anything in a text but words: cheap, and true once too often. */
export const isMarked = (row: Row): boolean =>
  'text' in row && /[*_`@]|:\/\/|www\.|^\s*([-•]|\d+[.)])\s/im.test(row.text);

const textTemplate = (row: MessageRow, { marked }: RowSurroundings): unknown =>
  row.text === ''
    ? nothing
    : marked && isMarked(row)
      ? html`<div class="text">${marked(row.text, row.by.kind !== 'visitor')}</div>`
      : html`<p class="text" dir="auto">${row.text}</p>`;

const nameOf = (by: Actor, own: boolean, { strings, deskWords, visitorName }: RowSurroundings): string => {
  if (own) return strings.you;
  if (by.kind === 'visitor') return visitorName || by.name || strings.someVisitor;
  return (by.kind === 'bot' && deskWords?.bot(by.name)) || by.name || strings.someAgent;
};

const avatarTemplate = (by: Actor, name: string, { agent, visitorSeed }: RowSurroundings): TemplateResult => {
  const seed = by.kind === 'visitor' && visitorSeed !== '' ? visitorSeed : by.id;
  const picture = (agent?.id === by.id && agent.picture) || '';
  return html`<parlor-avatar name=${name} seed=${seed} picture=${picture} exportparts="avatar"></parlor-avatar>`;
};

// What is spoken says it already.
const innerLabel = (label: string): TemplateResult =>
  html`<span class="label" aria-hidden="true"><parlor-icon name="lock"></parlor-icon>${label}</span>`;

const belowTemplate = (row: MessageRow, around: RowSurroundings): TemplateResult | typeof nothing => {
  if (row.delivery === 'refused') return around.refused?.(row, around) ?? nothing;
  return row.ends ? metaTemplate(row, around) : nothing;
};

/** Time and delivery. Not spoken when it changes: that a message is sent is no news to who sent it. */
const metaTemplate = (row: MessageRow, around: RowSurroundings): TemplateResult => html`
  <div class="meta" aria-live="off">
    ${timeTemplate(row.at, around)} ${row.own && row.kind === 'message' ? deliveryTemplate(row, around.strings) : nothing}
  </div>
`;

const deliveryTemplate = ({ delivery }: MessageRow, strings: TalkStrings): TemplateResult =>
  delivery === 'sending'
    ? html`<span class="delivery waiting"><parlor-icon name="clock"></parlor-icon>${strings.sending}</span>`
    : html`<span class="delivery"><parlor-icon name="check"></parlor-icon>${strings[delivery === 'seen' ? 'seen' : 'sent']}</span>`;

const timeTemplate = (at: number, { times }: RowSurroundings): TemplateResult =>
  html`<time dir="auto" datetime=${new Date(at).toISOString()} title=${times.full(at)}>${times.time(at)}</time>`;
