/** Admission: whether somebody may come in at all, judged before anything of theirs is read. Rules X1 and X3. */
import type { ErrorCode } from '../../core/errors.ts';
import type { RelayParts } from '../parts.ts';
import type { OriginPolicy } from './origins.ts';
import { comeBackSeconds, statusOf } from './refusals.ts';

/** Who asks: all that is known without reading on. */
export interface Caller {
  readonly site: string;
  readonly origin: string | undefined;
  readonly address: string;
}

export class Admission {
  readonly #parts: Pick<RelayParts, 'sites' | 'connections' | 'load' | 'clock'>;
  readonly #origins: OriginPolicy;
  #phase: 'open' | 'draining' | 'shut' = 'open';

  constructor(parts: Pick<RelayParts, 'sites' | 'connections' | 'load' | 'clock'>, origins: OriginPolicy) {
    this.#parts = parts;
    this.#origins = origins;
  }

  /** Lets in nobody new: whoever stays is served. */
  drain(): void {
    if (this.#phase === 'open') this.#phase = 'draining';
  }

  /** Lets nobody in any more. */
  shut(): void {
    this.#phase = 'shut';
  }

  get isShut(): boolean {
    return this.#phase === 'shut';
  }

  /** Why a page of `origin` may not ask for this site, if it may not. */
  originProblem({ site, origin }: Pick<Caller, 'site' | 'origin'>): ErrorCode | undefined {
    const known = this.#parts.sites.get(site);
    if (!known) return 'unknown-site';
    return this.#origins.allows(known, origin) ? undefined : 'origin-not-allowed';
  }

  /** Why a connection may not begin. */
  connectionProblem(caller: Caller): ErrorCode | undefined {
    return this.#phase === 'draining' ? 'going-away' : this.requestProblem(caller);
  }

  /** Why a request is not answered. While the relay drains, those who stay are. */
  requestProblem(caller: Caller): ErrorCode | undefined {
    if (this.#phase === 'shut') return 'going-away';
    const problem = this.originProblem(caller);
    if (problem) return problem;
    if (!this.#parts.connections.hasRoom(caller.address)) return 'too-many-sockets';
    return this.#parts.load.isHigh ? 'overloaded' : undefined;
  }

  /** HTTP status and headers of a refusal: when it may pass, a time to come back after that spreads a crowd. */
  answerOf(code: ErrorCode): { readonly status: number; readonly headers: Readonly<Record<string, string>> } {
    const status = statusOf(code);
    if (status !== 503) return { status, headers: {} };
    return { status, headers: { 'retry-after': String(comeBackSeconds(this.#parts.clock)) } };
  }
}
