/** What an agent does with a conversation beside writing in it: as acts, and what becomes of them at the client. Rules S10, V5 and C5. */
import type { AgentClient } from '../../sdk/agent-client.ts';
import type { AgentLibrary } from '../../sdk/library/agent-library.ts';
import type { Refused } from '../access.ts';
import { Colleagues } from './colleagues.ts';

/** To whom a conversation is handed on. */
export type Target = { readonly agent: string } | { readonly queue: string };

/** Takes why it was refused, once it was; nothing, once it is done. It waits for a connection. */
type Give = (outcome: Promise<Refused | undefined>) => void;

interface About {
  readonly conversation: string;
}

export type TalkAct =
  /** Gives the articles and quick replies of the site to who shows them. */
  | { readonly do: 'library'; readonly give: (library: Promise<AgentLibrary>) => void }
  /** Gives who could be asked, as it changes. */
  | (About & { readonly do: 'colleagues'; readonly give: (colleagues: Colleagues) => void })
  /** Hands it on; a note goes ahead, and `noted` hears when it is written. */
  | (About & {
      readonly do: 'hand-on';
      readonly to: Target;
      readonly note: string;
      readonly noted: () => void;
      readonly give: Give;
    })
  | (About & { readonly do: 'consult' | 'cancel-consult' | 'end-consult'; readonly agent: string; readonly give: Give })
  | (About & { readonly do: 'cancel-transfer' | 'release' | 'leave'; readonly give: Give });

const words: Readonly<Record<TalkAct['do'], true>> = {
  library: true,
  colleagues: true,
  'hand-on': true,
  'cancel-transfer': true,
  consult: true,
  'cancel-consult': true,
  'end-consult': true,
  release: true,
  leave: true,
};

export const isTalkAct = (act: { readonly do: string }): act is TalkAct => Object.hasOwn(words, act.do);

interface Surroundings {
  readonly client: AgentClient;
  readonly refusalOf: (given: Promise<unknown>) => Promise<Refused | undefined>;
}

export const performTalkAct = (act: TalkAct, { client, refusalOf }: Surroundings): void => {
  switch (act.do) {
    case 'library':
      return act.give(client.library());
    case 'colleagues':
      return act.give(new Colleagues(client, act.conversation));
    case 'hand-on':
      return act.give(refusalOf(handOn(client, act)));
    case 'consult':
    case 'cancel-consult':
    case 'end-consult':
      return act.give(refusalOf(client[consultVerbs[act.do]](act.conversation, act.agent)));
    case 'cancel-transfer':
      return act.give(refusalOf(client.cancelTransfer(act.conversation)));
    case 'release':
    case 'leave':
      return act.give(refusalOf(client[act.do](act.conversation)));
  }
};

const consultVerbs = { consult: 'consult', 'cancel-consult': 'cancelConsult', 'end-consult': 'endConsult' } as const;

/** What is to be read first is written first: whoever gets the conversation finds it there. */
const handOn = async (
  client: AgentClient,
  { conversation, to, note, noted }: Extract<TalkAct, { do: 'hand-on' }>,
): Promise<void> => {
  const hasNote = note.trim() !== '';
  if ('queue' in to) {
    await client.transfer(conversation, { ...to, ...(hasNote && { note }) });
    return;
  }
  if (hasNote) {
    await client.note(conversation, note);
    noted();
  }
  await client.transfer(conversation, to);
};
