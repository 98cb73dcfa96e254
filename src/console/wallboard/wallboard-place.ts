/** The wallboard among the places of the desk, for who has any right over conversations of others. Rules V9 and V1 in docs/SPEC.md. */
import { chart } from '../drawings.ts';
import type { Place } from '../places.ts';

export const wallboardPlace: Place = {
  id: 'wallboard',
  drawing: chart,
  isOpenTo: ({ desk }) => (desk?.rights?.length ?? 0) > 0,
  fetch: async () => (await import('./draw-wallboard.ts')).drawWallboard,
};
