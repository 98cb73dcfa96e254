/** Passwords that are typed and not saved: they stand nowhere but in the edited copy. Pure. */
import type { AdminConfig, Json } from '../../sdk/admin/agent-admin.ts';
import { fieldsOf, isFields } from './json.ts';

/** The same without what nobody is to read. */
export const withoutPasswords = ({ sites, agents }: AdminConfig): AdminConfig => ({
  sites,
  agents: agents.map((agent): Json => {
    if (!isFields(agent)) return agent;
    const { password: _, ...others } = agent;
    return others;
  }),
});

/** What was written as text, with the passwords that the text can't have had. */
export const withPasswordsOf = (former: AdminConfig, { sites, agents }: AdminConfig): AdminConfig => ({
  sites,
  agents: agents.map((agent): Json => {
    const { id } = fieldsOf(agent);
    const { password } = fieldsOf(former.agents.find((one) => fieldsOf(one)['id'] === id));
    return isFields(agent) &&
      id !== undefined &&
      password !== undefined &&
      !('password' in agent) &&
      !('passwordHash' in agent)
      ? { ...agent, password }
      : agent;
  }),
});
