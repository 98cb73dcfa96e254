/**
 * Parlor's SDK for agents: sign-in, work lists, sessions and the library without a user interface, for browsers and Node.
 *
 * It draws nothing, stores nothing unless it is told who the agent is, and depends on nothing but a few lines around
 * IndexedDB. Visitors have their own entry, `parlor/sdk`.
 */
// biome-ignore-start lint/performance/noBarrelFile: the package's door; the rooms import modules.

export type { SignInWays } from '../core/accounts/provider-sign-in.ts';
export type { ProblemGivens, ProblemKind } from '../core/configuration/problems.ts';
export type { Case, CaseDraft, CaseRow, CaseSearch } from '../core/contacts/case.ts';
export type { Contact, ContactDraft } from '../core/contacts/contact.ts';
export { type AgentSession, agentSessionsOf, type SessionEnd } from '../core/conversation/agent-sessions.ts';
export type { Attachment } from '../core/conversation/attachments.ts';
export type { Consulting, ConsultRequest } from '../core/conversation/consulting.ts';
export type { Conversation } from '../core/conversation/conversation.ts';
export { deskTimeline as timeline } from '../core/conversation/desk-timeline.ts';
export type { Escalation } from '../core/conversation/escalation.ts';
export type { LinkedCase, LinkedContact, Links } from '../core/conversation/links.ts';
export type { Actor, ParticipantKind } from '../core/conversation/participants.ts';
export type { PastRow } from '../core/conversation/past.ts';
export type { Summary } from '../core/conversation/summary.ts';
export type { Pending, Reader, Row } from '../core/conversation/timeline.ts';
export { initials, type Title, type Titled, titleOf } from '../core/conversation/visitor.ts';
export type { Command, ConversationEvent } from '../core/conversation/vocabulary.ts';
export type { DeskFacts, Notification, Scenario } from '../core/desk/desk-facts.ts';
export type { Colleague, HandingOn, QueueStanding } from '../core/desk/handing-on.ts';
export type { Profile } from '../core/desk/profile.ts';
export { type ErrorCode, isParlorError, ParlorError, type Refusal } from '../core/errors.ts';
export {
  type Article,
  type ArticleDraft,
  type ArticleSummary,
  type FoundArticle,
  messageOfArticle,
} from '../core/knowledge/article.ts';
export type { ExcerptPart } from '../core/knowledge/excerpt.ts';
export type { OngoingFilter } from '../core/lists.ts';
export type { AgentRow } from '../core/presence/agent-state.ts';
export type { Choice, Presence } from '../core/presence/presence.ts';
export { fillPlaceholders, type PlaceholderValues, placeholders } from '../core/quick-replies/filling.ts';
export { quickReplyFilter } from '../core/quick-replies/filtering.ts';
export type { QuickReply, QuickReplyDraft } from '../core/quick-replies/quick-reply.ts';
export { allRights, type Right } from '../core/rights.ts';
export { mayChangeForSite, type StaffRole } from '../core/site-rights.ts';
export { type AccountAdmin, createAccountAdmin, type PasswordLink } from './account/account-admin.ts';
export { createOwnAccount, type OwnAccount, type OwnSignIn, type SignInView } from './account/own-account.ts';
export {
  type AdminConfig,
  type AgentAdmin,
  type ConfigProblem,
  type ConfigSaved,
  type Configured,
  createAgentAdmin,
  type Json,
  type MaskingTried,
} from './admin/agent-admin.ts';
export { type AgentClient, createAgentClient } from './agent-client.ts';
export type { AgentOptions } from './agent-options.ts';
export {
  type AgentIdentity,
  type AgentSignIn,
  demoSignIn,
  linkedAccount,
  providerAddress,
  renewToken,
  setPassword,
  signIn,
  signInWays,
  signOut,
} from './agent-sign-in.ts';
export type { SignalVerbs } from './agent-signals.ts';
export type { AtHandVerbs } from './at-hand.ts';
export type { Clock } from './clock.ts';
export type { Consultation } from './consulting.ts';
export { type AgentContacts, createAgentContacts } from './contacts/agent-contacts.ts';
export type { DeskAccess } from './desk-requests.ts';
export type { FileKeep, KeptFile } from './files/file-keep.ts';
export type { FilePlaces } from './files/file-keeper.ts';
export type { Files, FileView } from './files/files.ts';
export { memoryFiles } from './files/memory-files.ts';
export {
  type AgentLibrary,
  createAgentLibrary,
  type QuickReplyShelf,
  type SiteLibrary,
} from './library/agent-library.ts';
export type { LinkingVerbs } from './linking.ts';
export type { Readable } from './observable.ts';
export type { LaneLocks } from './outbox-store/lane-locks.ts';
export { memoryOutbox } from './outbox-store/memory.ts';
export type { KeptConversation, KeptEntry, KeptLane, OutboxStore } from './outbox-store/outbox-store.ts';
export { type AgentPast, createAgentPast, type PastOf, type PastPage, type PastStretch } from './past/agent-past.ts';
export type { Seeing } from './seeing.ts';
export type { Siblings } from './siblings/siblings.ts';
export type {
  AgentSnapshot,
  CaseView,
  Connection,
  ConversationView,
  Delivered,
  ListView,
  NoticeView,
  OfferView,
  RefusedCommand,
} from './snapshots.ts';
export type { HandedTo, Supervision } from './supervising.ts';
export type { Transport, TransportListener, Wire } from './transport/transport.ts';
// biome-ignore-end lint/performance/noBarrelFile: the package's door ends here.
