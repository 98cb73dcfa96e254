/** The bus inside one process keeps the bus's promises. */
import { InProcessBus } from '../../src/relay/bus/in-process.ts';
import { Subscribers } from '../../src/relay/bus/subscribers.ts';
import { describeBus } from './bus.contract.ts';

describeBus('in-process', async () => {
  const subscribers = new Subscribers();
  return { connect: async () => new InProcessBus(subscribers), remove: async () => undefined };
});
