/**
 * What a transcript shows: the contiguous run of the log plus the reader's own pending commands, as rows. Rules D3, C15.
 *
 * Pure and total: the same log and pendings give the same rows on every screen. A row's `key` is the command's id, so a
 * pending message is replaced in place when it comes by in the log. What only the desk sees is in `desk-timeline.ts`:
 * visitors' pages do without it.
 */
import type { ErrorCode } from '../errors.ts';
import type { sharedEvents } from '../protocol/decode-down.ts';
import type { Attachment } from './attachments.ts';
import type { Actor, ParticipantKind } from './participants.ts';
import type { Command, ConversationEvent } from './vocabulary.ts';

/** A command of the reader's own that the log does not have yet. */
export interface Pending {
  readonly id: string;
  readonly command: Command;
  /** When it was given, by the reader's clock. */
  readonly at: number;
  /** Set when the relay refused it: it stays visible until it is sent again or discarded (D6). */
  readonly refused?: ErrorCode;
}

/** Who looks at the transcript. */
export interface Reader {
  readonly kind: ParticipantKind;
  readonly id: string;
}

export interface MessageRow {
  readonly kind: 'message' | 'note' | 'aside';
  readonly key: string;
  readonly own: boolean;
  readonly by: Actor;
  readonly text: string;
  readonly attachments?: readonly Attachment[];
  /** Of what is on its way: names of uploads. */
  readonly uploads?: readonly string[];
  readonly at: number;
  readonly delivery: 'sending' | 'sent' | 'seen' | 'refused';
  readonly refused?: ErrorCode;
  /** Whether it starts or ends a group of messages by one sender close in time. */
  readonly starts: boolean;
  readonly ends: boolean;
}

/** Words for what happened, chosen for this reader; the UI has the sentence. */
export type NoticeCode =
  | 'started'
  | 'consented'
  | 'surveyed'
  | 'agent-joined'
  | 'you-joined'
  | 'agent-left'
  | 'you-left'
  | 'you-ended'
  | 'visitor-ended'
  | 'agent-ended'
  | 'supervisor-ended'
  | 'supervisor-joined'
  | 'supervisor-left'
  | 'visitor-gone'
  | 'unanswered'
  | 'time-over'
  | 'overflow'
  | 'closed';

/** The same for people of the desk alone. */
export type DeskNoticeCode =
  | 'consult-asked'
  | 'consult-accepted'
  | 'consult-declined'
  | 'consult-missed'
  | 'consult-agent-gone'
  | 'consult-cancelled'
  | 'consult-ended'
  | 'consultant-left';

export interface NoticeRow {
  readonly kind: 'notice';
  readonly key: string;
  readonly at: number;
  readonly code: NoticeCode | DeskNoticeCode;
  /** Name of who did it, or of what, where the sentence has one. */
  readonly name: string;
  /** The sentence, where the site has one of its own for it, and its language. */
  readonly own?: { readonly text: string; readonly language: string };
}

export interface DayRow {
  readonly kind: 'day';
  readonly key: string;
  readonly at: number;
}

export type Row = MessageRow | NoticeRow | DayRow;

type Entry = MessageRow | NoticeRow;

/** An event that no visitor is told of. */
export type DeskEvent = Exclude<ConversationEvent, { type: keyof typeof sharedEvents }>;

/** What somebody writes. */
export type TextCommand = Extract<Command, { text: string }>;

/** What the rows of a reader of the desk have beside those of everybody. */
export interface DeskRows {
  readonly rowOf: (event: DeskEvent, reader: Reader) => Entry | undefined;
  readonly kindOf: (command: TextCommand) => MessageRow['kind'];
}

/** Messages of one sender closer than this stand together. */
const groupGapMs = 5 * 60_000;

/** What is known of a conversation, as a client's view has it. */
export interface Said {
  readonly events: readonly ConversationEvent[];
  readonly pending: readonly Pending[];
}

/** The rows of a transcript with what they were made of, so that the next ones need not be made from the beginning. */
export interface Timeline {
  readonly rows: readonly Row[];
  readonly reader: Reader;
  readonly events: readonly ConversationEvent[];
  /** The rows of the events alone. */
  readonly told: readonly Row[];
}

