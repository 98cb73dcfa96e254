/**
 * What visitors' pages are told, made once for all who speak a language: a crowd may come at once, and a change of the
 * configuration concerns everybody who is there, but mostly changes nothing of this.
 */
import type { FrontFacts } from '../core/front/front-facts.ts';
import { frontLanguagesMax } from '../core/limits.ts';
import type { SiteConfig, WorkstreamConfig } from './config.ts';
import { type FrontOf, frontFactsOf, workstreamOf } from './front-facts.ts';
import type { Opening, Openings } from './openings.ts';

/** What somebody is told. */
export interface Told {
  /** Undefined if it is nothing. */
  readonly front?: FrontFacts;
  /** The same as text: another one says something else. */
  readonly text: string;
}

interface Made extends Told {
  readonly hours: Opening | undefined;
}

const nothing: Told = { text: '' };

export class Fronts {
  readonly #sites: ReadonlyMap<string, SiteConfig>;
  readonly #openings: Openings;
  readonly #made = new WeakMap<WorkstreamConfig, Map<string, Made>>();

  constructor({ sites, openings }: { readonly sites: ReadonlyMap<string, SiteConfig>; readonly openings: Openings }) {
    this.#sites = sites;
    this.#openings = openings;
  }

  /** What a visitor of this site is told who says this of their page. */
  of(site: string, { workstream: name, language }: FrontOf): Told {
    const known = this.#sites.get(site);
    const workstream = known && workstreamOf(known, name);
    return workstream ? this.in(known, workstream, language) : nothing;
  }

  in(site: SiteConfig, workstream: WorkstreamConfig, language = ''): Told {
    const hours = workstream.hours && this.#openings.of(workstream.hours);
    const all = this.#made.get(workstream) ?? new Map<string, Made>();
    const former = all.get(language);
    if (former && former.hours === hours) return former;
    const front = frontFactsOf(workstream, language, hours, site);
    const made = { ...(front && { front }), text: JSON.stringify(front) ?? '', hours };
    // Whatever is no language is one here, too.
    if (all.size >= frontLanguagesMax) all.clear();
    this.#made.set(workstream, all.set(language, made));
    return made;
  }
}
