/** What the sections of the administration are made of. */
import { html } from 'lit';
import type { AdminConfig, AgentAdmin, Json } from '../../../sdk/admin/agent-admin.ts';
import type { EntryEdits } from '../entry-edits.ts';
import type { Field } from '../fields.ts';
import { type JsonFields, valueAt } from '../json.ts';
import type { ToldProblem } from '../told-problems.ts';
import '../parlor-admin-fields.ts';

/** What a section is made of. */
export interface Room {
  readonly config: AdminConfig;
  /** What is in force. */
  readonly base: AdminConfig;
  readonly site: JsonFields;
  /** Where the site is in the configuration. */
  readonly siteAt: string;
  /** The site as it is in force; undefined if it is new. */
  readonly knownSite: Json | undefined;
  readonly problems: readonly ToldProblem[];
  /** The agent who administers. */
  readonly me: string;
  readonly admin?: AgentAdmin;
  /** What is written of the library and not saved. */
  readonly entries?: EntryEdits;
}

/** Fields of what stands at a place; `known` is the same in the configuration in force. */
export const fieldsAt = (
  { config, site, problems }: Room,
  all: readonly Field[],
  at: string,
  known: Json | undefined,
): unknown => html`
  <parlor-admin-fields
    .fields=${all}
    .at=${at}
    .value=${valueAt(config as unknown as Json, at)}
    .known=${known}
    .around=${{ config, site }}
    .problems=${problems}
  ></parlor-admin-fields>
`;