/**
 * The rows of a transcript.
 *
 * `dayOf` tells the day a time falls on, as any string that differs between days in the reader's time zone.
 */
export const timeline = (
  events: readonly ConversationEvent[],
  pending: readonly Pending[],
  reader: Reader,
  dayOf: (at: number) => string,
  desk?: DeskRows,
): readonly Row[] => timelineAfter(undefined, { events, pending }, reader, dayOf, desk).rows;

/**
 * The same, from what it was before: a log grows at its ends and never in between, so only what is new there is looked at,
 * and what has not changed are the same objects. `dayOf` and `desk` have to be those of `former`.
 */
export const timelineAfter = (
  former: Timeline | undefined,
  { events, pending }: Said,
  reader: Reader,
  dayOf: (at: number) => string,
  desk?: DeskRows,
): Timeline => {
  const rowsOf = (some: readonly ConversationEvent[]): readonly Row[] =>
    separated(
      some.map((event) => rowOf(event, reader, desk)),
      dayOf,
    );
  const told =
    former && isReader(reader, former.reader)
      ? grown(former, events, rowsOf, (rows, more) => joined(rows, more, dayOf))
      : rowsOf(events);
  const unsaid = pending.filter(({ id }) => !events.some((event) => event.id === id));
  // A clock that runs ahead must not put a second separator into the past: pendings stay on the last day.
  const ahead = separated(
    unsaid.map((one) => pendingRow(one, reader, desk)),
    anyDay,
  );
  return { rows: joined(told, ahead, anyDay), reader, events, told };
};

const anyDay = (): string => '';

/** The rows of `events`, by those of `former` if they are a part of them. */
const grown = (
  { events: before, told }: Timeline,
  events: readonly ConversationEvent[],
  rowsOf: (some: readonly ConversationEvent[]) => readonly Row[],
  join: (rows: readonly Row[], more: readonly Row[]) => readonly Row[],
): readonly Row[] => {
  if (events === before) return told;
  const from = before[0] ? events.indexOf(before[0]) : -1;
  const to = from + before.length;
  if (from < 0 || events[to - 1] !== before.at(-1)) return rowsOf(events);
  return join(join(rowsOf(events.slice(0, from)), told), rowsOf(events.slice(to)));
};

/** Entries with the days they fall on in between, and in groups. */
const separated = (entries: readonly (Entry | undefined)[], dayOf: (at: number) => string): readonly Row[] => {
  const rows: Row[] = [];
  let day: string | undefined;
  for (const row of entries) {
    if (row === undefined) continue;
    const own = dayOf(row.at);
    if (own !== day) rows.push({ kind: 'day', key: `day-${row.key}`, at: row.at });
    day = own;
    rows.push(row);
  }
  return grouped(rows);
};

/** Rows and those that follow, as if they had been separated together. */
const joined = (rows: readonly Row[], more: readonly Row[], dayOf: (at: number) => string): readonly Row[] => {
  const [last, first] = [rows.at(-1), more[0]];
  if (!last) return more;
  if (!first) return rows;
  const rest = dayOf(first.at) === dayOf(last.at) ? more.slice(1) : more;
  const [next] = rest;
  if (!together(last, next)) return [...rows, ...rest];
  return [...rows.slice(0, -1), { ...last, ends: false } as Row, { ...next, starts: false } as Row, ...rest.slice(1)];
};

const rowOf = (event: ConversationEvent, reader: Reader, desk?: DeskRows): Entry | undefined => {
  switch (event.type) {
    case 'message.sent':
      return messageRow('message', event, reader);
    case 'conversation.started':
      return notice(event, 'started');
    case 'conversation.assigned':
      return notice(event, joinCode(event.agent.id, reader), event.agent.name);
    case 'conversation.released':
      return leftNotice(event, reader);
    case 'conversation.ended':
      return notice(event, endCode(event, reader));
    case 'conversation.closed':
      return reader.kind === 'visitor' ? undefined : notice(event, 'closed');
    case 'consent.given':
      // Who has just agreed need not be told.
      return reader.kind === 'visitor' ? undefined : notice(event, 'consented', event.notice);
    case 'survey.answered':
      return reader.kind === 'visitor' ? undefined : notice(event, 'surveyed', `${event.rating ?? ''}`);
    case 'visitor.identified':
      return undefined;
    case 'supervisor.joined':
      return notice(event, 'supervisor-joined');
    case 'supervisor.left':
      return notice(event, 'supervisor-left');
    default:
      return desk?.rowOf(event, reader);
  }
};

