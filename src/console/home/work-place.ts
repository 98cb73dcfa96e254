/** The work items as a place of the desk, where Home shows something else (S1). */
import { inbox } from '../drawings.ts';
import type { Place } from '../places.ts';

export const workPlace: Place = {
  id: 'work',
  drawing: inbox,
  isOpenTo: ({ desk }) => (desk?.rights?.length ?? 0) > 0 && (desk?.home ?? 'work-items') !== 'work-items',
  fetch: async () => {
    const { workItemsTemplate } = await import('./work-items-template.ts');
    return ({ view }) => workItemsTemplate(view);
  },
};
