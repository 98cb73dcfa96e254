/** A browser as far as redirects and cookies go, which a test can stop at each step. It knows nothing of SameSite: real ones do. */

/** Where it came to rest, and what was answered there. */
export interface Rest {
  readonly address: string;
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

interface Going {
  /** What is sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export class SteppingBrowser {
  /** Cookies by the address of who has set them. */
  readonly cookies = new Map<string, Map<string, string>>();
  /** Which address is really asked for another one. */
  readonly behind = new Map<string, string>();

  /** Follows redirects until there are no more, or until one leads where `isEnough`, which is not asked for. */
  async go(address: string, { form, headers }: Going = {}, isEnough = (_address: string) => false): Promise<Rest> {
    const { origin } = new URL(address);
    const jar = this.#jarOf(origin);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const real = address.replace(origin, this.behind.get(origin) ?? origin);
    const response = await fetch(real, {
      redirect: 'manual',
      headers: { ...(cookie !== '' && { cookie }), ...headers },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) keep(jar, line);
    const text = await response.text();
    const location = response.headers.get('location');
    const rest = { status: response.status, text, headers: response.headers };
    if (location === null) return { address, ...rest };
    const next = new URL(location, address).href;
    return isEnough(next) ? { address: next, ...rest } : this.go(next, {}, isEnough);
  }

  #jarOf(origin: string): Map<string, string> {
    const jar = this.cookies.get(origin) ?? new Map<string, string>();
    this.cookies.set(origin, jar);
    return jar;
  }
}

const keep = (jar: Map<string, string>, line: string): void => {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  const expires = /expires=([^;]+)/i.exec(line)?.[1];
  const isOver = /max-age=0/i.test(line) || (expires !== undefined && Date.parse(expires) <= Date.now());
  if (isOver) jar.delete(name);
  else jar.set(name, value);
};
