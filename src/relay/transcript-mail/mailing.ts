/**
 * Sends the transcripts that were asked for by mail: each of them, whatever dies, and not twice as far as anybody can know. Rule
 * W6 in docs/SPEC.md.
 *
 * There is no queue in memory. A wish is a row with the time at which somebody has to see to it; whoever takes it moves that
 * time on, by the database's clock, and so has it for a while. Who dies meanwhile leaves it to be found. Who dies between
 * sending a mail and writing so down has it sent again, with the same `Message-ID`.
 */
import { mailing as bounds } from '../../core/limits.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { Lookout } from '../lookout.ts';
import type { Mail, Mailer } from '../mailer/mailer.ts';
import type { Outcome, Wishes, WishInHand } from './wishes.ts';

interface Parts {
  readonly wishes: Wishes;
  readonly mailer: Mailer;
  /** Undefined if there is nothing left to write about. */
  readonly write: (wish: WishInHand) => Promise<Mail | undefined>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'info' | 'warn'>;
}

export class Mailing {
  readonly #parts: Parts;
  readonly #lookout: Lookout;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { clock, log } = parts;
    const failure = 'looking for transcripts to send by mail failed';
    this.#lookout = new Lookout({ look: () => this.#sendSome(), retryMs: bounds.retryMs, failure, clock, log });
  }

  start(): void {
    this.#lookout.start();
  }

  /** There is another wish. */
  lookAgain(): void {
    this.#lookout.lookAgain();
  }

  /** Resolves when nothing is under way any more, or a server takes too long: then somebody else finds it later. */
  async stop(): Promise<void> {
    const { clock, mailer } = this.#parts;
    let cancel = (): void => undefined;
    const patience = new Promise<void>((resolve) => {
      cancel = clock.after(bounds.stopMs, resolve);
    });
    await Promise.race([this.#lookout.stop(), patience]);
    cancel();
    await mailer.close();
  }

  /** Resolves with the time until the next look, in milliseconds. */
  async #sendSome(): Promise<number> {
    const { wishes } = this.#parts;
    const taken = await wishes.take(bounds.batch, bounds.leaseMs);
    await Promise.all(taken.map((wish) => this.#send(wish)));
    if (taken.length === bounds.batch) return 0;
    await wishes.forget();
    const nextMs = (await wishes.nextMs()) ?? bounds.lookEveryMs;
    return Math.max(0, Math.min(nextMs, bounds.lookEveryMs));
  }

  /** What goes wrong at the database is left for whoever has it in hand next. */
  async #send(wish: WishInHand): Promise<void> {
    const { wishes, mailer, write, log } = this.#parts;
    const mail = await write(wish);
    const problem = mail ? await mailer.send(mail) : ({ again: 'never', reason: 'nothing-to-send' } as const);
    const outcome = outcomeOf(wish, problem);
    await wishes.settle(wish, outcome);
    const { id: mailId, conversation, site, tries } = wish;
    const about = { mail: mailId, conversation, site, tries, ...(problem && { reason: problem.reason }) };
    if (outcome.is === 'given-up') log.warn(about, 'a transcript by mail was given up');
    else
      log.info(about, outcome.is === 'sent' ? 'a transcript was sent by mail' : 'a transcript by mail is tried again');
  }
}

const outcomeOf = ({ tries, ageMs }: WishInHand, problem: Awaited<ReturnType<Mailer['send']>>): Outcome => {
  if (!problem) return { is: 'sent' };
  const afterMs = Math.min(bounds.againMaxMs, bounds.againMs * 2 ** Math.min(tries - 1, 20));
  const isOver = problem.again === 'never' || ageMs + afterMs > bounds.giveUpMs;
  return isOver ? { is: 'given-up', reason: problem.reason } : { is: 'later', afterMs };
};
