/**
 * The widget for those who bundle it: defines `<parlor-chat>`. Never imported by the desk.
 *
 * Give the element its `relay`: a bundle does not know where the relay is.
 */
export type { Availability } from '../sdk/availability.ts';
export type { ClientFactory } from './chat.ts';
// biome-ignore-start lint/performance/noBarrelFile: the package's door; inside the project modules are imported directly.
export {
  ParlorAgentJoinedEvent,
  ParlorEndEvent,
  ParlorMessageEvent,
  ParlorQueuedEvent,
  ParlorStartEvent,
  ParlorUnreadEvent,
} from './conversation-events.ts';
export { ParlorErrorEvent, ParlorPanelEvent } from './events.ts';
export { type ChatState, ParlorChat } from './parlor-chat.ts';
// biome-ignore-end lint/performance/noBarrelFile: the package's door ends here.
