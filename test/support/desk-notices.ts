/** What a desk is to tell, for tests: notices, cases, and the words they are told in. */

import type { Desk } from '../../src/console/desk.ts';
import { newDesk } from '../../src/console/desk-state.ts';
import type { Speech } from '../../src/console/notifications/fields.ts';
import type { DeskFacts } from '../../src/core/desk/desk-facts.ts';
import type { AgentSnapshot, CaseView, ConversationView, NoticeView } from '../../src/sdk/snapshots.ts';
import { desk } from '../../src/ui/locales/desk/languages.ts';
import { notifications } from '../../src/ui/locales/desk/notifications.ts';
import { en as talkWords } from '../../src/ui/locales/talk/en.ts';
import { rowOf } from './desk-conversations.ts';
import { ana, startedAt } from './scripted-conversation.ts';

/** What Ana has without having asked for it, until `endsAt`. */
export const noticeOf = (view: ConversationView, endsAt: number): NoticeView => ({
  scenario: view.conversation.routing.unseen?.scenario ?? 'assigned',
  conversation: view.conversation.id,
  summary: rowOf(view),
  endsAt,
});

/** A visitor of a colleague's who feels badly. */
export const uneasyOf = (view: ConversationView): NoticeView => ({
  scenario: 'sentiment',
  conversation: view.conversation.id,
  summary: rowOf(view),
});

/** A case that a colleague has given to Ana. */
export const caseOf = (number: number, until?: number): CaseView => ({
  case: {
    id: `case-${number}`,
    site: 'demo',
    number,
    title: 'A broken planter',
    status: 'open',
    assignee: { id: ana.id, name: ana.name ?? '' },
    updatedAt: startedAt,
    version: 1,
    seq: number,
    ...(until !== undefined && { unseen: { until } }),
  },
  ...(until !== undefined && { unseen: { until } }),
});

/** English, and nothing that the site says. */
export const speech = (facts?: DeskFacts): Speech => ({
  words: notifications.en,
  talk: talkWords,
  answers: desk.en,
  language: 'en',
  facts,
});

/** A desk that shows Home. */
export const homeWith = (client: AgentSnapshot): ReturnType<Desk['getSnapshot']> => ({ client, desk: newDesk });
