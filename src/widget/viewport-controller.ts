/** What an element that fills a small window needs to know of it, the on-screen keyboard included. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PanelExtra, PanelHost } from './panel-extra.ts';
import { smallWindow } from './panel-place.styles.ts';

/**
 * Sets `--_viewport-start` and `--_viewport-size` on its host: the part of the window that the keyboard leaves. Where
 * the keyboard resizes the window itself, both are what they would be anyway.
 */
class ViewportController implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly small = matchMedia(smallWindow);
  private listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.small.addEventListener('change', this.handleSmall, { signal });
    visualViewport?.addEventListener('resize', this.measure, { signal });
    visualViewport?.addEventListener('scroll', this.measure, { signal });
    this.measure();
  }

  hostDisconnected(): void {
    this.listening?.abort();
  }

  private readonly handleSmall = (): void => {
    this.measure();
    this.host.requestUpdate();
  };

  private readonly measure = (): void => {
    // A page that is drawn larger (`zoom`) counts in larger pixels; the window is as large as before.
    const zoom = this.host.currentCSSZoom ?? 1;
    if (zoom !== 1 || this.host.style.getPropertyValue('--_zoom')) this.set('--_zoom', `${zoom}`);
    // Where there is room, the window's size is not asked for: the page would have to be laid out for it, at once.
    if (!this.small.matches || !visualViewport) return;
    const { height, offsetTop, scale } = visualViewport;
    // Zoomed in with two fingers, the reader wants to see a part of it, not a smaller whole.
    if (scale > 1.01) return;
    this.set('--_viewport-start', `${Math.max(0, offsetTop / zoom)}px`);
    this.set('--_viewport-size', `${height / zoom}px`);
  };

  /** What changes is computed anew for all that is in the panel. */
  private set(name: string, value: string): void {
    const { style } = this.host;
    if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
  }
}

export const makeExtra = (panel: PanelHost): PanelExtra => {
  new ViewportController(panel);
  return {};
};
