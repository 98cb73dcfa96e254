/**
 * Changing the configuration over the admin API: whoever writes names the version they have read, and writes all of it.
 * Rules O1 and O3 in docs/SPEC.md.
 */
import { createHash } from 'node:crypto';
import { configurationSubject } from '../bus/bus.ts';
import { type AgentConfig, type Config, configErrorOf, configMistakes } from '../config.ts';
import { modeMistakes, startOnly, startOnlyOf } from './fixed.ts';
import type { ConfigFollower, FollowerParts } from './follower.ts';
import { type Content, type KeptConfig, readKept, replaceKept } from './kept-config.ts';
import { type Mistake, mistake } from './mistakes.ts';
import { passwordMistakes, withHashedPasswords, withoutPasswords } from './new-passwords.ts';

/** What is in force, as admins see it: without the hashes of passwords. */
export interface Present {
  /** Another one for each change. */
  readonly version: string;
  /** Which of the two holds. */
  readonly source: 'file' | 'admin-api';
  readonly config: { readonly sites: Content['sites']; readonly agents: readonly Omit<AgentConfig, 'passwordHash'>[] };
}

export class ConfigEdits {
  readonly #parts: Pick<FollowerParts, 'store' | 'bus'>;
  readonly #follower: ConfigFollower;

  constructor(parts: Pick<FollowerParts, 'store' | 'bus'>, follower: ConfigFollower) {
    this.#parts = parts;
    this.#follower = follower;
  }

  async present(): Promise<Present> {
    const { kept } = await readKept(this.#parts.store);
    return presentOf(kept, this.#contentOf(kept));
  }

  /**
   * Puts `value` in force on all relays, if `version` is still the present one; otherwise undefined, and nothing has
   * changed. A password's hash that is left out stays as it is, and a `password` becomes one. `by` names the agent who asks.
   * @throws ConfigError naming the places that are wrong.
   */
  async replace(version: string, value: unknown, by: string): Promise<Present | undefined> {
    const { store, bus } = this.#parts;
    const found = await readKept(store);
    const former = this.#contentOf(found.kept);
    if (versionOf(found.kept, former) !== version) return undefined;
    // What is refused is refused before anything costs time.
    this.#checked(value, former);
    const content = checkedContent(await withHashedPasswords(value), former, this.#follower.configuration.current);
    const kept = await replaceKept(store, found, { by, content });
    if (!kept) return undefined;
    bus.publish(configurationSubject, String(kept.version));
    await this.#follower.look();
    return presentOf(kept, content);
  }

  /**
   * Whether `value` could be put in force, and changes nothing.
   * @throws ConfigError naming the places that are wrong.
   */
  async check(value: unknown): Promise<void> {
    const { kept } = await readKept(this.#parts.store);
    this.#checked(value, this.#contentOf(kept));
  }

  #checked(value: unknown, former: Content): void {
    const mistakes = passwordMistakes(value);
    if (mistakes.length > 0) throw configErrorOf(mistakes);
    checkedContent(withoutPasswords(value), former, this.#follower.configuration.current);
  }

  #contentOf({ content }: KeptConfig): Content {
    return content ?? this.#follower.configuration.current;
  }
}

/** @throws ConfigError */
const checkedContent = (value: unknown, former: Content, running: Config): Content => {
  const whole = withKnownHashes(value, former);
  const next = isObject(whole) ? { ...startOnlyOf(running), ...without(whole, startOnly) } : whole;
  const mistakes = [...startOnlyMistakes(whole), ...configMistakes(next)];
  if (mistakes.length > 0) throw configErrorOf(mistakes);
  const { sites, agents } = next as Config;
  const content = { sites, agents };
  const later = [...modeMistakes(former, content), ...adminMistakes(content)];
  if (later.length > 0) throw configErrorOf(later);
  return content;
};

const startOnlyMistakes = (value: unknown): readonly Mistake[] =>
  startOnly
    .filter((name) => isObject(value) && Object.hasOwn(value, name))
    .map((name) => mistake(`/${name}`, 'file-only', {}));

/** Without an admin, nobody could put right what the last one did. */
const adminMistakes = ({ agents }: Content): readonly Mistake[] =>
  agents.some(({ role }) => role === 'admin') ? [] : [mistake('/agents', 'adminless', {})];

const withKnownHashes = (value: unknown, { agents }: Content): unknown => {
  if (!isObject(value) || !Array.isArray(value['agents'])) return value;
  const hashes = new Map<unknown, string | undefined>(agents.map(({ id, passwordHash }) => [id, passwordHash]));
  const filled = value['agents'].map((one: unknown) => {
    const passwordHash = isObject(one) ? hashes.get(one['id']) : undefined;
    return isObject(one) && passwordHash !== undefined ? { passwordHash, ...one } : one;
  });
  return { ...value, agents: filled };
};

const without = (value: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const presentOf = (kept: KeptConfig, content: Content): Present => ({
  version: versionOf(kept, content),
  source: kept.content ? 'admin-api' : 'file',
  config: {
    sites: content.sites,
    agents: content.agents.map(({ passwordHash: _, ...agent }) => agent),
  },
});

/** The count alone would not tell one state of the file from the next. */
const versionOf = ({ version }: KeptConfig, { sites, agents }: Content): string => {
  const digest = createHash('sha256').update(JSON.stringify({ sites, agents })).digest('base64url');
  return `${version}-${digest.slice(0, 22)}`;
};
