/** What an operator configures: sites, agents, where the data is. Checked as a whole, refused with every wrong place and the reason. */
import { readFile } from 'node:fs/promises';
import type { Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { configMistakesMax } from '../core/limits.ts';
import { checkConfig } from './config/checks.ts';
import { ConfigShape, type SiteShape } from './config/config.shape.ts';
import { type Mistake, mistake, mistakesIn } from './config/mistakes.ts';

export type Config = Static<typeof ConfigShape>;
export type SiteConfig = Static<typeof SiteShape>;
export type AgentConfig = Config['agents'][number];
export type WorkstreamConfig = SiteConfig['workstreams'][number];

const validator = Compile(ConfigShape);

export const emptyConfig: Config = { sites: [], agents: [] };

/** A configuration that can't be used, with sentences that say where and why. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** The places that are wrong, the first ten of them. */
  readonly mistakes: readonly Mistake[];

  constructor(message: string, options: { readonly mistakes?: readonly Mistake[]; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.mistakes = options.mistakes ?? [];
  }
}

/** The error that tells these mistakes, the first ten of them and how many there are. */
export const configErrorOf = (mistakes: readonly Mistake[]): ConfigError => {
  const told = mistakes.slice(0, configMistakesMax);
  const lines = told.map(({ path, says }) => `${path || '/'} ${says}`);
  const more = mistakes.length - told.length;
  if (more > 0) lines.push(`… and ${more} more.`);
  const [only = ''] = lines;
  const message = lines.length === 1 ? only : `${mistakes.length} places are wrong:\n  ${lines.join('\n  ')}`;
  return new ConfigError(message, { mistakes: told });
};

/** What is wrong with a value read from somewhere, all of it. */
export const configMistakes = (value: unknown): readonly Mistake[] => {
  if (validator.Check(value)) return checkConfig(value);
  const mistakes = mistakesIn(value, ConfigShape);
  if (mistakes.length > 0) return mistakes;
  const [first] = validator.Errors(value);
  return [mistake(first?.instancePath ?? '', 'invalid', { reason: first?.message ?? 'is not valid' })];
};

/** Checks a value read from somewhere. @throws ConfigError naming the places that are wrong. */
export const parseConfig = (value: unknown): Config => {
  const mistakes = configMistakes(value);
  if (mistakes.length > 0) throw configErrorOf(mistakes);
  return value as Config;
};

/** Checks the text of a configuration file. @throws ConfigError naming the file and the places. */
export const parseConfigText = (path: string, text: string): Config => {
  try {
    return parseConfig(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof ConfigError) {
      throw new ConfigError(`${path}: ${cause.message}`, { mistakes: cause.mistakes, cause });
    }
    const reason = text.trim() === '' ? 'It is empty.' : cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError(`${path} is not JSON. ${reason}`, { cause });
  }
};

/** Reads a configuration file. @throws ConfigError naming the file and the places. */
export const readConfig = async (path: string): Promise<Config> => parseConfigText(path, await readConfigText(path));

/** @throws ConfigError naming the file and why it can't be read. */
export const readConfigText = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new ConfigError(`${path} can't be read. ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
};

/** What an installation can't do without and this configuration doesn't have, as sentences for the operator. */
export const missingFrom = (config: Config): readonly string[] => {
  const missing: string[] = [];
  if (config.sites.length === 0) {
    missing.push(
      'No site is configured: no page can embed the widget. Add one to "sites" with its id, name, origins and workstreams.',
    );
  }
  for (const { id, origins } of config.sites) {
    if (origins.length === 0)
      missing.push(`Site "${id}" allows no origin: add the pages' origins, like "https://shop.example".`);
  }
  if (config.agents.length === 0) {
    missing.push(
      'No agent is configured: nobody can sign in at /console/. Add one to "agents"; `parlor hash-password` makes the hash.',
    );
  }
  if (config.signIn?.oidc && !config.agents.some(({ email, oidcSubject }) => (email ?? oidcSubject) !== undefined)) {
    missing.push(
      'The identity provider of "signIn" knows nobody here: give agents the "email" or the "oidcSubject" that they have there.',
    );
  }
  if (config.publicUrl === undefined) {
    missing.push('"publicUrl" is not set: the desk can only be used from origins that a site allows.');
  }
  return missing;
};
