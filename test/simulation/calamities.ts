/** What befalls connections, relays, the bus and the database in a simulation. */
import type { Act } from './acts.ts';
import type { Time } from './life.ts';
import type { Network } from './network.ts';
import type { SimulatedBus } from './simulated-bus.ts';
import type { SimulatedDatabase } from './simulated-database.ts';
import type { SimulatedRelay } from './simulated-relay.ts';

interface World {
  readonly time: Time;
  readonly network: Network;
  readonly bus: SimulatedBus;
  readonly database: SimulatedDatabase;
  /** Told of each mistake that a relay makes about itself. */
  readonly mistaken: (mistake: string) => void;
}

export const befall = (
  { kind, how }: Act,
  { client, relay }: { readonly client: string; readonly relay: SimulatedRelay | undefined },
  { time, network, bus, database, mistaken }: World,
): void => {
  const ms = 200 + how * 5_000;
  switch (kind) {
    case 'connection is cut':
      for (const link of network.linksOf(client)) link.cut();
      break;
    case 'connection falls silent':
      for (const link of network.linksOf(client)) link.silence();
      break;
    case 'network is away':
      network.offline.add(client);
      for (const link of network.linksOf(client)) {
        if (how < 0.5) link.cut();
        else link.silence();
      }
      time.after(ms, () => network.offline.delete(client));
      break;
    case 'relay crashes':
      relay?.crash(how < 0.3);
      time.after(ms, () => relay?.start());
      break;
    case 'relay drains':
      relay?.drain().catch((error: unknown) => mistaken(`drain: ${String(error)}`));
      time.after(3_000 + ms, () => relay?.start());
      break;
    case 'bus is away':
      bus.isUp = false;
      time.after(ms, () => {
        bus.isUp = true;
      });
      break;
    default:
      database.failure = 0.2 + how * 0.8;
      time.after(ms / 2, () => {
        database.failure = network.isCalm ? 0 : 0.01;
      });
  }
};
