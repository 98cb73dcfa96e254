/** The audit log among the places of the desk. Rules V8 and X6 in docs/SPEC.md. */
import { record } from '../drawings.ts';
import type { Place } from '../places.ts';

export const auditPlace: Place = {
  id: 'audit',
  drawing: record,
  isOpenTo: ({ me }) => me?.kind === 'supervisor',
  fetch: async () => (await import('./draw-audit.ts')).drawAudit,
};
