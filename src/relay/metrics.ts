/** What an operator can watch at `/metrics`, in Prometheus' format. One registry a relay. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  readonly sockets: Gauge;
  readonly streams: Gauge;
  readonly refusedUpgrades: Counter<'reason'>;
  readonly framesIn: Counter<'type'>;
  readonly commands: Counter<'type' | 'result'>;
  readonly appendSeconds: Histogram;
  readonly appendBatch: Histogram;
}

export const createMetrics = (appendQueue: () => number): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  new Gauge({
    name: 'parlor_append_queue',
    help: 'Commands waiting for the appender.',
    registers,
    collect() {
      this.set(appendQueue());
    },
  });
  return {
    registry,
    sockets: new Gauge({ name: 'parlor_sockets', help: 'Open WebSocket connections.', registers }),
    streams: new Gauge({
      name: 'parlor_streams',
      help: 'Open event streams, of clients whose sockets are blocked.',
      registers,
    }),
    refusedUpgrades: new Counter({
      name: 'parlor_upgrades_refused_total',
      help: 'Connections and requests turned away before anything of them was read.',
      labelNames: ['reason'],
      registers,
    }),
    framesIn: new Counter({
      name: 'parlor_frames_in_total',
      help: 'Frames read, by type.',
      labelNames: ['type'],
      registers,
    }),
    commands: new Counter({
      name: 'parlor_commands_total',
      help: 'Commands answered, by type and result: ok, repeat or the code of the refusal.',
      labelNames: ['type', 'result'],
      registers,
    }),
    appendSeconds: new Histogram({
      name: 'parlor_append_seconds',
      help: 'Time of one append transaction, durable.',
      buckets: [0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
      registers,
    }),
    appendBatch: new Histogram({
      name: 'parlor_append_batch',
      help: 'Commands in one append transaction.',
      buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
      registers,
    }),
  };
};
