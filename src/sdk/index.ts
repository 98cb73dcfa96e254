/**
 * Parlor's SDK for visitors: a chat client without a user interface, for browsers and Node.
 *
 * It draws nothing, stores nothing before the first message, and depends on nothing but a few lines around IndexedDB.
 * Agents have their own entry, `parlor/sdk/agent`.
 */
// biome-ignore-start lint/performance/noBarrelFile: the package's door; the rooms import modules.
export type { Attachment } from '../core/conversation/attachments.ts';
export type { Conversation } from '../core/conversation/conversation.ts';
export type { Actor, ParticipantKind } from '../core/conversation/participants.ts';
export { type Pending, type Reader, type Row, timeline } from '../core/conversation/timeline.ts';
export { type Title, type Titled, titleOf } from '../core/conversation/visitor.ts';
export type { Answer, VisitorContext } from '../core/conversation/visitor-context.ts';
export type { Command, ConversationEvent } from '../core/conversation/vocabulary.ts';
export { type ErrorCode, isParlorError, ParlorError } from '../core/errors.ts';
export type { AnswerProblem, Form, Question, Survey } from '../core/forms/form.ts';
export type { FrontFacts, MessageCode } from '../core/front/front-facts.ts';
export { inOwnWords, type MessageValues, type OwnSentence, ownSentence } from '../core/front/own-words.ts';
export { type Availability, type AvailabilityOptions, availabilityOf } from './availability.ts';
export type { Clock } from './clock.ts';
export type { CredentialStore, Credentials } from './credentials/credentials.ts';
export { localStorageCredentials } from './credentials/local-storage.ts';
export { memoryCredentials } from './credentials/memory.ts';
export type { TokenProvider } from './credentials/visitor-token.ts';
export type { Files, FileView } from './files/files.ts';
export type { ContactRequest, SurveyAnswers } from './forms.ts';
export type { LogStore } from './log-cache/log-store.ts';
export type { TranscriptMail } from './mail-transcript.ts';
export type { Readable } from './observable.ts';
export type { LaneLocks } from './outbox-store/lane-locks.ts';
export { memoryOutbox } from './outbox-store/memory.ts';
export type { KeptConversation, KeptEntry, KeptLane, OutboxStore } from './outbox-store/outbox-store.ts';
export type { PageVariables } from './page-context.ts';
export type { Siblings } from './siblings/siblings.ts';
export type { Connection, ConversationView, Delivered, QueuePlace, VisitorSnapshot } from './snapshots.ts';
export { readTranscript, type Transcript, type TranscriptOptions } from './transcript.ts';
export type { Transport, TransportListener, Wire } from './transport/transport.ts';
export { createVisitorClient } from './visitor-client.ts';
export type { VisitorOptions } from './visitor-options.ts';
export { phaseOf, type VisitorPhase } from './visitor-phase.ts';
export type { VisitorClient } from './visitor-verbs.ts';
// biome-ignore-end lint/performance/noBarrelFile: the package's door ends here.
