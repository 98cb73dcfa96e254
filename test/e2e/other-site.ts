/** A site of somebody else’s: pages on an origin of their own that carry the chat of a relay elsewhere. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';

export interface OtherSite {
  readonly url: string;
  readonly stop: () => void;
}

/** Serves this page at every path, with these headers; at this port, if it has to be the same again. */
export const otherSite = async (
  body: string,
  headers: Readonly<Record<string, string>> = {},
  port = 0,
): Promise<OtherSite> => {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>A site</title></head><body><main><h1>A site</h1></main>${body}</body></html>`;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** Everything that a page complains of, as it comes: uncaught errors, what the console says, what its policy forbids. */
export const complaintsOf = async (page: Page): Promise<readonly string[]> => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') complaints.push(`${line.type()}: ${line.text()}`);
  });
  await page.exposeFunction('violated', (what: string) => complaints.push(`violation: ${what}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      (window as unknown as { violated: (what: string) => void }).violated(`${violatedDirective} ${blockedURI}`);
    });
  });
  return complaints;
};
