/** An agent's own account without a relay: tests say where they are signed in, and what is refused. */
import { type ErrorCode, type ErrorParams, ParlorError } from '../../src/core/errors.ts';
import type { OwnAccount, OwnSignIn } from '../../src/sdk/account/own-account.ts';

export class FakeAccount implements OwnAccount {
  readonly told: string[] = [];
  places: readonly OwnSignIn[] = [
    { id: 'here', begunAt: 0, usedAt: 0, browser: 'Firefox', system: 'Linux', isThis: true },
  ];
  #refusal: ParlorError | undefined;

  /** Whatever is asked next is refused, until it is to go on. */
  refuse(code?: ErrorCode, params: ErrorParams = {}): void {
    this.#refusal = code && new ParlorError(code, { params });
  }

  async signIns(): Promise<readonly OwnSignIn[]> {
    this.#judge();
    return this.places;
  }

  async endSignIn(id: string): Promise<void> {
    this.told.push(`end ${id}`);
    this.#judge();
    this.places = this.places.filter((one) => one.id !== id);
  }

  async endOtherSignIns(): Promise<void> {
    this.told.push('end others');
    this.#judge();
    this.places = this.places.filter(({ isThis }) => isThis);
  }

  async changePassword({ former, next }: { readonly former: string; readonly next: string }): Promise<void> {
    this.told.push(`change ${former} to ${next}`);
    this.#judge();
  }

  #judge(): void {
    if (this.#refusal) throw this.#refusal;
  }
}
