/** Sockets that open, fail or hang as a test says. */
import type { Transport, TransportListener } from '../../src/sdk/transport/transport.ts';

export class ScriptedSockets implements Transport {
  /** What becomes of the next one: refused at once, never answered, or open. */
  fate: 'refused' | 'silent' | 'open' = 'refused';
  readonly opened: { readonly listener: TransportListener; readonly said: string[]; isClosed: boolean }[] = [];

  open = (_address: string, listener: TransportListener) => {
    const socket = { listener, said: [] as string[], isClosed: false };
    this.opened.push(socket);
    const { fate } = this;
    queueMicrotask(() => {
      if (socket.isClosed) return;
      if (fate === 'refused') listener.closed(1006);
      if (fate === 'open') listener.opened();
    });
    return {
      send: (text: string) => void socket.said.push(text),
      close: () => {
        socket.isClosed = true;
      },
    };
  };
}
