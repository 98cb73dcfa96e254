/** The administration among the places of the desk: for who may change the configuration. */
import { sliders } from '../drawings.ts';
import type { Place } from '../places.ts';

export const administrationPlace: Place = {
  id: 'administration',
  drawing: sliders,
  isOpenTo: ({ desk }) => desk?.administers === true,
  fetch: async () => (await import('./draw-administration.ts')).drawAdministration,
};