/** A conversation that waits or comes back goes on for its visitor, who is told of nobody leaving. */
const leftNotice = (
  event: Extract<ConversationEvent, { type: 'conversation.released' }>,
  reader: Reader,
): NoticeRow | undefined => {
  if (event.reason === 'visitor-wrote' || (event.to === 'waiting' && reader.kind === 'visitor')) return undefined;
  if (isReader(event.by, reader)) return notice(event, 'you-left');
  // Who handed it on may be a supervisor: then it is another one who leaves.
  return notice(event, 'agent-left', event.by.kind === 'supervisor' ? '' : event.by.name);
};

const joinCode = (agent: string, reader: Reader): NoticeCode =>
  isReader({ kind: 'agent', id: agent }, reader) ? 'you-joined' : 'agent-joined';

/** Who ended it is not told that the other side did (C15). */
const endCode = (event: Extract<ConversationEvent, { type: 'conversation.ended' }>, reader: Reader): NoticeCode => {
  const { reason } = event;
  if (reason !== 'ended' && reason !== 'force-closed') return reason;
  if (isReader(event.by, reader)) return 'you-ended';
  if (reason === 'force-closed') return 'supervisor-ended';
  return event.by.kind === 'visitor' ? 'visitor-ended' : 'agent-ended';
};

/**
 * A conversation has one visitor, by whatever id they were known before they signed in (I4). Ids are unique among the people
 * of the desk, in whatever capacity they act.
 */
const isReader = (who: Reader, reader: Reader): boolean =>
  who.kind === 'visitor'
    ? reader.kind === 'visitor'
    : who.id === reader.id && reader.kind !== 'visitor' && who.kind !== 'system';

export const notice = (event: ConversationEvent, code: NoticeRow['code'], name = event.by.name ?? ''): NoticeRow => ({
  kind: 'notice',
  key: event.id,
  at: event.at,
  code,
  name,
});

export const messageRow = (
  kind: MessageRow['kind'],
  event: Extract<ConversationEvent, { text: string }>,
  reader: Reader,
): MessageRow => ({
  kind,
  key: event.id,
  own: isReader(event.by, reader),
  by: event.by,
  text: event.text,
  ...('attachments' in event && { attachments: event.attachments }),
  at: event.at,
  delivery: 'sent',
  starts: true,
  ends: true,
});

const pendingRow = ({ id, command, at, refused }: Pending, reader: Reader, desk?: DeskRows): MessageRow | undefined => {
  if (!('text' in command)) return undefined;
  return {
    kind: desk?.kindOf(command) ?? 'message',
    key: id,
    own: true,
    by: reader,
    text: command.text,
    ...('attachments' in command && { uploads: command.attachments }),
    at,
    delivery: refused === undefined ? 'sending' : 'refused',
    ...(refused !== undefined && { refused }),
    starts: true,
    ends: true,
  };
};

const grouped = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row, index) => {
    if (!isWritten(row)) return row;
    const starts = !together(rows[index - 1], row);
    const ends = !together(row, rows[index + 1]);
    return starts && ends ? row : { ...row, starts, ends };
  });

const isWritten = (row: Row): row is MessageRow => 'delivery' in row;

const together = (earlier: Row | undefined, later: Row | undefined): boolean =>
  earlier !== undefined &&
  later !== undefined &&
  isWritten(earlier) &&
  isWritten(later) &&
  earlier.kind === later.kind &&
  earlier.by.kind === later.by.kind &&
  earlier.by.id === later.by.id &&
  later.at - earlier.at < groupGapMs;
