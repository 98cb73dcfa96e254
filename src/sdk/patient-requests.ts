/**
 * Asking a relay as desks do: what it turns away because it has too much to do comes back when it said. Nothing of that was begun.
 * Rule X3 in docs/SPEC.md. Visitors' pages are spared its bytes: what they send up is patient in its own way (`files/upload.ts`).
 */
import { isParlorError } from '../core/errors.ts';
import { requestReturns } from '../core/limits.ts';
import { type Clock, systemClock } from './clock.ts';
import { type DeskAccess, type DeskRequest, DeskRequests } from './desk-requests.ts';
import { pause } from './pause.ts';

export class PatientRequests extends DeskRequests {
  readonly #clock: Pick<Clock, 'after'>;

  constructor(access: DeskAccess, clock: Pick<Clock, 'after'> = systemClock) {
    super(access);
    this.#clock = clock;
  }

  /** Rejects with `overloaded` if the relay still is, or will be for longer than anybody likes to wait. */
  override async tell(request: DeskRequest): Promise<Response> {
    for (let returns = 0; ; returns += 1) {
      try {
        return await super.tell(request);
      } catch (error) {
        const ms = comeBackMs(error);
        if (ms === undefined || returns === requestReturns.max) throw error;
        await pause(ms, this.#clock, request.signal);
      }
    }
  }
}

/** After how long to come back; undefined if not at all. */
const comeBackMs = (error: unknown): number | undefined => {
  if (!isParlorError(error, 'overloaded')) return undefined;
  const { retryMs } = error.params;
  return typeof retryMs === 'number' && retryMs <= requestReturns.waitMaxMs ? retryMs : undefined;
};
