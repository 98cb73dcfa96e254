/**
 * The bus over NATS, for relays on several machines. Rule D7 in docs/SPEC.md.
 *
 * ```
 *   away ──connected──▶ here ──lost──▶ away        (for ever, until closed)
 * ```
 *
 * Core NATS, which keeps nothing: what is published while one side is away is lost, and read from the log instead.
 */
import type { ConnectionOptions, NatsConnection, Subscription } from '@nats-io/transport-node';
import { ParlorError } from '../../core/errors.ts';
import { busReconnect } from '../../core/limits.ts';
import { loadPeer } from '../optional-peer.ts';
import type { Bus } from './bus.ts';
import { Subscribers } from './subscribers.ts';

type Connect = (options: ConnectionOptions) => Promise<NatsConnection>;

/**
 * Connects to the servers at `address`: `nats://host:port`, with `user:password@` or `token@` before the host where the
 * server wants it, `tls://` for an encrypted connection, several separated by commas. Resolves after the first attempt
 * whether it succeeded or not: a relay works without its bus.
 *
 * @throws ParlorError `unavailable`, its message saying why, if the address or the package is no good.
 */
export const openNatsBus = async (address: string): Promise<Bus> => {
  const options = optionsFrom(address);
  const { connect } = await loadPeer('@nats-io/transport-node', () => import('@nats-io/transport-node'));
  const bus = new NatsBus(connect, options);
  await bus.connect();
  return bus;
};

class NatsBus implements Bus {
  readonly #dial: Connect;
  readonly #options: ConnectionOptions;
  readonly #subscribers = new Subscribers();
  readonly #subscriptions = new Map<string, Subscription>();
  readonly #returnListeners = new Set<() => void>();
  #connection: NatsConnection | undefined;
  #isHere = false;
  #hasBeenAway = false;
  #isClosed = false;
  #retry: NodeJS.Timeout | undefined;

  constructor(dial: Connect, options: ConnectionOptions) {
    this.#dial = dial;
    this.#options = options;
  }

  get connected(): boolean {
    return this.#isHere;
  }

  publish(subject: string, text: string): void {
    if (!this.#isHere) return;
    try {
      this.#connection?.publish(subject, text);
    } catch {
      // Too large for the server, or closed this very moment: lost, as it may be.
    }
  }

  subscribe(subject: string, listener: (text: string) => void): () => void {
    if (this.#isClosed) return () => undefined;
    const leave = this.#subscribers.add(subject, listener);
    this.#listen(subject);
    return () => {
      leave();
      if (this.#subscribers.has(subject)) return;
      this.#subscriptions.get(subject)?.unsubscribe();
      this.#subscriptions.delete(subject);
    };
  }

  onReturn(listener: () => void): () => void {
    const own = (): void => listener();
    this.#returnListeners.add(own);
    return () => {
      this.#returnListeners.delete(own);
    };
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#retry);
    const connection = this.#connection;
    // Away, there is nobody to hand the rest to.
    if (this.#isHere) await connection?.drain().catch(() => undefined);
    await connection?.close();
  }

  /** Makes the first connection, or begins to try. Once there was one, it comes back by itself. */
  async connect(): Promise<void> {
    try {
      const connection = await this.#dial(this.#options);
      if (this.#isClosed) await connection.close();
      else this.#arrive(connection);
    } catch {
      this.#tryLater();
    }
  }

  #arrive(connection: NatsConnection): void {
    this.#connection = connection;
    this.#subscriptions.clear();
    for (const subject of this.#subscribers.subjects) this.#listen(subject);
    void this.#watch(connection);
    this.#here();
  }

  async #watch(connection: NatsConnection): Promise<void> {
    for await (const { type } of connection.status()) {
      if (type === 'reconnect') this.#here();
      else if (type === 'disconnect') this.#away();
    }
    // It has given up, which it only does when told to go, or when it can't be helped.
    this.#away();
    this.#tryLater();
  }

  #here(): void {
    this.#isHere = true;
    if (!this.#hasBeenAway) return;
    this.#hasBeenAway = false;
    for (const listener of [...this.#returnListeners]) listener();
  }

  #away(): void {
    this.#isHere = false;
    this.#hasBeenAway = true;
  }

  #tryLater(): void {
    this.#away();
    if (this.#isClosed) return;
    this.#retry = setTimeout(() => void this.connect(), this.#options.reconnectDelayHandler?.());
  }

  #listen(subject: string): void {
    if (!this.#connection || this.#connection.isClosed() || this.#subscriptions.has(subject)) return;
    const callback = (error: Error | null, message: { string(): string }): void => {
      if (!error) this.#subscribers.tell(subject, message.string());
    };
    this.#subscriptions.set(subject, this.#connection.subscribe(subject, { callback }));
  }
}

const optionsFrom = (address: string): ConnectionOptions => {
  const urls = address.split(',').map((one) => parse(one.trim()));
  const [first] = urls;
  const credentials = urls.find(({ username }) => username !== '');
  return {
    servers: urls.map(({ host }) => host),
    name: 'parlor',
    ...(first?.protocol === 'tls:' && { tls: {} }),
    ...(credentials && access(credentials)),
    maxReconnectAttempts: -1,
    ignoreAuthErrorAbort: true,
    timeout: busReconnect.dialMs,
    pingInterval: busReconnect.pingMs,
    reconnectDelayHandler: () => busReconnect.minMs + Math.random() * (busReconnect.maxMs - busReconnect.minMs),
  };
};

const access = ({ username, password }: URL): Pick<ConnectionOptions, 'user' | 'pass' | 'token'> =>
  password === ''
    ? { token: decodeURIComponent(username) }
    : { user: decodeURIComponent(username), pass: decodeURIComponent(password) };

const parse = (address: string): URL => {
  const url = URL.parse(address.includes('://') ? address : `nats://${address}`);
  if (url && url.hostname !== '' && ['nats:', 'tls:'].includes(url.protocol)) return url;
  // The address may hold a password, so it is not repeated here.
  throw new ParlorError('unavailable', { message: 'The address of NATS is not of the form nats://host:port.' });
};
