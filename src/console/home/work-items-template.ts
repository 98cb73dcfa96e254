/** The work items, as Home or as a place of their own. Rules S1 and S9 in docs/SPEC.md. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskView } from '../desk.ts';
import './parlor-home.ts';

/** `where`: its class. */
export const workItemsTemplate = ({ client, desk }: DeskView, where?: 'front'): TemplateResult => html`
  <parlor-home
    class=${where ?? nothing}
    .list=${client.open}
    .mine=${client.waiting}
    .attempts=${desk.attempts}
    .refused=${client.refused}
    .cases=${client.cases}
    .closed=${client.closed}
    .agent=${client.me}
    me=${client.me?.id ?? nothing}
  ></parlor-home>
`;
