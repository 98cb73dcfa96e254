/**
 * The driver: carries out what the session machine wants done, and tells it what happened. The only place of the client
 * with a socket, a timer and promises; it decides nothing.
 */
import { type ErrorCode, isParlorError, ParlorError } from '../../core/errors.ts';
import { decodeDown } from '../../core/protocol/decode-down.ts';
import type { UpFrame } from '../../core/protocol/up.ts';
import type { Clock } from '../clock.ts';
import type { Delivered } from '../snapshots.ts';
import type { Transport, Wire } from '../transport/transport.ts';
import { step } from './session.ts';
import { type Credential, dueAt, type Effect, type Input, type Session, transmit } from './session-state.ts';
import type { Settled } from './verdict.ts';

/** The close code of a peer that does not keep to the protocol (RFC 6455, 7.4.1). */
const protocolError = 1002;

interface Surroundings {
  readonly transport: Transport;
  readonly clock: Clock;
  /** Where the site's socket is. */
  readonly address: string;
  /** Gives what to connect with. A promise may take its time: it may involve a person. */
  readonly credential: () => Credential | Promise<Credential>;
  /** The relay has given another secret, to connect with from now on. */
  readonly keepSecret?: (secret: string) => void;
  /** Called after every change of the session. */
  readonly changed: (session: Session) => void;
}

interface Settler {
  readonly resolve: (delivered: Delivered) => void;
  readonly reject: (error: ParlorError) => void;
}

export class SessionDriver {
  readonly #surroundings: Surroundings;
  readonly #settlers = new Map<string, Settler>();
  readonly #inputs: { readonly input: Input; readonly now: number }[] = [];
  #session: Session;
  #isStepping = false;
  /** By the session's number for them: one, or two while one takes over from the other. */
  readonly #wires = new Map<number, Wire>();
  /** Counts the questions for a credential, so that a late answer to an earlier one is not taken. */
  #asked = 0;
  #alarm: { readonly at: number; readonly cancel: () => void } | undefined;

  constructor(session: Session, surroundings: Surroundings) {
    this.#session = session;
    this.#surroundings = surroundings;
  }

  get session(): Session {
    return this.#session;
  }

  /** Resolves or rejects when the command of this id has come to its end. */
  outcomeOf(id: string): Promise<Delivered> {
    return new Promise((resolve, reject) => this.#settlers.set(id, { resolve, reject }));
  }

  /** Hands a frame over that is worth nothing on another connection; not at all, unless this one is live. */
  say(frame: UpFrame): void {
    const { phase } = this.#session;
    if (phase.name === 'live') this.#carryOut(transmit(phase.socket, frame));
  }

  /** Gives the machine an input. One that comes while another is being carried out waits its turn. */
  dispatch(input: Input, now: number = this.#surroundings.clock.now()): void {
    this.#inputs.push({ input, now });
    if (this.#isStepping) return;
    this.#isStepping = true;
    try {
      for (let next = this.#inputs.shift(); next; next = this.#inputs.shift()) this.#step(next.input, next.now);
    } finally {
      this.#isStepping = false;
    }
    this.#setAlarm();
    this.#surroundings.changed(this.#session);
  }

  #step(input: Input, now: number): void {
    const { session, effects } = step(this.#session, input, { now, random: this.#surroundings.clock.random() });
    this.#session = session;
    for (const effect of effects) this.#carryOut(effect);
  }

  #carryOut(effect: Effect): void {
    switch (effect.kind) {
      case 'authenticate':
        this.#authenticate();
        break;
      case 'open':
        this.#open(effect.socket);
        break;
      case 'transmit':
        this.#wires.get(effect.socket)?.send(JSON.stringify(effect.frame));
        break;
      case 'close':
        this.#wires.get(effect.socket)?.close();
        this.#wires.delete(effect.socket);
        break;
      case 'keep-secret':
        this.#surroundings.keepSecret?.(effect.secret);
        break;
      case 'settle':
        this.#settle(effect.settled);
        break;
    }
  }

  #authenticate(): void {
    this.#asked += 1;
    const question = this.#asked;
    const answered = (input: Input): void => {
      if (question === this.#asked) this.dispatch(input);
    };
    const given = this.#surroundings.credential();
    if (!(given instanceof Promise)) {
      answered({ kind: 'credential', credential: given });
      return;
    }
    given.then(
      (credential) => answered({ kind: 'credential', credential }),
      (error: unknown) => answered({ kind: 'credential-failed', code: reasonOf(error) }),
    );
  }

  #open(socket: number): void {
    const { transport, address } = this.#surroundings;
    const wire = transport.open(address, {
      opened: () => this.dispatch({ kind: 'opened', socket }),
      received: (text) => this.#received(socket, text),
      closed: (code) => this.#closed(socket, code),
    });
    this.#wires.set(socket, wire);
  }

  #closed(socket: number, code: number): void {
    this.#wires.delete(socket);
    this.dispatch({ kind: 'closed', socket, code });
  }

  /** The edge where a broken relay stops: what can't be read ends this connection, not the page. */
  #received(socket: number, text: string): void {
    const frames = decodeDown(text, this.session.role.events);
    try {
      for (const frame of frames ?? []) this.dispatch({ kind: 'frame', socket, frame });
      if (frames) return;
    } catch {
      // A frame of the right name and the wrong shape.
    }
    this.#wires.get(socket)?.close();
    this.#closed(socket, protocolError);
  }

  #settle(settled: Settled): void {
    const settler = this.#settlers.get(settled.id);
    this.#settlers.delete(settled.id);
    if ('delivered' in settled) settler?.resolve(settled.delivered);
    else
      settler?.reject(
        new ParlorError(settled.refused, { params: settled.params, ...this.#meaningOf(settled.refused) }),
      );
  }

  #meaningOf(code: ErrorCode): { readonly message?: string } {
    const message = this.#session.role.meanings?.[code];
    return message === undefined ? {} : { message };
  }

  /** One timer serves every deadline; one that has moved back lets it ring early, which does no harm. */
  #setAlarm(): void {
    const at = dueAt(this.#session);
    if (at !== undefined && this.#alarm && this.#alarm.at <= at) return;
    this.#alarm?.cancel();
    this.#alarm = undefined;
    if (at === undefined) return;
    const { clock } = this.#surroundings;
    const cancel = clock.after(Math.max(0, at - clock.now()), () => {
      this.#alarm = undefined;
      // The time has passed even if the wall clock was set back meanwhile.
      this.dispatch({ kind: 'alarm' }, Math.max(at, clock.now()));
    });
    this.#alarm = { at, cancel };
  }
}

/** What to make of a provider that fails: a refusal of ours means what it says, everything else may pass. */
const reasonOf = (error: unknown): ErrorCode => (isParlorError(error) ? error.code : 'unavailable');
