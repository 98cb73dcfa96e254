/** The accounts of others without a relay: tests say where they are signed in, and what is refused. */
import { type ErrorCode, ParlorError } from '../../src/core/errors.ts';
import type { AccountAdmin, PasswordLink } from '../../src/sdk/account/account-admin.ts';
import type { SignInView } from '../../src/sdk/account/own-account.ts';

export class FakeAccountAdmin implements AccountAdmin {
  readonly told: string[] = [];
  places: readonly SignInView[] = [
    { id: 'office', begunAt: 0, usedAt: 0, browser: 'Firefox', system: 'Linux' },
    { id: 'phone', begunAt: 0, usedAt: 0, browser: 'Safari', system: 'iOS' },
  ];
  /** Whether mails are taken. */
  mails = true;
  #refusal: ErrorCode | undefined;
  #links = 0;

  /** Whatever is asked next is refused, until it is to go on. */
  refuse(code?: ErrorCode): void {
    this.#refusal = code;
  }

  async signIns(): Promise<readonly SignInView[]> {
    this.#judge();
    return this.places;
  }

  async endSignIns(agent: string, id?: string): Promise<void> {
    this.told.push(`end ${id ?? 'all'} of ${agent}`);
    this.#judge();
    this.places = id === undefined ? [] : this.places.filter((one) => one.id !== id);
  }

  async invite(agent: string, { email }: { readonly email?: string } = {}): Promise<PasswordLink> {
    this.told.push(`invite ${agent}${email === undefined ? '' : ` by ${email}`}`);
    this.#judge();
    this.#links += 1;
    const address = `https://chat.example/console/#set-password=link-${this.#links}-for-${agent}`;
    return { address, expiresAt: 259_200_000, isMailed: email !== undefined && this.mails };
  }

  #judge(): void {
    if (this.#refusal) throw new ParlorError(this.#refusal);
  }
}
