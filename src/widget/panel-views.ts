/** The pieces of the panel as templates: what each phase of the conversation shows. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Assignee } from '../core/conversation/lifecycle.ts';
import type { ErrorCode } from '../core/errors.ts';
import type { FrontFacts } from '../core/front/front-facts.ts';
import type { Connection, QueuePlace, VisitorSnapshot } from '../sdk/snapshots.ts';
import type { VisitorPhase } from '../sdk/visitor-phase.ts';
import type { MenuEntry } from '../ui/elements/parlor-menu.ts';
import type { TalkStrings } from '../ui/locales/talk/strings.ts';
import type { WidgetStrings } from '../ui/locales/widget/strings.ts';
import type { PanelAct } from './panel-acts.ts';

/** All that the pieces need to know. */
export interface PanelView {
  readonly snapshot: VisitorSnapshot;
  readonly phase: VisitorPhase;
  readonly connection: Connection;
  /** Stands in the page, and is always open. */
  readonly inline: boolean;
  readonly heading: string;
  /** Who has the conversation. */
  readonly agent?: Assignee;
  /** Where the visitor stands in the queue, if the relay tells. */
  readonly queue?: QueuePlace;
  /** What the site says in its own words. */
  readonly front?: FrontFacts;
  readonly hasRows: boolean;
  /** Whether something is being written. */
  readonly hasDraft: boolean;
  readonly canEnd: boolean;
  /** Whether the visitor is being asked about the end, or something else by an extra: the rest has to wait. */
  readonly asking: boolean | 'else';
  readonly problem: ErrorCode | undefined;
  /** What extras put into the menu of the header; it is there as soon as there is something in it. */
  readonly menu: readonly MenuEntry[];
  /** The language that the words are in: whoever has words of their own is told, as they don't notice when these come. */
  readonly language: string;
  readonly strings: WidgetStrings;
  readonly talk: TalkStrings;
  readonly act: (act: PanelAct) => void;
  readonly ask: (asking: boolean) => void;
}

export const header = (view: PanelView, more: unknown): TemplateResult => {
  const { agent, heading } = view;
  return html`
    <header class="header" part="header">
      <slot name="header">
        ${
          agent
            ? html`<parlor-avatar name=${agent.name} seed=${agent.id} picture=${agent.picture ?? ''}></parlor-avatar>`
            : html`<span class="emblem"><parlor-icon name="speech"></parlor-icon></span>`
        }
        <div class="titles">
          <h2 class="title"><bdi>${agent ? agent.name : heading}</bdi></h2>
          <p class="status" role="status"><bdi>${status(view)}</bdi></p>
        </div>
      </slot>
      ${view.canEnd ? endButton(view) : nothing} ${view.snapshot.view && html`<div class="more">${more}</div>`}
      ${view.inline ? nothing : minimiseButton(view)}
    </header>
  `;
};

const minimiseButton = ({ strings, act }: PanelView): TemplateResult => html`
  <button
    class="icon-button"
    type="button"
    aria-label=${strings.minimise}
    title=${strings.minimise}
    @click=${() => act('minimise')}
  >
    <parlor-icon name="chevron"></parlor-icon>
  </button>
`;

const endButton = ({ strings, ask }: PanelView): TemplateResult => html`
  <button class="button small end" type="button" aria-label=${strings.end} @click=${() => ask(true)}>
    ${strings.endShort}
  </button>
`;

const status = ({ phase, strings }: PanelView): string => {
  const statuses: Readonly<Record<VisitorPhase, string>> = {
    new: strings.newStatus,
    connecting: strings.connectingStatus,
    open: strings.openStatus,
    active: strings.activeStatus,
    waiting: strings.waitingStatus,
    ended: strings.endedStatus,
    error: strings.errorStatus,
  };
  return statuses[phase];
};

/** Instead of an empty transcript: what to do, or why nothing can be done. */
export const greeting = ({ hasRows, phase, problem, strings, talk }: PanelView): TemplateResult | typeof nothing => {
  if (hasRows) return nothing;
  const isError = phase === 'error' && problem !== undefined;
  return html`
    <div class="greeting" slot="empty">
      <span class="emblem"><parlor-icon name=${isError ? 'offline' : 'speech'}></parlor-icon></span>
      <h3 dir="auto">${isError ? strings.errorHeading : strings.greeting}</h3>
      <p dir="auto">${isError ? talk.problems[problem] : strings.greetingText}</p>
    </div>
  `;
};

/** Whether a composer is there, as far as the conversation goes. */
export const canWrite = ({ phase }: PanelView): boolean => phase !== 'ended' && phase !== 'error';

/** Below the last message, until somebody comes. What a former page knew of has its place, and no words before it is known. */
export const inLine = ({
  hasRows,
  phase,
  queue = {},
  snapshot,
  strings,
}: PanelView): TemplateResult | typeof nothing => {
  if (phase !== 'open') {
    const isRecalled = phase === 'connecting' && hasRows;
    return isRecalled && snapshot.view?.conversation.lifecycle.state === 'open' ? line('') : nothing;
  }
  const { position, waitMs } = queue;
  const place = position === undefined ? strings.inLine : strings.place(position);
  const wait = waitMs === undefined ? '' : ` ${strings.wait(waitMs / 60_000)}`;
  return line(place + wait);
};

/** One sentence after the other in one place, so that a change is read out as a whole. */
export const line = (sentences: unknown): TemplateResult => html`
  <p class="in-line" slot="end" role="status">
    <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span><span dir="auto">${sentences}</span>
  </p>
`;

/** Over the transcript, so that nothing moves when the connection comes and goes. */
export const note = (view: PanelView): TemplateResult => html`
  <div class="note" role="status">${noteContent(view)}</div>
`;

const noteContent = ({ connection, phase, problem, strings, talk, act }: PanelView): unknown => {
  if (phase === 'error') return nothing;
  if (connection.state === 'offline') return html`<p><parlor-icon name="offline"></parlor-icon>${strings.offline}</p>`;
  if (connection.state === 'waiting') {
    return html`
      <p>
        <parlor-icon name="offline"></parlor-icon>
        ${phase === 'connecting' ? strings.unreachable : strings.reconnecting}
        <button class="link" type="button" @click=${() => act('retry')}>${strings.tryNow}</button>
      </p>
    `;
  }
  return problem === undefined
    ? nothing
    : html`<p><parlor-icon name="alert"></parlor-icon>${talk.problems[problem]}</p>`;
};

/** In the composer's place, where nothing can be written. */
export const instead = (view: PanelView): TemplateResult =>
  html`<div class="footer instead" part="footer" tabindex="-1">
    ${view.phase === 'error' ? errorContent(view) : endedContent(view)}
  </div>`;

const errorContent = ({ hasRows, problem, strings, talk, act }: PanelView): TemplateResult => html`
  ${hasRows && problem !== undefined ? html`<p dir="auto">${talk.problems[problem]}</p>` : nothing}
  <button class="button primary" type="button" @click=${() => act('retry')}>
    <parlor-icon name="retry"></parlor-icon>${strings.tryAgain}
  </button>
`;

const endedContent = ({ strings, act }: PanelView): TemplateResult => html`
  <p dir="auto">${strings.endedText}</p>
  <button class="button primary" type="button" @click=${() => act('start-new')}>${strings.startNew}</button>
`;
