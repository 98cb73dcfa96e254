/** Asks the relay for the wallboard again and again while it is wanted. What was seen last stays. Rule V9 in docs/SPEC.md. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type ErrorCode, isParlorError } from '../../core/errors.ts';
import type { Wallboard } from '../../core/wallboard/wallboard.ts';
import { wallboardMs } from '../../core/wallboard-limits.ts';
import { recordsFor } from '../records/asking.ts';

export class WallboardFollowing implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #isWanted = false;
  #later: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | undefined;
  /** What the relay said last. */
  value: Wallboard | undefined;
  /** When it came, by the clock of this computer, which may be wrong. */
  cameAt = 0;
  /** Why the last question was not answered; undefined once one is. */
  refused: ErrorCode | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether anybody can see it and the relay can be reached. Asks at once when that becomes so. */
  follow(isWanted: boolean): void {
    if (isWanted === this.#isWanted) return;
    this.#isWanted = isWanted;
    this.#look();
  }

  /** Asks now, whatever was refused. */
  again(): void {
    this.#stop();
    this.#look();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#look);
    this.#stop();
  }

  readonly #look = (): void => {
    const isSeen = this.#isWanted && this.#host.isConnected && document.visibilityState === 'visible';
    if (!isSeen) this.#stop();
    else if (!this.#asking && this.#later === undefined) void this.#ask();
  };

  async #ask(): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    try {
      const { wallboard } = await recordsFor(this.#host);
      const value = await wallboard.read({ signal: asking.signal });
      if (asking.signal.aborted) return;
      this.value = value;
      this.cameAt = Date.now();
      this.refused = undefined;
    } catch (error) {
      if (asking.signal.aborted) return;
      if (!isParlorError(error)) throw error;
      this.refused = error.code;
      // Who may not see it any more has nothing of it left.
      if (error.code === 'not-allowed') this.value = undefined;
    } finally {
      if (this.#asking === asking) this.#asking = undefined;
      if (!asking.signal.aborted) {
        this.#later = setTimeout(
          () => {
            this.#later = undefined;
            this.#look();
          },
          this.refused === undefined ? wallboardMs.lookEvery : wallboardMs.retry,
        );
        this.#host.requestUpdate();
      }
    }
  }

  #stop(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    clearTimeout(this.#later);
    this.#later = undefined;
  }
}
