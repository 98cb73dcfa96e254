/** Where a relay answers: from its base address to those of the socket and of the HTTP routes. */

/** The address of a route. `relay` is absolute and may have a path of its own. Throws a `TypeError` if it is no URL. */
export const routeAddress = (relay: string, route: string): string => new URL(relay.replace(/\/*$/u, '') + route).href;

/** The address of a site's socket. No credential is ever part of it (X1). */
export const socketAddress = (relay: string, site: string): string =>
  routeAddress(relay, `/v1/sites/${encodeURIComponent(site)}/socket`).replace(/^http/u, 'ws');

/** The address beside a site's socket at which the same frames are taken by request, or come down as a stream. */
export const doorAddress = (socket: string, door: 'frames' | 'stream'): string =>
  socket.replace(/^ws/u, 'http').replace(/socket$/u, door);
