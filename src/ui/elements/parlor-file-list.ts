/** `<parlor-file-list>`: the files that are chosen and not sent yet, above the composer. Rule W5 in docs/SPEC.md. */
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { FileCode } from '../../core/further-meanings.ts';
import type { FileView } from '../../sdk/files/files.ts';
import { StringsController } from '../controllers/strings-controller.ts';
import { define } from '../define.ts';
import { ParlorElement } from '../element.ts';
import { cross, sheet } from '../files/file-drawings.ts';
import { fileSize } from '../files/file-size.ts';
import { shortenedName, shortenedNameStyles } from '../files/shortened-name.ts';
import { files } from '../locales/files/languages.ts';
import type { FilesStrings } from '../locales/files/strings.ts';
import { base } from '../styles/base.ts';
import { controls } from '../styles/controls.ts';
import { tokens } from '../styles/tokens.ts';
import { fileListStyles } from './parlor-file-list.styles.ts';
import './parlor-icon.ts';

/** One of them is to be forgotten, or tried again. Does not leave its parent's shadow root. */
export class ParlorFileActEvent extends Event {
  static readonly type = 'parlor-file-act';
  readonly act: 'cancel' | 'retry';
  readonly id: string;

  constructor(act: 'cancel' | 'retry', id: string) {
    super(ParlorFileActEvent.type);
    this.act = act;
    this.id = id;
  }
}

/** @fires {ParlorFileActEvent} parlor-file-act - One is to be forgotten, or tried again. */
export class ParlorFileList extends ParlorElement {
  static override styles = [tokens, base, controls, shortenedNameStyles, fileListStyles];

  @property({ attribute: false }) views: readonly FileView[] = [];

  private readonly words = new StringsController(this, files);

  protected override render(): unknown {
    const { strings } = this.words;
    return html`
      <ul aria-label=${strings.chosen}>
        ${repeat(
          this.views,
          ({ id }) => id,
          (view) => this.row(view),
        )}
      </ul>
    `;
  }

  private row(view: FileView): TemplateResult {
    const { strings, language } = this.words;
    const { id, name, file, state, sent } = view;
    const isUnderWay = state === 'uploading' || state === 'waiting';
    const button = (act: 'cancel' | 'retry', label: string, icon: TemplateResult) => html`
      <button class="icon-button" type="button" aria-label=${label} title=${label} @click=${() => this.act(act, id)}>${icon}</button>
    `;
    return html`
      <li class=${state}>
        <parlor-icon class="kind" .drawing=${sheet}></parlor-icon>
        <div class="about">
          ${shortenedName(name)}
          <p class="state" role=${state === 'failed' ? 'alert' : 'status'}>
            <bdi>${state === 'failed' ? this.problemOf(view) : `${fileSize(file.size, language)} · ${standingOf(view, strings)}`}</bdi>
          </p>
          ${isUnderWay ? html`<progress aria-label=${name} max=${file.size} value=${Math.min(sent, file.size)}></progress>` : nothing}
        </div>
        ${state === 'failed' && isWorthAnother(view) ? button('retry', strings.retry(name), html`<parlor-icon name="retry"></parlor-icon>`) : nothing}
        ${button('cancel', strings.remove(name), html`<parlor-icon .drawing=${cross}></parlor-icon>`)}
      </li>
    `;
  }

  /** Why it failed. That a relay is not to be reached is said elsewhere, and in other words. */
  private problemOf({ code = 'unavailable', params }: FileView): string {
    const { strings, language } = this.words;
    const known: Readonly<Partial<Record<string, (size: string) => string>>> = strings.problems;
    const max = params?.['max'];
    const said = known[code]?.(typeof max === 'number' ? fileSize(max, language) : '');
    return said ?? (code === 'unavailable' ? strings.failed : this.strings.problems[code]);
  }

  private act(act: 'cancel' | 'retry', id: string): void {
    this.dispatchEvent(new ParlorFileActEvent(act, id));
  }
}

/** Not told with every part: who listens hears when it begins and when it is there. */
const standingOf = ({ state, isMeant }: FileView, { ready, meant, uploading }: FilesStrings): string => {
  if (state === 'ready') return ready;
  return isMeant ? meant : uploading;
};

/** What was refused for what it is stays refused. */
const isWorthAnother = ({ code }: FileView): boolean => {
  const hopeless: readonly (FileCode | string | undefined)[] = [
    'file-empty',
    'file-too-large',
    'file-not-allowed',
    'not-allowed',
    'conversation-ended',
  ];
  return !hopeless.includes(code);
};

define('parlor-file-list', ParlorFileList);

declare global {
  interface HTMLElementTagNameMap {
    'parlor-file-list': ParlorFileList;
  }
  interface HTMLElementEventMap {
    'parlor-file-act': ParlorFileActEvent;
  }
}
