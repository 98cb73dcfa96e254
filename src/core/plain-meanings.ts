/**
 * What the codes mean that clients have no sentence for: those that say it themselves, and those that reject no promise, but
 * end a connection or pass. For developers who read the documentation, or an answer of the relay over HTTP.
 */
export const plainMeanings = {
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
  'lane-gap': 'A command before this one is missing: `want`.',
  overloaded: 'The relay is busy. Try again after `retryMs`.',
  'token-expired': 'The token has expired. Get a new one.',
  'unknown-workstream': 'The site has no such workstream.',
  'unknown-conversation': 'There is no such conversation for you.',
  'unknown-command': 'The relay does not know this command.',
  'wrong-state': 'The conversation is in another state.',
  'conversation-ended': 'The conversation has ended.',
  'not-allowed': 'You may not do this here.',
  'text-empty': 'Nothing in the text can be seen.',
  internal: 'The relay made a mistake, which is logged.',
  stopped: 'The client was closed before.',
} as const;

export type PlainCode = keyof typeof plainMeanings;
