/** Getting to the desk through a relay: by password, by the sign-in that this browser still holds, or as one of the demo's people. */
import { isParlorError, ParlorError } from '../core/errors.ts';
import { type AgentClient, createAgentClient } from '../sdk/agent-client.ts';
import {
  type AgentSignIn,
  demoSignIn,
  linkedAccount,
  providerAddress,
  renewToken,
  setPassword,
  signIn,
  signInWays,
  signOut,
} from '../sdk/agent-sign-in.ts';
import type { DeskAccess } from './access.ts';
import { leaveForProvider } from './provider-address.ts';

/**
 * Access through the relay at `relay`, an absolute URL. With `as`, one of the demo's people comes in without a password,
 * and stays who they are even if other windows of this browser, which share its cookie, are somebody else.
 */
export const relayAccess = (relay: string, as?: string): DeskAccess => ({
  resume: () => {
    if (as === undefined) return resume(relay);
    const enter = (): Promise<AgentSignIn> => demoSignIn(relay, as);
    return enter().then((first) => clientOf(relay, first, enter));
  },
  signIn: async (login, password) => clientOf(relay, await signIn(relay, { login, password }), () => renewToken(relay)),
  signOut: () => signOut(relay),
  otherwise: {
    ways: () => signInWays(relay),
    leave: (options) => leaveForProvider(providerAddress(relay, options)),
  },
  links: {
    read: (token) => linkedAccount(relay, token),
    setPassword: async (token, password) =>
      clientOf(relay, await setPassword(relay, { token, password }), () => renewToken(relay)),
  },
});

const resume = async (relay: string): Promise<AgentClient | undefined> => {
  const renew = (): Promise<AgentSignIn> => renewToken(relay);
  try {
    return clientOf(relay, await renew(), renew);
  } catch (error) {
    if (isParlorError(error, 'not-authenticated')) return undefined;
    throw error;
  }
};

const clientOf = (relay: string, first: AgentSignIn, renew: () => Promise<AgentSignIn>): AgentClient =>
  createAgentClient({ relay, site: first.agent.site, agent: first.agent.id, token: tokensOf(first, renew) });

/**
 * Tokens of one agent: that of the sign-in first, then renewed ones. Rejects with `not-authenticated` if the renewed one
 * is somebody else's: another window has signed in anew, and this desk must not go on under another name.
 */
export const tokensOf = ({ token, agent }: AgentSignIn, renew: () => Promise<AgentSignIn>): (() => Promise<string>) => {
  let unused: string | undefined = token;
  return async () => {
    const given = unused;
    unused = undefined;
    if (given !== undefined) return given;
    const renewed = await renew();
    if (renewed.agent.id !== agent.id) throw new ParlorError('not-authenticated');
    return renewed.token;
  };
};
