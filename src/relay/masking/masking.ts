/**
 * Masking: what a site's rules hide of what people write, before anything is stored. Rule X5 in docs/SPEC.md.
 *
 * Every command passes here on its way into the appender, and so does all else that people write. What was hidden is nowhere:
 * not in a digest either.
 */
import type { Static } from 'typebox';
import type { ParticipantKind } from '../../core/conversation/participants.ts';
import { isStaff } from '../../core/conversation/participants.ts';
import { cardSpans } from '../../core/masking/card.ts';
import { emailSpans } from '../../core/masking/email.ts';
import { hideSpans } from '../../core/masking/spans.ts';
import { type Asked, askedIn, isWritten, type Rewrite, rewritten } from '../../core/masking/written.ts';
import { blindDigestOf } from '../command-digest.ts';
import type { MaskingShape } from '../config/masking.shape.ts';
import type { SiteConfig } from '../config.ts';
import type { AppendRequest } from '../store/store.ts';
import { type Finder, finderOf } from './pattern.ts';

type SiteMasking = Static<typeof MaskingShape>;
type Rule = SiteMasking['rules'][number];

const sides = ['visitors', 'agents'] as const;

/** Whose texts: visitors', or those of the people of the desk. */
export type Side = (typeof sides)[number];

export class Masking {
  readonly #sites: ReadonlyMap<string, SiteConfig>;
  readonly #made = new WeakMap<SiteMasking, Readonly<Record<Side, Rewrite>>>();

  /** `sites` are those of the configuration in force: the newest rules hold. */
  constructor(sites: ReadonlyMap<string, SiteConfig>) {
    this.#sites = sites;
  }

  /** Hides what is to be hidden of texts of a site's. */
  on(site: string, side: Side): Rewrite {
    const masking = this.#sites.get(site)?.masking;
    if (!masking) return asItIs;
    const made = this.#made.get(masking) ?? {
      visitors: hiding(masking, 'visitors'),
      agents: hiding(masking, 'agents'),
    };
    this.#made.set(masking, made);
    return made[side];
  }

  /** A request to append as it may be stored. The relay's own words have nothing of anybody's. */
  request(request: AppendRequest): AppendRequest {
    const { command, actor, site, digest } = request;
    if (actor.kind === 'system' || !isWritten(command)) return request;
    const hide = this.on(site, sideOf(actor.kind));
    let isHidden = false;
    const watched: Rewrite = (text, asked) => {
      const left = hide(text, asked);
      isHidden ||= left !== text;
      return left;
    };
    const masked = rewritten(command, watched, askedOf(request));
    const blind = blindDigestOf(actor.kind, actor.id, command);
    return isHidden
      ? { ...request, command: masked, digest: blind, alike: digest, masked: true }
      : { ...request, alike: blind };
  }
}

export const sideOf = (kind: ParticipantKind): Side => (isStaff(kind) ? 'agents' : 'visitors');

const asItIs: Rewrite = (text) => text;

/** What the site asks for in what is answered: judged by the same questions behind it. */
const askedOf = ({ start, surveys = {} }: AppendRequest): ReadonlyMap<string, Asked> => {
  const asked = new Map(askedIn(start?.form?.questions ?? []));
  for (const { questions } of Object.values(surveys)) {
    for (const [id, kind] of askedIn(questions)) {
      // Which of the site's surveys it is, the conversation says: where they are of two minds, it is text.
      asked.set(id, (asked.get(id) ?? kind) === kind ? kind : 'text');
    }
  }
  return asked;
};

/** What the rules of a site make of the texts of one side. They have been checked. */
export const hiding = ({ character = '#', rules }: SiteMasking, side: Side): Rewrite => {
  const finders = rules
    .filter(({ on = true, whose = 'both' }) => on && (whose === 'both' || whose === side))
    .map(findingOf);
  if (finders.length === 0) return asItIs;
  return (text, asked) => {
    const spans = finders.flatMap((find) => find(text, asked));
    return spans.length === 0 ? text : hideSpans(text, spans, character);
  };
};

const findingOf = ({ hides }: Rule): ((text: string, asked?: Asked) => ReturnType<Finder>) => {
  if (hides === 'card') return cardSpans;
  // Whoever is asked for an address, is asked for it.
  if (hides === 'email') return (text, asked) => (asked === 'email' ? [] : emailSpans(text));
  const finder = finderOf(hides.pattern);
  if ('problem' in finder) throw new TypeError(`A pattern that was not checked: it ${finder.problem}`);
  return finder;
};
