/** The promises behind what an agent asks of their presence: each lasts until the relay has answered. */
import { isErrorCode, ParlorError } from '../core/errors.ts';
import { type Wanted, wish, withoutAnswered } from './presence-wishes.ts';
import type { Replica } from './session/replica.ts';

interface Promised {
  readonly resolve: () => void;
  readonly reject: (error: ParlorError) => void;
}

export class PresencePromises {
  readonly #act: (change: (replica: Replica) => Replica) => void;
  /** Who waits, by the wish's id. */
  readonly #waiting = new Map<string, Promised>();

  constructor(act: (change: (replica: Replica) => Replica) => void) {
    this.#act = act;
  }

  ask(id: string, wanted: Wanted): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#act((held) => wish(held, id, wanted));
    });
  }

  settle({ wishes = [] }: Replica): void {
    const answered = wishes.filter(({ answer }) => answer !== undefined);
    if (answered.length === 0) return;
    for (const { frame, answer } of answered) {
      const promised = this.#waiting.get(frame.id);
      this.#waiting.delete(frame.id);
      const { code } = answer ?? {};
      if (code === undefined) promised?.resolve();
      else promised?.reject(new ParlorError(isErrorCode(code) ? code : 'internal'));
    }
    this.#act(withoutAnswered);
  }

  /** The client is closed: what was asked is asked no more. */
  end(): void {
    for (const { reject } of this.#waiting.values()) reject(new ParlorError('stopped'));
    this.#waiting.clear();
    this.#act((held) => ({ ...held, wishes: [] }));
  }
}
