/** Passwords that an admin gives to agents: they become hashes before anything is kept, and are nowhere else. Rules O3 and X4 in docs/SPEC.md. */
import { passwordLength } from '../../core/account-limits.ts';
import { knownOf, type PasswordProblem, passwordProblem } from '../../core/accounts/password.ts';
import { hashPassword } from '../auth/passwords.ts';
import { type Mistake, mistake } from './mistakes.ts';
import { sentences } from './sentences.ts';

const { min, max, newAtOnce } = passwordLength;

/** What is said of a weak password; it stands before this. */
export const weaknessSays = (problem: PasswordProblem): string => sentences[`password-${problem}`]({ min, max });

/** What is wrong with the passwords of a configuration of whatever shape. */
export const passwordMistakes = (value: unknown): readonly Mistake[] => {
  const given = agentsOf(value).flatMap((agent, index) =>
    hasPassword(agent) ? [{ path: `/agents/${index}/password`, agent }] : [],
  );
  return given.flatMap(({ path, agent }, count) => {
    const { password, passwordHash } = agent;
    if (passwordHash !== undefined) return [mistake(path, 'password-beside', {})];
    if (typeof password !== 'string') return [mistake(path, 'password-type', { min, max })];
    const weakness = passwordProblem(password, knownFrom(value, agent));
    if (weakness) return [mistake(path, `password-${weakness}`, { min, max })];
    return count < newAtOnce ? [] : [mistake(path, 'passwords-many', { max: newAtOnce })];
  });
};

/** The same with what stands for a hash in the place of each password: to judge everything else by. */
export const withoutPasswords = (value: unknown): unknown => withAgents(value, (agent) => hashed(agent, 'scrypt$'));

/** The same with a hash in the place of each password. Takes a third of a second for each of them. */
export const withHashedPasswords = async (value: unknown): Promise<unknown> => {
  const hashes = new Map<unknown, string>();
  for (const agent of agentsOf(value)) {
    if (hasPassword(agent)) hashes.set(agent, await hashPassword(String(agent['password'])));
  }
  return withAgents(value, (agent) => hashed(agent, hashes.get(agent) ?? ''));
};

/** What others know of an agent, as far as it is text. */
const knownFrom = (value: unknown, agent: Fields): readonly string[] => {
  const sites = isFields(value) && Array.isArray(value['sites']) ? value['sites'].filter(isFields) : [];
  const site = sites.find(({ id }) => id === agent['site']);
  return knownOf(
    { name: textOf(agent['name']), login: textOf(agent['login']) },
    textOf(agent['site']),
    textOf(site?.['name']),
  );
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const agentsOf = (value: unknown): readonly unknown[] =>
  isFields(value) && Array.isArray(value['agents']) ? value['agents'] : [];

const hasPassword = (agent: unknown): agent is Fields => isFields(agent) && Object.hasOwn(agent, 'password');

const hashed = ({ password: _, ...agent }: Fields, passwordHash: string): Fields => ({ ...agent, passwordHash });

const withAgents = (value: unknown, change: (agent: Fields) => Fields): unknown => {
  if (!agentsOf(value).some(hasPassword)) return value;
  return { ...(value as Fields), agents: agentsOf(value).map((agent) => (hasPassword(agent) ? change(agent) : agent)) };
};
