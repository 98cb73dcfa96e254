/** What has not the right shape. */
import { configMistakes } from '../../../src/relay/config.ts';
import { agent, english, fleeting, issuedBy, judged, long, open, routed, site, tab, workstream } from './parts.ts';

export const wrongShapes = {
  type: [
    judged(7)('', 'is 7. Expected: an object. It has "sites" and "agents".'),
    judged({ sites: {}, agents: [] })('/sites', 'is an object. Expected: a list. The sites whose pages have the chat.'),
    judged({ sites: [], agents: [null] })(
      '/agents/0',
      'is null. Expected: an object. Somebody who works at the desk: "id", "site", "login", "name" and "role".',
    ),
    site({ name: true })('/sites/0/name', 'is true. Expected: a text in quotes. What people call the site.'),
    site({ name: ['Shop'] })(
      '/sites/0/name',
      'is a list of one. Expected: a text in quotes. What people call the site.',
    ),
    agent({ capacity: '100' })(
      '/agents/0/capacity',
      'is "100". Expected: a whole number. How much they can have at a time, in units of capacity; 100, if left out (R7).',
    ),
    agent({ passwordHash: 7 })(
      '/agents/0/passwordHash',
      'is 7. Expected: a text in quotes. The line that `parlor hash-password` prints; it begins with "scrypt$". Left out, they set a password by a link that an admin makes. One that they have set holds until another hash stands here (X4).',
    ),
    routed({ offer: { ask: 'no' } })(
      '/sites/0/workstreams/0/routing/offer/ask',
      'is "no". Expected: true or false. Whether the agent is asked at all; so it is, if left out. With false the conversation is theirs at once (N5), is shown as new for "ms", and goes back to the queue if they have not opened it eight minutes later (A6).',
    ),
    site({ name: { en: 'Shop' } })(
      '/sites/0/name',
      'is an object. Expected: a text in quotes. What people call the site.',
    ),
  ],
  form: [
    site({ id: 'Shop' })(
      '/sites/0/id',
      'is "Shop". Expected: What the site is called in pages and in the database: up to 64 small letters, digits and hyphens, beginning with a letter or digit.',
    ),
    site({ id: long })(
      '/sites/0/id',
      'is "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…. Expected: What the site is called in pages and in the database: up to 64 small letters, digits and hyphens, beginning with a letter or digit.',
    ),
    site({ origins: ['https://*.example'] })(
      '/sites/0/origins/0',
      'is "https://*.example". Expected: The exact origin of pages, like "https://shop.example", or that of an app, like "capacitor://localhost": no path, no slash at its end, no wildcard.',
    ),
    agent({ picture: 'ana.jpg' })(
      '/agents/0/picture',
      'is "ana.jpg". Expected: Where a picture of them is that visitors see, like "https://shop.example/maya.jpg", or a path of the pages that have the widget, like "/maya.jpg"; two letters of the name, if left out.',
    ),
    agent({ picture: `/${'a'.repeat(500)}` })(
      '/agents/0/picture',
      'is "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…. Expected: Where a picture of them is that visitors see, like "https://shop.example/maya.jpg", or a path of the pages that have the widget, like "/maya.jpg"; two letters of the name, if left out.',
    ),
    agent({ passwordHash: 'hunter2' })(
      '/agents/0/passwordHash',
      'is not what it should be. Expected: The line that `parlor hash-password` prints; it begins with "scrypt$". Left out, they set a password by a link that an admin makes. One that they have set holds until another hash stands here (X4).',
    ),
    agent({ email: 'ana' })(
      '/agents/0/email',
      'is "ana". Expected: Their e-mail address, like "ana@shop.example": whom "oidc" of "signIn" says to have it, and to have shown that, signs in as them (X4). Admins alone see it.',
    ),
    open({ week: [[['9:00', '17:00']], [], [], [], [], [], []] })(
      '/sites/0/workstreams/0/hours/week/0/0/0',
      'is "9:00". Expected: A time of day from "00:00" to "24:00".',
    ),
    open({ holidays: [{ date: 'Christmas', spans: [] }] })(
      '/sites/0/workstreams/0/hours/holidays/0/date',
      'is "Christmas". Expected: A date like "2026-12-25".',
    ),
    tab('http://crm.example')(
      '/sites/0/tabs/0/url',
      'is "http://crm.example". Expected: The address of the page, like "https://crm.example/customers?email={email}". What stands in braces is filled in for each conversation; not in the host.',
    ),
    english({ outOfHours: { text: 'Later', link: { text: 'Help', url: 'javascript:alert(1)' } } })(
      '/sites/0/workstreams/0/front/words/0/outOfHours/link/url',
      'is "javascript:alert(1)". Expected: An address that begins with "https://", "mailto:" or "tel:".',
    ),
    site({ masking: { character: 'x', rules: [] } })(
      '/sites/0/masking/character',
      'is "x". Expected: What stands in the place of each hidden character: one of # * + = ~ % ? ! × • ● ■ █ ░; #, if left out.',
    ),
    site({ attachments: { types: ['text/html'] } })(
      '/sites/0/attachments/types/0',
      'is "text/html". Expected: A media type that can be told by what is in a file, one of "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif", "image/heic", "application/pdf", "text/plain", "text/csv", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.presentation", "application/zip", "audio/mpeg", "audio/ogg", "audio/x-m4a", "video/mp4", "video/quicktime", "video/webm".',
    ),
    site({ identity: { issuer: 'shop', audience: 'parlor', jwksUrl: 'keys' } })(
      '/sites/0/identity/jwksUrl',
      'is "keys". Expected: Where the site publishes its keys, like "https://shop.example/.well-known/jwks.json".',
    ),
    issuedBy('login.example')(
      '/signIn/oidc/issuer',
      'is "login.example". Expected: The provider’s own address, as it names itself, like "https://login.example/realms/staff"; with "https:", but on this machine itself.',
    ),
  ],
  length: [
    site({ name: '' })('/sites/0/name', 'is "". Expected: 1 to 300 characters. What people call the site.'),
    site({ name: 'x'.repeat(2_000) })(
      '/sites/0/name',
      'is "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…. Expected: 1 to 300 characters. What people call the site.',
    ),
    judged({ sites: [], agents: [], nats: '' })(
      '/nats',
      'is not what it should be. Expected: 1 or more characters. The address of NATS, like "nats://bus.example:4222", for several relays. Read at start.',
    ),
  ],
  range: [
    routed({ priority: 1_001 })(
      '/sites/0/workstreams/0/routing/priority',
      'is 1001. Expected: -1000 to 1000. Higher is served first (R2); from -1,000 to 1,000, and 0, if left out.',
    ),
    routed({ offer: { ms: 1 } })(
      '/sites/0/workstreams/0/routing/offer/ms',
      'is 1. Expected: 5000 to 600000. Time to answer, in milliseconds, from 5,000 to 600,000; 120,000, if left out (N3).',
    ),
    agent({ capacity: -1 })(
      '/agents/0/capacity',
      'is -1. Expected: 0 to 10000. How much they can have at a time, in units of capacity; 100, if left out (R7).',
    ),
  ],
  choice: [
    workstream({ mode: 'Persistant' })(
      '/sites/0/workstreams/0/mode',
      'is "Persistant". Expected: one of "live", "persistent". Did you mean "persistent"?',
    ),
    agent({ role: 'owner' })('/agents/0/role', 'is "owner". Expected: one of "agent", "bot", "supervisor", "admin".'),
    routed({ wrapUp: 'hold' })(
      '/sites/0/workstreams/0/routing/wrapUp',
      'is "hold". Expected: one of "held", "freed". Did you mean "held"? Or: How long wrap-up takes capacity: it has "heldMs".',
    ),
    agent({ role: 7 })('/agents/0/role', 'is 7. Expected: one of "agent", "bot", "supervisor", "admin".'),
  ],
  unknown: [
    judged({ sites: [], agents: [], colour: 'red' })(
      '/colour',
      'is not known here. What may stand here: "$schema", "publicUrl", "sites", "agents", "blobs", "mail", "signIn", "postgres", "nats".',
    ),
  ],
  mistyped: [site({ orgins: [] })('/sites/0/orgins', 'is not known here. Did you mean "origins"?')],
  missing: [
    judged({ sites: [] })('/agents', 'is missing. Expected: Who works at the desk.'),
    routed({ wrapUp: {} })(
      '/sites/0/workstreams/0/routing/wrapUp/heldMs',
      'is missing. Expected: For how long, in milliseconds, from 5,000 to 3,600,000.',
    ),
  ],
  'not-exactly': [
    open({ week: [[], []] })(
      '/sites/0/workstreams/0/hours/week',
      'is a list of 2. Expected: 7. Seven days from Monday to Sunday: when somebody is there. An empty day is a day off.',
    ),
  ],
  'too-few': [
    site({ workstreams: [] })(
      '/sites/0/workstreams',
      'is a list of 0. Expected: 1 or more. The kinds of conversations, at least one.',
    ),
  ],
  'too-many': [
    site({ masking: { rules: Array.from({ length: 11 }, (_, index) => ({ id: `r${index}`, hides: 'card' })) } })(
      '/sites/0/masking/rules',
      'is a list of 11. Expected: at most 10. The rules, up to 10.',
    ),
  ],
  invalid: [{ find: () => configMistakes(fleeting()), path: '', says: 'is not valid' }],
} as const;
