/**
 * The places of the desk beside Home and the sessions: what there is, who may go there, and what is fetched for it when somebody
 * does. A place has a part of the page's address to itself, so that a link or the back button leads to what was seen there.
 */
import type { SVGTemplateResult } from 'lit';
import type { AgentSnapshot } from '../sdk/snapshots.ts';
import { administrationPlace } from './admin/administration-place.ts';
import { auditPlace } from './audit/audit-place.ts';
import type { DeskView } from './desk.ts';
import { workPlace } from './home/work-place.ts';
import { ongoingPlace } from './supervision/ongoing-place.ts';
import { wallboardPlace } from './wallboard/wallboard-place.ts';

export const placeIds = ['work', 'ongoing', 'wallboard', 'administration', 'audit'] as const;

export type PlaceId = (typeof placeIds)[number];

/** Somewhere at the desk. */
export interface PlaceKey {
  readonly id: PlaceId;
  /** What the place itself says of what it shows, as the page's address has it: `sites/acme?tab=forms`. May be anything. */
  readonly at: string;
}

/** What a place is given whenever something changes. What it wants it says by `ActEvent`, as all elements of the desk do. */
export interface PlaceGiven {
  readonly view: DeskView;
  /** `at` of its key. To change it, `{ do: 'visit', place: { id, at } }`. */
  readonly at: string;
  /** Whether it can be seen: what is behind something else needs nothing new. */
  readonly isFront: boolean;
}

export interface Place {
  readonly id: PlaceId;
  /** For its entry in the panel; its name is in the words of the workspace. */
  readonly drawing: SVGTemplateResult;
  readonly isOpenTo: (client: AgentSnapshot) => boolean;
  /** Fetches its elements, in a file of their own, and gives what renders them: one element, which takes the focus on `focus()`. */
  readonly fetch: () => Promise<(given: PlaceGiven) => unknown>;
}

/** In the order of the panel. */
export const places: readonly Place[] = [workPlace, ongoingPlace, wallboardPlace, administrationPlace, auditPlace];

/** The places that this agent may go to at this moment. */
export const placesFor = (client: AgentSnapshot, all = places): readonly Place[] =>
  all.filter(({ isOpenTo }) => isOpenTo(client));

/** What Home shows instead of the work items, which are a place of their own then: as the site's admin chose, to who may see it (S1). */
export const homePlaceOf = (client: AgentSnapshot, all = places): Place | undefined =>
  placesFor(client, all).find(({ id }) => id === client.desk?.home);

/** The places that are gone to from the panel: all but what Home shows. */
export const placesBesideHome = (client: AgentSnapshot, all = places): readonly Place[] => {
  const home = homePlaceOf(client, all);
  return placesFor(client, all).filter((one) => one !== home);
};

/** The key that a page's address has behind its `#`: `#/ongoing?queue=care`. Undefined if it names no place. */
export const readPlace = (hash: string): PlaceKey | undefined => {
  const [, name, at = ''] = /^#\/([a-z]+)(?:(?:\/|(?=\?))(.*))?$/su.exec(hash) ?? [];
  const id = placeIds.find((one) => one === name);
  return id && { id, at };
};

/** The same the other way round; empty for Home and sessions, which are kept otherwise. */
export const hashOf = (place: PlaceKey | undefined): string => {
  if (!place) return '';
  const { id, at } = place;
  return at === '' || at.startsWith('?') ? `#/${id}${at}` : `#/${id}/${at}`;
};

export const isSamePlace = (one: PlaceKey | undefined, other: PlaceKey | undefined): boolean =>
  one?.id === other?.id && one?.at === other?.at;
