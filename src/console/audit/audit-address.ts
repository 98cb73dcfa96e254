/** What the audit log shows of itself in the page's address, and back: which view, and how the log is filtered. Pure. */
import type { AuditFilter } from '../../core/privacy/audit-entry.ts';
import { dayMs } from '../../core/privacy-limits.ts';

export type AuditView = 'log' | 'visitors';

/** The filters as people fill them in: days are days of where they are, each as a whole. */
export interface AuditWish {
  readonly by: string;
  readonly action: string;
  readonly about: string;
  /** `2026-03-04`. */
  readonly from: string;
  readonly to: string;
}

export const noWish: AuditWish = { by: '', action: '', about: '', from: '', to: '' };

const names = Object.keys(noWish) as readonly (keyof AuditWish)[];

/** Of an address that somebody has changed by hand, what can be read. */
export const readAudit = (at: string): { readonly view: AuditView; readonly wish: AuditWish } => {
  const given = new URLSearchParams(at.startsWith('?') ? at : '');
  const wish = Object.fromEntries(names.map((name) => [name, given.get(name)?.slice(0, 100) ?? '']));
  return { view: at === 'visitors' ? 'visitors' : 'log', wish: { ...noWish, ...wish } };
};

export const addressOf = (view: AuditView, wish: AuditWish): string => {
  if (view === 'visitors') return view;
  const said = names.flatMap((name) => (wish[name] === '' ? [] : [[name, wish[name]]]));
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`;
};

/** What the relay is asked for. */
export const filterOf = ({ by, action, about, from, to }: AuditWish): AuditFilter => {
  const [first, last] = [dayStart(from), dayStart(to)];
  return {
    ...(by.trim() !== '' && { by: by.trim() }),
    ...(action !== '' && { action }),
    ...(about.trim() !== '' && { about: about.trim() }),
    ...(first !== undefined && { from: first }),
    // In between there may be an hour more or less: half a day later it is the next day everywhere.
    ...(last !== undefined && { to: dayStart(dayOf(last + 1.5 * dayMs)) ?? last + dayMs }),
  };
};

/** The first moment of a day, as it is here. */
const dayStart = (day: string): number | undefined => {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(day) ?? [];
  if (year === undefined) return undefined;
  const start = new Date(Number(year), Number(month) - 1, Number(date)).getTime();
  return Number.isNaN(start) || start < 0 ? undefined : start;
};

const dayOf = (at: number): string => {
  const day = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};
