/** The transport over a WebSocket: the browser's own, and Node's since version 22. */
import { subprotocol } from '../../core/protocol/version.ts';
import { closedAbnormally, type Transport, type Wire } from './transport.ts';

export const webSocketTransport: Transport = {
  open(address, listener): Wire {
    const listening = new AbortController();
    const { signal } = listening;
    let socket: WebSocket | undefined;
    try {
      socket = new WebSocket(address, subprotocol);
      socket.addEventListener('open', () => listener.opened(), { signal });
      // Binary messages are not of this protocol.
      socket.addEventListener('message', ({ data }) => typeof data === 'string' && listener.received(data), { signal });
      socket.addEventListener('close', ({ code }) => listener.closed(code), { signal });
    } catch {
      // A page under TLS may not open `ws:`, and a policy may forbid the address: browsers throw then.
      queueMicrotask(() => signal.aborted || listener.closed(closedAbnormally));
    }
    return {
      send: (text) => socket?.send(text),
      close: () => {
        listening.abort();
        socket?.close();
      },
    };
  },
};
