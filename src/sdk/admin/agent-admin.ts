/** Administering an installation, without a user interface: its configuration is read, judged and changed as a whole. Rules O1 and O3. */
import { ParlorError } from '../../core/errors.ts';
import { type AccountAdmin, createAccountAdmin } from '../account/account-admin.ts';
import { isRecord, readJson } from '../answers.ts';
import type { DeskAccess } from '../desk-requests.ts';
import { createSiteLibrary, type SiteLibrary } from '../library/agent-library.ts';
import { PatientRequests } from '../patient-requests.ts';

/** A value as JSON has it. What may stand where in a configuration, says docs/parlor.config.schema.json. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** All that can be changed while relays run. An agent may have a `password`, which becomes the one they sign in with. */
export interface AdminConfig {
  readonly sites: readonly Json[];
  readonly agents: readonly Json[];
}

/** What is in force. */
export interface Configured {
  /** Another one for each change: who changes it names the one they have read. */
  readonly version: string;
  /** Which of the two holds; from the first change on it is the admin API. */
  readonly source: 'file' | 'admin-api';
  readonly config: AdminConfig;
}

/**
 * A place that is wrong: a JSON pointer into what was sent, and what to read after it, in English. For sentences in another
 * language: which kind of mistake it is, and what goes into the sentence, by `ProblemGivens`. Relays that are older tell
 * neither, newer ones may tell kinds that are not known here.
 */
export interface ConfigProblem {
  readonly path: string;
  readonly message: string;
  readonly kind?: string;
  readonly given?: { readonly [name: string]: Json };
}

/** What became of a change. `outdated`: somebody else has changed the configuration since it was read. */
export type ConfigSaved =
  | { readonly outcome: 'saved'; readonly present: Configured }
  | { readonly outcome: 'outdated' }
  | { readonly outcome: 'wrong'; readonly problems: readonly ConfigProblem[] };

export type MaskingTried =
  | { readonly outcome: 'masked'; readonly text: string }
  | { readonly outcome: 'wrong'; readonly problems: readonly ConfigProblem[] };

/**
 * For agents whose role is `admin`. Promises reject with a `ParlorError`: `not-allowed` for everybody else,
 * `invalid-command` for what is larger than 1 MiB, `not-authenticated` if no token helps, and `rate-limited`, `overloaded`
 * or `unavailable` if it may be tried again later.
 */
export interface AgentAdmin {
  /** The relay's address, as pages name it. */
  readonly relay: string;
  /** The accounts of everybody at the desk. */
  readonly accounts: AccountAdmin;
  read(): Promise<Configured>;
  /** What is wrong with a configuration, the first ten places; changes nothing. Judged by what judges a file. */
  check(config: AdminConfig): Promise<readonly ConfigProblem[]>;
  /** Puts it in force on every relay, if `version` is still the one that is. */
  save(version: string, config: AdminConfig): Promise<ConfigSaved>;
  /** What masking rules would make of a text of visitors or agents, though they are not saved. Problems are of the rules. */
  tryMasking(masking: Json, text: string, side: 'visitors' | 'agents'): Promise<MaskingTried>;
  /** What the agents of a site have at hand; the same each time. */
  library(site: string): SiteLibrary;
}

export const createAgentAdmin = (access: DeskAccess): AgentAdmin => new HttpAdmin(access);

const sample: Configured = { version: '', source: 'file', config: { sites: [], agents: [] } };

const path = 'admin/config';

class HttpAdmin implements AgentAdmin {
  readonly relay: string;
  readonly accounts: AccountAdmin;
  readonly #requests: PatientRequests;
  readonly #access: DeskAccess;
  readonly #libraries = new Map<string, SiteLibrary>();

  constructor(access: DeskAccess) {
    this.relay = access.relay;
    this.accounts = createAccountAdmin(access);
    this.#requests = new PatientRequests(access);
    this.#access = access;
  }

  read(): Promise<Configured> {
    return this.#requests.ask({ method: 'GET', path }, sample);
  }

  async check(config: AdminConfig): Promise<readonly ConfigProblem[]> {
    const body = { method: 'POST', path: `${path}/check`, body: config, answers: [wrong] } as const;
    const response = await this.#requests.tell(body);
    return response.status === wrong ? problemsIn(response) : [];
  }

  async save(version: string, config: AdminConfig): Promise<ConfigSaved> {
    const request = { method: 'PUT', path, body: config, ifMatch: version, answers: [wrong, outdated] } as const;
    // Each password that is new takes the relay a while.
    const response = await this.#requests.tell({ ...request, isLarge: true });
    if (response.status === outdated) return { outcome: 'outdated' };
    if (response.status === wrong) return { outcome: 'wrong', problems: await problemsIn(response) };
    return { outcome: 'saved', present: (await readJson(response)) as Configured };
  }

  async tryMasking(masking: Json, text: string, side: 'visitors' | 'agents'): Promise<MaskingTried> {
    const body = { masking, text, side };
    const response = await this.#requests.tell({ method: 'POST', path: 'admin/masking-trial', body, answers: [wrong] });
    if (response.status === wrong) return { outcome: 'wrong', problems: await problemsIn(response) };
    const answer = await readJson(response);
    if (isRecord(answer) && typeof answer.text === 'string') return { outcome: 'masked', text: answer.text };
    throw new ParlorError('unavailable', { message: 'The answer does not come from a relay.' });
  }

  library(site: string): SiteLibrary {
    const library = this.#libraries.get(site) ?? createSiteLibrary(this.#access, site);
    this.#libraries.set(site, library);
    return library;
  }
}

const wrong = 422;
const outdated = 412;

const problemsIn = async (response: Response): Promise<readonly ConfigProblem[]> => {
  const answer = await readJson(response);
  const problems = isRecord(answer) && Array.isArray(answer.problems) ? answer.problems : [];
  const known = problems.flatMap(problemOf);
  if (known.length > 0) return known;
  throw new ParlorError('unavailable', { message: 'The answer does not come from a relay.' });
};

const problemOf = (told: unknown): readonly ConfigProblem[] => {
  if (!isRecord(told) || typeof told.path !== 'string' || typeof told.message !== 'string') return [];
  const { path, message, kind, given } = told;
  const isOfKind = typeof kind === 'string' && isRecord(given);
  return [{ path, message, ...(isOfKind && { kind, given: given as { readonly [name: string]: Json } }) }];
};
