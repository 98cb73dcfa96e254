/** Writing the mail that a wish is for: from the log, as its visitor may read it. Rules W6, C13 and M3 in docs/SPEC.md. */
import { type Row, timeline } from '../../core/conversation/timeline.ts';
import { seenBy } from '../../core/conversation/visibility.ts';
import type { ConversationEvent } from '../../core/conversation/vocabulary.ts';
import { inOwnWords } from '../../core/front/own-words.ts';
import { wordingFor } from '../../core/transcript/languages.ts';
import { letterOf } from '../../core/transcript/transcript-mail.ts';
import type { Mail } from '../mailer/mailer.ts';
import type { RelayParts } from '../parts.ts';
import type { Wish } from './wishes.ts';

type Parts = Pick<RelayParts, 'store' | 'sites' | 'fronts'>;

/** The same each time, as long as the site has the same words. Undefined if there is nothing left to write about. */
export const mailFor = async (
  { id, site: siteId, conversation, visitor, address, language, timeZone, head, askedAt }: Wish & { askedAt: number },
  from: string,
  { store, sites, fronts }: Parts,
): Promise<Mail | undefined> => {
  const site = sites.get(siteId);
  const workstream = (await store.conversation(conversation))?.conversation.lifecycle.workstream;
  const events = await eventsUpTo(head, conversation, store);
  if (!site || !events) return undefined;
  const wording = wordingFor(language);
  const days = new Intl.DateTimeFormat('en', { timeZone });
  const rows = timeline(seenBy(events, 'visitor'), [], { kind: 'visitor', id: visitor }, (at) => days.format(at));
  const { front } = fronts.of(siteId, { workstream, language });
  const told: readonly Row[] = front ? inOwnWords(rows, front, wording.told.someAgent) : rows;
  const letter = letterOf({ rows: told, site: site.name, until: askedAt, timeZone, wording });
  return { id: `${id}@${domainOf(from)}`, from, to: address, ...letter, language: wording.language, at: askedAt };
};

/** How many events are read at a time. */
const page = 500;

/** All of them; undefined if the log does not have them any more. */
const eventsUpTo = async (
  head: number,
  conversation: string,
  store: Parts['store'],
): Promise<readonly ConversationEvent[] | undefined> => {
  const events: ConversationEvent[] = [];
  while (events.length < head) {
    const found = (await store.read(conversation, events.length, Math.min(page, head - events.length)))?.events ?? [];
    if (found.length === 0) return undefined;
    events.push(...found);
  }
  return events;
};

/** `shop.example` of `Shop <chat@shop.example>`. */
const domainOf = (from: string): string => /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? 'localhost';
