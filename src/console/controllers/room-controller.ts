/** How wide a part of its host is: says so when that passes a bound. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class RoomController implements ReactiveController {
  private readonly part: () => Element | null | undefined;
  private readonly boundPx: number;
  private readonly changed: (isNarrow: boolean) => void;
  private observed: Element | undefined;
  private isNarrow: boolean | undefined;

  private readonly observer = new ResizeObserver((entries) => {
    const width = entries.at(-1)?.contentRect.width ?? 0;
    const isNarrow = width < this.boundPx;
    if (width === 0 || isNarrow === this.isNarrow) return;
    this.isNarrow = isNarrow;
    this.changed(isNarrow);
  });

  /** `changed` is called with whether `part` is narrower than `boundPx`, for the first time too. */
  constructor(
    host: ReactiveControllerHost,
    part: () => Element | null | undefined,
    boundPx: number,
    changed: (isNarrow: boolean) => void,
  ) {
    this.part = part;
    this.boundPx = boundPx;
    this.changed = changed;
    host.addController(this);
  }

  hostUpdated(): void {
    const part = this.part() ?? undefined;
    if (part === this.observed) return;
    this.observer.disconnect();
    this.observed = part;
    if (part) this.observer.observe(part);
  }

  hostDisconnected(): void {
    this.observer.disconnect();
    this.observed = undefined;
  }
}
