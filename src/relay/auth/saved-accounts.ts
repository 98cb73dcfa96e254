/** The configuration's agents, written down as accounts: sign-ins are kept for them in the database. */
import { randomUUID } from 'node:crypto';
import type { AgentAccount, Store } from '../store/store.ts';

/** Saves these accounts. Who is no longer configured stays on record, and gives up a login that another one gets. */
export const saveAccounts = async (
  agents: readonly (Omit<AgentAccount, 'passwordHash'> & Partial<Pick<AgentAccount, 'passwordHash'>>)[],
  store: Pick<Store, 'agentByLogin' | 'saveAgent'>,
): Promise<void> => {
  for (const agent of agents) {
    const login = agent.login.trim().toLowerCase();
    const holder = await store.agentByLogin(login);
    // Two who exchange their logins are both among these, and the holder gets the right one in turn.
    if (holder && holder.id !== agent.id) await store.saveAgent({ ...holder, login: `${holder.id} ${randomUUID()}` });
    const { passwordHash = '' } = agent;
    await store.saveAgent({ ...agent, login, passwordHash });
  }
};
