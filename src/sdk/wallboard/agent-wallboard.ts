/** The numbers of the wallboard, for those of the desk who have any right over others' conversations. Rule V9 in docs/SPEC.md. */
import type { Wallboard } from '../../core/wallboard/wallboard.ts';
import type { DeskAccess } from '../desk-requests.ts';
import { PatientRequests } from '../patient-requests.ts';

/**
 * Who waits in a site's queues, and what was counted there today. Nothing of it is kept.
 *
 * The promise rejects with a `ParlorError`: `not-allowed` for who has no right over others' conversations, `not-authenticated` if no
 * token helps, `stopped` if the signal gave the question up, and `rate-limited`, `overloaded` or `unavailable` if it may be tried
 * again later.
 */
export interface AgentWallboard {
  read(options?: { readonly signal?: AbortSignal }): Promise<Wallboard>;
}

export const createAgentWallboard = (access: DeskAccess): AgentWallboard => new HttpWallboard(access);

const sample: Wallboard = { at: 0, timeZone: '', hours: [], queues: [] };

class HttpWallboard implements AgentWallboard {
  readonly #requests: PatientRequests;

  constructor(access: DeskAccess) {
    this.#requests = new PatientRequests(access);
  }

  read({ signal }: { readonly signal?: AbortSignal } = {}): Promise<Wallboard> {
    return this.#requests.ask({ method: 'GET', path: 'wallboard', signal }, sample);
  }
}
