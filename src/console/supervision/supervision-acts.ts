/** What supervisors do at the desk, as acts, and what becomes of them at the client. Rules V2–V6 and A8 in docs/SPEC.md. */
import { isBeside } from '../../core/conversation/supervision.ts';
import type { AgentClient } from '../../sdk/agent-client.ts';
import type { AgentSnapshot } from '../../sdk/snapshots.ts';
import type { Refused } from '../access.ts';
import type { DeskAct } from '../acts.ts';
import { type DeskState, focusedConversation, withFocus, withPlace } from '../desk-state.ts';
import { Overlook } from './overlook.ts';

/** Takes why it was refused, once it was; nothing, once it is done. It waits for a connection. */
type Give = (outcome: Promise<Refused | undefined>) => void;

interface About {
  readonly conversation: string;
  readonly give: Give;
}

export type SupervisionAct =
  /** Gives what shows what goes on. */
  | { readonly do: 'overlook'; readonly give: (overlook: Overlook) => void }
  /** Reads along, in front as soon as it is there. */
  | (About & { readonly do: 'monitor' })
  | (About & { readonly do: 'join' })
  | { readonly do: 'stop-monitoring'; readonly conversation: string }
  | (About & { readonly do: 'assign'; readonly agent: string; readonly isForced: boolean })
  | (About & { readonly do: 'requeue'; readonly queue: string })
  /** Asks an agent to take over what another has. */
  | (About & { readonly do: 'transfer'; readonly agent: string })
  | (About & { readonly do: 'force-close' })
  | { readonly do: 'reset-presence-of'; readonly agent: string; readonly give: Give };

const words: Readonly<Record<SupervisionAct['do'], true>> = {
  overlook: true,
  monitor: true,
  join: true,
  'stop-monitoring': true,
  assign: true,
  requeue: true,
  transfer: true,
  'force-close': true,
  'reset-presence-of': true,
};

export const isSupervisionAct = (act: { readonly do: string }): act is SupervisionAct => Object.hasOwn(words, act.do);

interface Surroundings {
  readonly client: AgentClient;
  readonly change: (alter: (desk: DeskState) => DeskState) => void;
  readonly refusalOf: (given: Promise<unknown>) => Promise<Refused | undefined>;
}

export const performSupervisionAct = (act: SupervisionAct, { client, change, refusalOf }: Surroundings): void => {
  switch (act.do) {
    case 'overlook':
      return act.give(new Overlook(client));
    case 'monitor':
      return act.give(monitor(act.conversation, { client, change, refusalOf }));
    case 'stop-monitoring':
      // Back to where it was found.
      change((desk) => (focusedConversation(desk) === act.conversation ? toOngoing(desk) : desk));
      return client.stopMonitoring(act.conversation);
    case 'join':
      return act.give(refusalOf(client.join(act.conversation)));
    case 'assign':
      return act.give(refusalOf(client.assign(act.conversation, act.agent, { override: act.isForced })));
    case 'requeue':
      return act.give(refusalOf(client.requeue(act.conversation, act.queue)));
    case 'transfer':
      return act.give(refusalOf(client.transfer(act.conversation, { agent: act.agent })));
    case 'force-close':
      return act.give(refusalOf(client.forceClose(act.conversation)));
    case 'reset-presence-of':
      return act.give(refusalOf(client.resetPresence(act.agent)));
  }
};

const toOngoing = (desk: DeskState): DeskState => {
  const at = desk.visited.get('ongoing');
  return at === undefined ? desk : withPlace(desk, { id: 'ongoing', at });
};

/** Comes to the front as soon as it is loaded, if the supervisor goes nowhere else before. */
const monitor = async (
  conversation: string,
  { client, change, refusalOf }: Surroundings,
): Promise<Refused | undefined> => {
  const { sessions, monitored } = client.getSnapshot();
  const isHere = [...sessions, ...monitored].some((one) => one.conversation.id === conversation);
  change((desk) => (isHere ? withFocus(desk, conversation) : { ...desk, awaited: conversation }));
  if (isHere) return undefined;
  const refused = await refusalOf(client.monitor(conversation));
  if (refused) change((desk) => (desk.awaited === conversation ? { ...desk, awaited: undefined } : desk));
  return refused;
};

/** What is only monitored has nothing to be asked before it is closed: it is read no longer. */
export const asSupervisionAct = (act: DeskAct, { monitored, me }: AgentSnapshot): DeskAct => {
  if (act.do !== 'ask-to-close' || act.session?.kind !== 'conversation') return act;
  const view = monitored.find(({ conversation }) => conversation.id === act.session?.id);
  if (!view || !me || isBeside(view.conversation, me.id)) return act;
  const { id: conversation } = view.conversation;
  return { do: 'stop-monitoring', conversation };
};
