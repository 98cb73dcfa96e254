/** What somebody does about their own account, and what their desk does for it. Rule X4 in docs/SPEC.md. */

import type { OwnAccount } from '../../sdk/account/own-account.ts';
import type { AgentClient } from '../../sdk/agent-client.ts';
import type { LinkedAccount } from '../access.ts';

/** Gives the agent's account to who shows it. */
export interface AccountAct {
  readonly do: 'account';
  readonly give: (account: OwnAccount) => void;
}

export const performAccountAct = ({ give }: AccountAct, client: Pick<AgentClient, 'account'>): void =>
  give(client.account());

/** What is done with a link that a password is set by, while nobody is signed in here. */
export type LinkAct =
  /** Gives whose it is. */
  | { readonly do: 'read-link'; readonly give: (account: Promise<LinkedAccount>) => void }
  | { readonly do: 'set-password'; readonly password: string }
  /** Leaves it, and signs in as ever. */
  | { readonly do: 'leave-link' };
