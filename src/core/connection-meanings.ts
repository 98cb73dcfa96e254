/** What the codes mean that end a connection and no promise, for developers: the relay says them, clients do without. */
export const connectionMeanings = {
  'bad-frame': 'The frame is not JSON of a documented shape.',
  'frame-too-large': 'A frame has at most 64 KiB, the first 8 KiB.',
  'hello-expected': 'The first frame must be `hello`, and it comes once.',
  'hello-timeout': 'No complete `hello` arrived within 5 seconds.',
  'unsupported-version': 'The relay does not speak this version. Load a newer client.',
  'origin-not-allowed': 'The page’s origin is not in the site’s allow-list.',
  'unknown-site': 'There is no such site. Check `site`.',
  'too-many-sockets': 'Too many connections of this address or device.',
  'too-many-subscriptions': 'This connection follows as much as it may.',
  'rate-abused': 'The connection kept sending above its rate.',
  'going-away': 'The relay is shutting down. Connect again.',
  'slow-reader': 'The connection did not read for 30 seconds.',
  'no-pong': 'The connection did not answer a ping.',
} as const;

export type ConnectionCode = keyof typeof connectionMeanings;
