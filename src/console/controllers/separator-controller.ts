/** A separator that makes the pane at the end side wider and narrower, by pointer and by keys. Rule S5 in docs/SPEC.md. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { boundedTalkPx, talkPanePx } from '../showing.ts';

/** How much an arrow moves it, in CSS pixels; with Shift. */
const stepPx = 16;
const leapPx = 64;

interface Around {
  /** The pane that is made wider and narrower. */
  readonly pane: () => HTMLElement | null;
  /** Called with the width, once the pointer has let go, and with every key. */
  readonly done: (px: number) => void;
}

/** As the window splitter of the ARIA Authoring Practices has it. While it is dragged the host shows `draggedPx`. */
export class SeparatorController implements ReactiveController {
  /** The width while the pointer holds it. */
  draggedPx: number | undefined;
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly around: Around;

  constructor(host: ReactiveControllerHost & HTMLElement, around: Around) {
    this.host = host;
    this.around = around;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.draggedPx = undefined;
  }

  readonly handleKey = (event: KeyboardEvent): void => {
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    if (altKey || ctrlKey || metaKey) return;
    const px = this.pxAfter(key, shiftKey ? leapPx : stepPx);
    if (px === undefined) return;
    event.preventDefault();
    this.around.done(boundedTalkPx(px));
  };

  readonly handlePointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const separator = event.currentTarget as HTMLElement;
    // Else the pointer would select text, and frames would swallow it.
    event.preventDefault();
    separator.setPointerCapture(event.pointerId);
    separator.focus();
    this.drag(this.widthNow);
  };

  readonly handlePointerMove = (event: PointerEvent): void => {
    if (this.draggedPx === undefined) return;
    const pane = this.around.pane()?.getBoundingClientRect();
    if (pane) this.drag(boundedTalkPx(this.isRtl ? event.clientX - pane.left : pane.right - event.clientX));
  };

  readonly handlePointerUp = (): void => {
    const px = this.draggedPx;
    this.drag(undefined);
    if (px !== undefined) this.around.done(boundedTalkPx(px));
  };

  /** A pointer that was taken away has decided nothing. */
  readonly handlePointerCancel = (): void => this.drag(undefined);

  private drag(px: number | undefined): void {
    this.draggedPx = px;
    this.host.requestUpdate();
  }

  // The pane is at the end: towards the start it grows. It may be narrower than it was made, for want of room.
  private pxAfter(key: string, step: number): number | undefined {
    if (key === 'Home') return talkPanePx.least;
    if (key === 'End') return talkPanePx.most;
    if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
    return this.widthNow + ((key === 'ArrowLeft') === this.isRtl ? -step : step);
  }

  private get widthNow(): number {
    return this.around.pane()?.getBoundingClientRect().width ?? talkPanePx.usual;
  }

  private get isRtl(): boolean {
    return getComputedStyle(this.host).direction === 'rtl';
  }
}
