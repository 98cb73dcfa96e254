/** What an agent does about contacts, cases and what was said before, and how the desk does it. Rules S4, S5, S9 and S10. */
import { unreachable } from '../../core/errors.ts';
import type { AgentClient } from '../../sdk/agent-client.ts';
import type { AgentRecords } from '../../sdk/recording.ts';
import type { Refused } from '../access.ts';
import { type Paper, type RecordForm, type Section, withFilledIn, withFolded } from './paper.ts';

/** What a conversation is to be linked to, or no longer. */
export type LinkChange =
  | { readonly contact: string }
  | { readonly case: string }
  | { readonly unlink: 'contact' | 'case' };

export type RecordAct =
  /** Gives what is asked by request to who shows it. */
  | { readonly do: 'records'; readonly give: (records: AgentRecords) => void }
  /** Links a conversation; whoever asked is given why not, or nothing once it is done. */
  | {
      readonly do: 'link';
      readonly conversation: string;
      readonly link: LinkChange;
      readonly give: (outcome: Promise<Refused | undefined>) => void;
    }
  /** Keeps a form as far as it is filled in, or forgets it. */
  | { readonly do: 'fill-in'; readonly key: string; readonly form: RecordForm | undefined }
  | { readonly do: 'fold'; readonly section: Section; readonly isFolded: boolean }
  /** Looks at a list that is not watched otherwise, or no longer. */
  | { readonly do: 'watch'; readonly list: 'closed' | 'agents'; readonly isWanted: boolean };

const words: Readonly<Record<RecordAct['do'], true>> = {
  records: true,
  link: true,
  'fill-in': true,
  fold: true,
  watch: true,
};

export const isRecordAct = (act: { readonly do: string }): act is RecordAct => Object.hasOwn(words, act.do);

interface Surroundings {
  readonly client: Pick<AgentClient, 'records' | 'watchClosed' | 'watchAgents' | LinkVerb>;
  readonly change: (change: (paper: Paper) => Paper) => void;
  readonly refusalOf: (given: Promise<unknown>) => Promise<Refused | undefined>;
}

type LinkVerb = 'linkContact' | 'unlinkContact' | 'linkCase' | 'unlinkCase';

export const performRecordAct = (act: RecordAct, { client, change, refusalOf }: Surroundings): void => {
  switch (act.do) {
    case 'records':
      return act.give(client.records());
    case 'link':
      return act.give(refusalOf(linked(act.conversation, act.link, client)));
    case 'fill-in':
      return change((paper) => withFilledIn(paper, act.key, act.form, Date.now()));
    case 'fold':
      return change((paper) => withFolded(paper, act.section, act.isFolded));
    case 'watch':
      return act.list === 'closed' ? client.watchClosed(act.isWanted) : client.watchAgents(act.isWanted);
    default:
      return unreachable(act);
  }
};

const linked = (conversation: string, link: LinkChange, client: Surroundings['client']): Promise<unknown> => {
  if ('contact' in link) return client.linkContact(conversation, link.contact);
  if ('case' in link) return client.linkCase(conversation, link.case);
  return link.unlink === 'contact' ? client.unlinkContact(conversation) : client.unlinkCase(conversation);
};
