/** Colleagues of Ana: Ada is away, Ben can be asked anything, Cem works in another queue; and two queues. */
import type { Colleague, HandingOn } from '../../src/core/desk/handing-on.ts';

const colleague = (name: string, parts: Partial<Colleague> = {}): Colleague => ({
  id: name.toLowerCase(),
  seq: 1,
  name,
  presence: { base: 'available', setBy: 'system', since: 0 },
  load: 40,
  capacity: 100,
  sessions: 2,
  isOfQueue: true,
  ...parts,
});

export const handingOn: HandingOn = {
  units: 40,
  presences: ['available', 'busy'],
  colleagues: [
    colleague('Ada', { presence: { base: 'away', setBy: 'agent', since: 0 } }),
    colleague('Ben'),
    colleague('Cem', { isOfQueue: false }),
  ],
  queues: [
    { id: 'sales', name: 'Sales', waiting: 3, present: 2, isOpen: true },
    { id: 'night', name: 'Night', waiting: 0, present: 0, isOpen: false },
  ],
};
