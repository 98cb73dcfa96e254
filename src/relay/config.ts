/** What an operator configures: sites, agents, where the data is. Checked as a whole, refused with the place and the reason. */
import { readFile } from 'node:fs/promises';
import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';
import { ChoiceShape } from '../core/conversation/routing.shape.ts';
import { ModeShape, Name } from '../core/conversation/shapes.ts';
import { HoursShape } from '../core/hours/hours.shape.ts';
import { hoursProblem } from '../core/hours/hours.ts';
import { agentUnits, timeLimitMs } from '../core/limits.ts';
import { type IdentitySettings, VisitorTokens } from './auth/visitor-tokens.ts';
import { systemClock } from './clock.ts';
import { QueueShape, RoutingShape, routingProblem } from './routing-settings.ts';

const Id = Type.String({ minLength: 1, maxLength: 64, pattern: '^[a-z0-9][a-z0-9-]*$' });

const Limit = Type.Optional(Type.Integer({ minimum: timeLimitMs.min, maximum: timeLimitMs.max }));

const Workstream = Type.Object(
  {
    id: Id,
    name: Name,
    /** Fixed: a workstream that is to have another mode is another workstream (M8). */
    mode: ModeShape,
    /** How long a conversation may stay as it is; what is left out is the mode's own. */
    /** When somebody is there (M2); always if left out. */
    hours: Type.Optional(HoursShape),
    /** Whether a persistent conversation may be had by a device alone, without a visitor's token (M7). */
    allowsAnonymous: Type.Optional(Type.Boolean()),
    /** How its conversations get to agents; picked by whoever likes if left out. */
    routing: Type.Optional(RoutingShape),
    timeLimits: Type.Optional(
      Type.Object({ unansweredMs: Limit, waitingMs: Limit, wrapUpMs: Limit }, { additionalProperties: false }),
    ),
  },
  { additionalProperties: false },
);

/** Whose tokens the site's visitors bring (I1): one of `jwksUrl` and `publicKey` says how they are known to be genuine. */
const Identity = Type.Object(
  {
    issuer: Name,
    audience: Name,
    jwksUrl: Type.Optional(Type.String({ pattern: '^https?://' })),
    /** PEM, SPKI. */
    publicKey: Type.Optional(Type.String({ minLength: 1, maxLength: 8_192 })),
  },
  { additionalProperties: false },
);

const Site = Type.Object(
  {
    id: Id,
    name: Name,
    /** Exact origins whose pages may embed the widget, like `https://shop.example`. */
    origins: Type.Array(Type.String({ pattern: '^https?://[^/*]+$' })),
    workstreams: Type.Array(Workstream, { minItems: 1 }),
    queues: Type.Optional(Type.Array(QueueShape)),
    identity: Type.Optional(Identity),
  },
  { additionalProperties: false },
);

const Agent = Type.Object(
  {
    id: Id,
    site: Id,
    login: Name,
    name: Name,
    role: Type.Union([Type.Literal('agent'), Type.Literal('supervisor'), Type.Literal('admin')]),
    /** As printed by `parlor hash-password`. */
    passwordHash: Type.String({ minLength: 1, maxLength: 512 }),
    /** Units of capacity (R7). */
    capacity: Type.Optional(Type.Integer({ minimum: 0, maximum: agentUnits.max })),
    /** The presence that a day begins with; what the load says if left out. */
    presence: Type.Optional(ChoiceShape),
  },
  { additionalProperties: false },
);

const Config = Type.Object(
  {
    /** The address people reach this installation at; the desk is served there. */
    publicUrl: Type.Optional(Type.String({ pattern: '^https?://' })),
    sites: Type.Array(Site),
    agents: Type.Array(Agent),
    /** Connection string of PostgreSQL; SQLite in the data folder if left out. */
    postgres: Type.Optional(Type.String({ pattern: '^postgres(ql)?://' })),
    /** Address of a NATS server, for more than one relay. */
    nats: Type.Optional(Type.String({ minLength: 1 })),
  },
  { additionalProperties: false },
);

export type Config = Static<typeof Config>;
export type SiteConfig = Static<typeof Site>;
export type AgentConfig = Static<typeof Agent>;
export type WorkstreamConfig = Static<typeof Workstream>;

const validator = Compile(Config);

export const emptyConfig: Config = { sites: [], agents: [] };

/** A configuration that can't be used, with a sentence that says where and why. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Checks a value read from somewhere. @throws ConfigError naming the first place that is wrong. */
export const parseConfig = (value: unknown): Config => {
  if (!validator.Check(value)) {
    const [first] = validator.Errors(value);
    throw new ConfigError(`${first?.instancePath || '/'} ${first?.message ?? 'is not valid'}`);
  }
  const sites = new Set<string>();
  for (const [index, { id }] of value.sites.entries()) {
    if (sites.has(id)) throw new ConfigError(`/sites/${index}/id ${JSON.stringify(id)} is used twice`);
    sites.add(id);
  }
  for (const [index, site] of value.sites.entries()) {
    const problem = siteProblem(site);
    if (problem !== undefined) throw new ConfigError(`/sites/${index}${problem}`);
  }
  const taken = new Set<string>();
  for (const [index, { id, login, site }] of value.agents.entries()) {
    if (!sites.has(site))
      throw new ConfigError(`/agents/${index}/site ${JSON.stringify(site)} is not a configured site`);
    for (const key of [`id ${id}`, `login ${login.toLowerCase()}`]) {
      if (taken.has(key)) throw new ConfigError(`/agents/${index} the ${key} is used twice`);
      taken.add(key);
    }
  }
  return value;
};

/** What is wrong with a site whose shape is right: the place, and a sentence. */
const siteProblem = (site: SiteConfig): string | undefined => {
  const { identity, workstreams } = site;
  const ids = new Set<string>();
  for (const [index, { id, mode, hours, allowsAnonymous = false }] of workstreams.entries()) {
    if (ids.has(id)) return `/workstreams/${index}/id ${JSON.stringify(id)} is used twice`;
    ids.add(id);
    const problem = hours && hoursProblem(hours);
    if (problem !== undefined) return `/workstreams/${index}/hours/${problem}`;
    if (mode === 'persistent' && !identity && !allowsAnonymous) {
      return `/workstreams/${index} is persistent: give the site an "identity", or the workstream "allowsAnonymous": true`;
    }
  }
  return routingProblem(site) ?? (identity && identityProblem(identity));
};

const identityProblem = (identity: IdentitySettings): string | undefined => {
  if ((identity.jwksUrl === undefined) === (identity.publicKey === undefined)) {
    return '/identity needs one of "jwksUrl" and "publicKey"';
  }
  try {
    new VisitorTokens(identity, systemClock);
    return undefined;
  } catch {
    return '/identity/publicKey is not a public key in PEM (SPKI) of a kind that can sign: RSA (2,048 bits or more), P-256 or Ed25519';
  }
};

/** Reads a configuration file. @throws ConfigError naming the file and the place. */
export const readConfig = async (path: string): Promise<Config> => {
  try {
    return parseConfig(JSON.parse(await readFile(path, 'utf8')));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConfigError(`${path}: ${reason}`, { cause });
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
  if (config.publicUrl === undefined) {
    missing.push('"publicUrl" is not set: the desk can only be used from origins that a site allows.');
  }
  return missing;
};
