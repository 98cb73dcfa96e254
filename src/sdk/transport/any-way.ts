/**
 * The transport in use: a WebSocket, and requests where sockets are blocked.
 *
 * Some networks let no socket through. After a few that brought nothing, a socket that fails again is followed by requests
 * at once: if those are answered, it was not the network as a whole. That is remembered by this transport, so by the page,
 * and only for a while. The part that speaks by requests is loaded then.
 */
import { blockedSocket } from '../../core/limits.ts';
import type { Clock } from '../clock.ts';
import { doorAddress } from '../relay-address.ts';
import { closedAbnormally, type Transport, type TransportListener, type Wire } from './transport.ts';
import { webSocketTransport } from './websocket.ts';

/** What one transport knows and works with. */
export interface Means {
  readonly clock: Clock;
  readonly sockets: Transport;
  /** Sockets in a row that brought nothing. */
  failures: number;
  /** Until when sockets are known to be blocked, in milliseconds since 1970. */
  blockedUntil: number;
  loading?: Promise<typeof import('./requests.ts')> | undefined;
}

export const anyWay = (clock: Clock, sockets: Transport = webSocketTransport): Transport => {
  const means: Means = { clock, sockets, failures: 0, blockedUntil: 0 };
  return {
    open: (address, listener) =>
      (clock.now() < means.blockedUntil ? byRequests : bySocket)(address, listener, means, []),
    leave: (address, body) => void ask(address, { body, keepalive: true }).catch(() => undefined),
  };
};

const ask = (address: string, more: RequestInit): Promise<Response> =>
  fetch(doorAddress(address, 'frames'), { method: 'POST', credentials: 'omit', ...more });

type Open = (address: string, listener: TransportListener, means: Means, said: string[]) => Wire;

const bySocket: Open = (address, listener, means, said) => {
  const { clock, sockets } = means;
  let isProven = false;
  const failed = (code: number): void => {
    stopWaiting();
    // Without a network nothing is learnt.
    if (!isProven && globalThis.navigator?.onLine !== false && ++means.failures > blockedSocket.tries) {
      wire = byRequests(address, listener, means, said);
    } else listener.closed(code);
  };
  let wire = sockets.open(address, {
    opened: () => listener.opened(),
    received: (text) => {
      isProven = true;
      means.failures = 0;
      stopWaiting();
      listener.received(text);
    },
    closed: failed,
  });
  const patienceMs = means.failures < blockedSocket.tries ? blockedSocket.patienceMs : blockedSocket.headStartMs;
  const stopWaiting = clock.after(patienceMs, () => {
    wire.close();
    failed(closedAbnormally);
  });
  return {
    send: (text) => {
      if (!isProven) said.push(text);
      wire.send(text);
    },
    close: () => {
      stopWaiting();
      wire.close();
    },
  };
};

/** `said` is what has been said to a socket that never answered. */
const byRequests: Open = (address, listener, means, said) => {
  let wire: Wire | undefined;
  let isClosed = false;
  // The door first: a browser may not load a module again that once failed to load.
  means.loading ??= ask(address, {}).then(() => import('./requests.ts'));
  means.loading.then(
    ({ RequestsWire }) => {
      if (!isClosed) wire = new RequestsWire(address, listener, means, said);
    },
    () => {
      means.loading = undefined;
      if (!isClosed) listener.closed(closedAbnormally);
    },
  );
  return {
    send: (text) => wire?.send(text),
    close: () => {
      isClosed = true;
      wire?.close();
    },
  };
};
