/** *Ongoing conversations*, a place of the desk for who has any right over those of others. Rules V1 and V2 in docs/SPEC.md. */
import { watch } from '../drawings.ts';
import type { Place } from '../places.ts';

export const ongoingPlace: Place = {
  id: 'ongoing',
  drawing: watch,
  isOpenTo: ({ desk }) => (desk?.rights?.length ?? 0) > 0,
  fetch: async () => (await import('./draw-ongoing.ts')).drawOngoing,
};
