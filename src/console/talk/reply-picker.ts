/**
 * Quick replies over the field where an agent writes: a slash asks for them, the focus stays in the field. As the combobox of the
 * ARIA Authoring Practices has it, on a field of several lines. Rule S10 in docs/SPEC.md.
 */
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { isParlorError } from '../../core/errors.ts';
import type { PlaceholderValues } from '../../core/quick-replies/filling.ts';
import { quickReplyFilter } from '../../core/quick-replies/filtering.ts';
import type { QuickReply } from '../../core/quick-replies/quick-reply.ts';
import type { AgentLibrary } from '../../sdk/library/agent-library.ts';
import { StringsController } from '../../ui/controllers/strings-controller.ts';
import { replies as words } from '../../ui/locales/desk/replies.ts';
import type { TalkStrings } from '../../ui/locales/talk/strings.ts';
import type { Refused } from '../access.ts';
import { ActEvent } from '../acts.ts';
import { filledReply, type Slash, slashAt } from './slash.ts';

interface Surroundings {
  readonly field: () => HTMLTextAreaElement | null | undefined;
  /** Names as the visitor is to read them. */
  readonly values: () => PlaceholderValues;
  readonly problems: () => TalkStrings['problems'];
  /** The agent wants to see to the quick replies themselves. */
  readonly manage: () => void;
}

type Host = ReactiveControllerHost & HTMLElement;

export class ReplyPicker implements ReactiveController {
  private readonly host: Host;
  private readonly around: Surroundings;
  private readonly words: StringsController<typeof words.en>;
  private library: AgentLibrary | undefined;
  private stopFollowing: (() => void) | undefined;
  private slash: Slash | undefined;
  /** Where a slash stands that is meant as one. */
  private literal: number | undefined;
  private active = 0;
  private refused: Refused | undefined;
  private filterOf: readonly QuickReply[] | undefined;
  private filter: (typed: string) => readonly QuickReply[] = () => [];

  constructor(host: Host, around: Surroundings) {
    this.host = host;
    this.around = around;
    this.words = new StringsController(host, words);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stopFollowing?.();
    this.stopFollowing = undefined;
    this.library = undefined;
    this.slash = undefined;
  }

