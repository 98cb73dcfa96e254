/** Which section of the administration shows what, by its place in the configuration. Pure. */
import type { AdminConfig } from '../../sdk/admin/agent-admin.ts';
import type { SectionName } from '../../ui/locales/desk/admin/frame.ts';
import type { LibrarySection } from '../../ui/locales/desk/admin/library.ts';
import { fieldsOf, stepsOf, textOf } from './json.ts';

/** A part of the administration: of the configuration, or of what is beside it. */
export type AnySection = SectionName | LibrarySection;

/** Where somebody is: a section, and the site it is about. */
export interface Whereabouts {
  readonly section: AnySection;
  readonly site: string;
}

export const siteSections = [
  'sites',
  'workstreams',
  'hours',
  'queues',
  'messages',
  'forms',
  'notifications',
  'masking',
  'sentiment',
  'replies',
  'articles',
] as const satisfies readonly AnySection[];

export const installationSections = ['agents', 'rights', 'everything'] as const satisfies readonly SectionName[];

const all: readonly AnySection[] = [...siteSections, ...installationSections];

/** What a page's address says; the first section of the first site if it says nothing that is there. */
export const readWhereabouts = (at: string, { sites }: Pick<AdminConfig, 'sites'>): Whereabouts => {
  const [name = '', site = ''] = at.split('/').map(decoded);
  const ids = sites.map((one) => textOf(fieldsOf(one)['id']));
  return {
    section: all.find((one) => one === name) ?? 'sites',
    site: ids.includes(site) ? site : (ids[0] ?? ''),
  };
};

export const addressOf = ({ section, site }: Whereabouts): string =>
  site === '' ? section : `${section}/${encodeURIComponent(site)}`;

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Where a place in the configuration is shown. */
export const whereIs = (pointer: string, { sites }: Pick<AdminConfig, 'sites'>): Whereabouts => {
  const [root = '', index = '', part = '', , detail = '', form = ''] = stepsOf(pointer);
  const site = root === 'sites' ? textOf(fieldsOf(sites[Number(index)])['id']) : '';
  if (root === 'agents') return { section: part === 'rights' ? 'rights' : 'agents', site };
  if (root !== 'sites' || index === '') return { section: 'everything', site };
  return {
    section: part === 'workstreams' ? workstreamSection(detail, form, pointer) : (parts[part] ?? 'sites'),
    site,
  };
};

const parts: Readonly<Record<string, SectionName>> = {
  queues: 'queues',
  presences: 'queues',
  notifications: 'notifications',
  masking: 'masking',
  sentiment: 'sentiment',
};

const workstreamSection = (detail: string, form: string, pointer: string): SectionName => {
  if (detail === 'hours') return 'hours';
  if (detail === 'tabs') return 'everything';
  if (detail !== 'front') return 'workstreams';
  return ['preChat', 'postChat', 'contactForm'].includes(form) || /\/words\/\d+\/questions/.test(pointer)
    ? 'forms'
    : 'messages';
};
