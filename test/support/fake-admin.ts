/** An installation to administer without a relay: tests say what is in force, and what is wrong with what is sent. */
import { type ErrorCode, ParlorError } from '../../src/core/errors.ts';
import type {
  AdminConfig,
  AgentAdmin,
  ConfigProblem,
  ConfigSaved,
  Configured,
  Json,
  MaskingTried,
} from '../../src/sdk/admin/agent-admin.ts';
import { FakeAccountAdmin } from './fake-account-admin.ts';
import { FakeLibrary } from './fake-library.ts';

const shop: Json = {
  id: 'shop',
  name: 'Fern & Clay',
  origins: ['https://shop.example'],
  queues: [{ id: 'service', name: 'Service' }],
  workstreams: [
    { id: 'live-chat', name: 'Live chat', mode: 'live', routing: { queue: 'service' } },
    { id: 'orders', name: 'Orders', mode: 'persistent', allowsAnonymous: true },
  ],
};

const agents: readonly Json[] = [
  { id: 'ana', site: 'shop', login: 'ana', name: 'Ana Lopes', role: 'admin' },
  { id: 'ben', site: 'shop', login: 'ben', name: 'Ben Okafor', role: 'agent' },
];

export class FakeAdmin implements AgentAdmin {
  readonly relay = 'https://chat.example';
  readonly accounts = new FakeAccountAdmin();
  present: Configured = { version: '1', source: 'file', config: { sites: [shop], agents } };
  /** What is wrong with whatever is sent. */
  problems: readonly ConfigProblem[] = [];
  readonly saved: AdminConfig[] = [];
  readonly tried: string[] = [];
  readonly #libraries = new Map<string, FakeLibrary>();
  #refusal: ErrorCode | undefined;

  /** Whatever is asked next is refused, until it is to go on. */
  refuse(code?: ErrorCode): void {
    this.#refusal = code;
  }

  /** Somebody else saves this. */
  change(edit: (config: AdminConfig) => AdminConfig): void {
    const { version, config } = this.present;
    this.present = { version: `${version}+`, source: 'admin-api', config: edit(config) };
  }

  async read(): Promise<Configured> {
    this.#judge();
    return this.present;
  }

  async check(): Promise<readonly ConfigProblem[]> {
    this.#judge();
    return this.problems;
  }

  async save(version: string, config: AdminConfig): Promise<ConfigSaved> {
    this.#judge();
    if (version !== this.present.version) return { outcome: 'outdated' };
    if (this.problems.length > 0) return { outcome: 'wrong', problems: this.problems };
    this.saved.push(config);
    this.change(() => config);
    return { outcome: 'saved', present: this.present };
  }

  async tryMasking(_masking: Json, text: string, side: 'visitors' | 'agents'): Promise<MaskingTried> {
    this.#judge();
    this.tried.push(`${side}: ${text}`);
    return this.problems.length > 0
      ? { outcome: 'wrong', problems: this.problems }
      : { outcome: 'masked', text: text.replace(/\d/gu, '#') };
  }

  library(site: string): FakeLibrary {
    const library = this.#libraries.get(site) ?? new FakeLibrary();
    this.#libraries.set(site, library);
    return library;
  }

  #judge(): void {
    if (this.#refusal) throw new ParlorError(this.#refusal);
  }
}
