/** A bus that drops, doubles, delays and reorders, and goes away: all that the port allows it to do. */

import type { Bus } from '../../src/relay/bus/bus.ts';
import { Subscribers } from '../../src/relay/bus/subscribers.ts';
import type { Life, Time } from './life.ts';

/** A relay's access. */
interface Port {
  readonly life: Life;
  readonly subscribers: Subscribers;
  readonly returns: Set<() => void>;
}

export class SimulatedBus {
  readonly #time: Time;
  readonly #ports = new Set<Port>();
  #isUp = true;
  /** Share of the messages that are lost; as many come twice. */
  loss = 0.1;

  constructor(time: Time) {
    this.#time = time;
  }

  set isUp(isUp: boolean) {
    const isReturn = isUp && !this.#isUp;
    this.#isUp = isUp;
    if (isReturn) for (const { returns } of this.#ports) for (const listener of [...returns]) listener();
  }

  /** A relay's access to the bus, for as long as it lives. */
  portOf(life: Life): Bus {
    const port: Port = { life, subscribers: new Subscribers(), returns: new Set<() => void>() };
    this.#ports.add(port);
    const isUp = (): boolean => this.#isUp;
    return {
      publish: (subject, text) => this.#publish(subject, text),
      subscribe: (subject, listener) => port.subscribers.add(subject, (text) => life.isOver || listener(text)),
      onReturn: (listener) => {
        const called = (): void => void (life.isOver || listener());
        port.returns.add(called);
        return () => port.returns.delete(called);
      },
      get connected() {
        return isUp();
      },
      close: async () => void this.#ports.delete(port),
    };
  }

  #publish(subject: string, text: string): void {
    if (!this.#isUp) return;
    for (const port of this.#ports) {
      const { life, subscribers } = port;
      if (life.isOver) {
        this.#ports.delete(port);
        continue;
      }
      const chance = this.#time.random();
      const copies = chance < this.loss ? 0 : chance < 2 * this.loss ? 2 : 1;
      for (let copy = 0; copy < copies; copy += 1) {
        // Now and then one takes so long that others overtake it.
        const ms = this.#time.random() * (this.#time.random() < this.loss ? 1_000 : 5);
        this.#time.after(ms, () => this.#isUp && subscribers.tell(subject, text));
      }
    }
  }
}