  hostUpdated(): void {
    const field = this.around.field();
    if (!field) return;
    const list = this.slash && this.host.shadowRoot?.getElementById('replies');
    const option = list?.querySelector('[aria-selected=true]') ?? null;
    field.ariaAutoComplete = 'list';
    if (!list) {
      field.removeAttribute('aria-controls');
      field.removeAttribute('aria-activedescendant');
      return;
    }
    field.ariaControlsElements = [list];
    if (option) field.ariaActiveDescendantElement = option;
    else field.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  /** The field has changed, or its caret has moved. What was sent is not in `text` any more, though the field shows it a moment. */
  look(text?: string): void {
    const field = this.around.field();
    const slash = field ? slashAt(text ?? field.value, field.selectionStart) : undefined;
    if (slash?.start !== this.literal) this.literal = undefined;
    const next =
      slash && this.literal === undefined && field?.selectionStart === field?.selectionEnd ? slash : undefined;
    if (next?.start === this.slash?.start && next?.typed === this.slash?.typed) return;
    if (next && !this.slash) void this.load();
    this.slash = next;
    this.active = 0;
    this.refused = undefined;
    this.host.requestUpdate();
  }

  /** Puts a slash where one writes, as if it had been typed. */
  open(): void {
    const field = this.around.field();
    if (!field) return;
    field.focus();
    const { value, selectionStart: at } = field;
    const needsSpace = at > 0 && !/\s/u.test(value.charAt(at - 1));
    this.literal = undefined;
    this.replace(field, at, field.selectionEnd, needsSpace ? ' /' : '/');
    this.look();
  }

  close(): void {
    if (!this.slash) return;
    this.slash = undefined;
    this.host.requestUpdate();
  }

  /** Before the field sees it. What an input method composes is none of ours. */
  readonly handleKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (!this.slash || event.isComposing || event.keyCode === 229) return;
    const found = this.found;
    const isPlain = !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey);
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = moves[key];
    if (key === 'Escape') {
      this.literal = this.slash.start;
      this.close();
    } else if (step !== undefined && isPlain && found.length > 0) {
      this.active = (this.active + step + found.length) % found.length;
      this.host.requestUpdate();
    } else if ((key === 'Enter' || key === 'Tab') && isPlain && found.length > 0) this.insert(found[this.active]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly handleBlur = (): void => this.close();

  render(): unknown {
    const { strings } = this.words;
    if (!this.slash) return nothing;
    const { found } = this;
    return html`
      <div class="replies" lang=${this.words.language} @pointerdown=${keepFocus}>
        ${
          found.length > 0
            ? html`<ul id="replies" role="listbox" aria-label=${strings.replies}>${found.map((one, at) => this.option(one, at))}</ul>`
            : nothing
        }
        <p class=${found.length > 0 ? 'spoken' : `none ${this.refused ? 'wrong' : ''}`} role="status">${this.status(found.length)}</p>
        <div class="foot">
          <span>${strings.keys}</span>
          <button class="button small quiet" type="button" tabindex="-1" @click=${this.around.manage}>${strings.manage}</button>
        </div>
      </div>
    `;
  }

  private option(reply: QuickReply, at: number): unknown {
    const isActive = at === this.active;
    return html`
      <li
        class="reply"
        id="reply-${at}"
        role="option"
        aria-selected=${isActive ? 'true' : 'false'}
        @click=${() => this.insert(reply)}
      >
        <span class="title">
          <span dir="auto">${reply.title}</span>
          ${reply.owner === undefined ? nothing : html`<span class="own">${this.words.strings.own}</span>`}
        </span>
        <span class="body" dir="auto">${reply.text}</span>
      </li>
    `;
  }

  private status(count: number): string {
    const { strings } = this.words;
    if (this.refused) return strings.failed(this.around.problems()[this.refused.code]);
    const { loaded = false, replies = [] } = this.library?.quickReplies.getSnapshot() ?? {};
    if (!loaded) return strings.loading;
    if (replies.length === 0) return strings.noneYet;
    return count === 0 ? strings.noneFound : strings.count(count);
  }

  private get found(): readonly QuickReply[] {
    const { replies = [] } = this.library?.quickReplies.getSnapshot() ?? {};
    if (replies !== this.filterOf) {
      this.filterOf = replies;
      this.filter = quickReplyFilter(replies);
    }
    return this.slash && !this.refused ? this.filter(this.slash.typed) : [];
  }

  private insert(reply: QuickReply | undefined): void {
    const field = this.around.field();
    const { slash } = this;
    if (!field || !slash || !reply) return;
    const filled = filledReply(reply.text, this.around.values());
    if ('refused' in filled) {
      this.refused = { code: filled.refused, params: filled.params ?? {} };
      this.host.requestUpdate();
      return;
    }
    this.slash = undefined;
    this.replace(field, slash.start, slash.start + 1 + slash.typed.length, filled.text);
    field.focus();
    if (filled.open) field.setSelectionRange(slash.start + filled.open[0], slash.start + filled.open[1]);
    // What was put in may have a slash of its own.
    this.literal = slashAt(field.value, field.selectionStart)?.start;
    this.host.requestUpdate();
  }

  private replace(field: HTMLTextAreaElement, from: number, to: number, text: string): void {
    field.setRangeText(text, from, to, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  private async load(): Promise<void> {
    try {
      this.library ??= await new Promise<AgentLibrary>((resolve, reject) => {
        this.host.dispatchEvent(new ActEvent({ do: 'library', give: (library) => library.then(resolve, reject) }));
      });
      this.stopFollowing ??= this.library.quickReplies.subscribe(() => this.host.requestUpdate());
      await this.library.refreshQuickReplies();
    } catch (error) {
      // Those that are known will do.
      const isKnown = this.library?.quickReplies.getSnapshot().loaded === true;
      if (!isKnown) this.refused = isParlorError(error) ? error : { code: 'unavailable', params: {} };
    }
    this.host.requestUpdate();
  }
}

/** Who points at a reply goes on writing. */
const keepFocus = (event: Event): void => event.preventDefault();
