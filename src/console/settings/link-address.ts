/**
 * The link that a password is set by, in the address of the desk's page. It stands behind `#`, which goes to no server, and is
 * taken away at once: it must not stay in the history of a computer that several people use. Rule X4 in docs/SPEC.md.
 */
export const takenLink = (): string | undefined => {
  const [, link] = /^#set-password=([\w-]+)$/.exec(location.hash) ?? [];
  if (link !== undefined) history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  return link;
};

/** Calls `follow` with each link that comes later: in a page that is open already, it changes nothing but the address. */
export const onLink = (follow: (link: string) => void): void =>
  addEventListener('hashchange', () => {
    const link = takenLink();
    if (link !== undefined) follow(link);
  });
