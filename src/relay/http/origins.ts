/** Which pages may talk to the relay: an exact allow-list per site. Rule X1 in docs/SPEC.md. */
import type { Config, SiteConfig } from '../config.ts';

/** Any port of this machine itself, for trying things out. */
const loopback = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

export class OriginPolicy {
  readonly #own: string | undefined;
  readonly #allowsLoopback: boolean;

  constructor({ publicUrl }: Pick<Config, 'publicUrl'>, options: { allowsLoopback: boolean }) {
    this.#own = publicUrl === undefined ? undefined : new URL(publicUrl).origin;
    this.#allowsLoopback = options.allowsLoopback;
  }

  /**
   * Whether a page of `origin` may connect for `site`. Programs that are no browsers send no origin, and could send any:
   * they are let in, and stand or fall by their credential.
   */
  allows(site: SiteConfig, origin: string | undefined): boolean {
    return origin === undefined || this.isOwn(origin) || site.origins.includes(origin);
  }

  /** Whether `origin` is where this installation's own desk is served. */
  isOwn(origin: string): boolean {
    return origin === this.#own || (this.#allowsLoopback && loopback.test(origin));
  }
}
