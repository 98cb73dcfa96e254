/**
 * All that a site keeps of one visitor, as one JSON document: a line for each event, so that people can read it and nothing has
 * to be held in memory as a whole. Rule X6 in docs/SPEC.md; the shape is told in docs/OPERATING.md, and why so in decision 0062.
 */

import type { Attachment } from '../../core/conversation/attachments.ts';
import type { Conversation } from '../../core/conversation/conversation.ts';
import type { ConversationEvent } from '../../core/conversation/vocabulary.ts';
import type { KnownOfVisitor } from '../../core/privacy/visitor-data.ts';
import { visitorData as bounds } from '../../core/privacy-limits.ts';
import type { PastPosition } from '../past/past.ts';
import type { Store } from '../store/store.ts';

/** Counts changes of the document's shape. */
const version = 1;

interface Exported {
  readonly site: string;
  readonly visitor: KnownOfVisitor;
  /** In milliseconds since 1970. */
  readonly at: number;
}

type Source = Pick<Store, 'visitors' | 'contactBook' | 'read'>;

/** The document in pieces. Rejects, and so breaks off, if the database can't be reached: half of it is no JSON. */
export async function* exportOf({ site, visitor, at }: Exported, store: Source): AsyncGenerator<string> {
  const { contacts, cases, mails } = await store.visitors.besideConversations(site, visitor.id);
  const head = { format: 'parlor-visitor', version, exportedAt: timeOf(at), site, visitor };
  yield `{\n${Object.entries(head).map(field).join(',\n')},\n`;
  yield `${field(['contacts', contacts])},\n${field(['cases', cases])},\n${field(['mails', mails])},\n"conversations": [`;
  let separator = '';
  for await (const conversation of conversationsOf(site, visitor.id, store)) {
    const { id, lifecycle, visitor: who, context, consent, rated, links } = conversation;
    const { site: _, ...course } = lifecycle;
    const told = { visitor: who, ...course, context, ...(consent !== undefined && { consent }) };
    const rest = { ...told, ...(rated !== undefined && { rated }), ...(links && { links }) };
    yield `${separator}\n{\n${[['id', id] as const, ...Object.entries(rest)].map(field).join(',\n')},\n"events": [`;
    yield* eventsOf(conversation, store);
    yield '\n]}';
    separator = ',';
  }
  yield '\n]\n}\n';
}

async function* conversationsOf(
  site: string,
  visitor: string,
  { contactBook }: Pick<Source, 'contactBook'>,
): AsyncGenerator<Conversation> {
  let after: PastPosition | undefined;
  do {
    const limit = bounds.conversationsPage;
    const page = await contactBook.past.find(site, { visitor, limit, ...(after && { after }) });
    yield* page;
    const last = page.length < limit ? undefined : page.at(-1);
    after = last && { startedAt: last.lifecycle.startedAt, id: last.id };
  } while (after);
}

/** Up to where the conversation was when it was found. */
async function* eventsOf({ id, seq: head }: Conversation, store: Pick<Source, 'read'>): AsyncGenerator<string> {
  for (let seq = 0; seq < head; ) {
    const events = (await store.read(id, seq, Math.min(bounds.eventsPage, head - seq)))?.events ?? [];
    // It is being erased: what there was is gone.
    if (events.length === 0) return;
    const lines = events.map((event) => `\n${JSON.stringify(told(event, id))}`).join(',');
    yield seq === 0 ? lines : `,${lines}`;
    seq = events.at(-1)?.seq ?? head;
  }
}

/** With its time as people read it, and with where the files of a message are to be had. */
const told = (event: ConversationEvent, conversation: string): object => {
  const { at, ...rest } = event;
  const files = event.type === 'message.sent' ? event.attachments : undefined;
  const attachments = files?.map((file) => ({ ...file, address: fileAddress(conversation, file) }));
  return { ...rest, at: timeOf(at), ...(attachments && { attachments }) };
};

const fileAddress = (conversation: string, { id }: Attachment): string =>
  `/v1/admin/conversations/${conversation}/files/${id}`;

const timeOf = (at: number): string => new Date(at).toISOString();

const field = ([name, value]: readonly [string, unknown]): string =>
  `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
