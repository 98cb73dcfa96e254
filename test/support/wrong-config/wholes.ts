/** What else does not go together, or can’t be changed. */
import { deskMax } from '../../../src/core/limits.ts';
import { agentOf, siteOf } from '../config-folder.ts';
import {
  agent,
  changed,
  edited,
  english,
  issuedBy,
  judged,
  masking,
  oidc,
  open,
  password,
  routed,
  rui,
  signIn,
  site,
  streams,
  tab,
  tabs,
  workstream,
} from './parts.ts';

export const wrongWholes = {
  address: [
    judged({ publicUrl: 'https://', sites: [], agents: [] })(
      '/publicUrl',
      '"https://" is not an address, like "https://chat.example".',
    ),
    english({ outOfHours: { text: 'Later', link: { text: 'Help', url: 'https://' } } })(
      '/sites/0/workstreams/0/front/words/0/outOfHours/link/url',
      '"https://" is not an address, like "https://shop.example/help".',
    ),
    issuedBy('https://:0')('/signIn/oidc/issuer', '"https://:0" is not an address.'),
    judged({ sites: [], agents: [], mail: { from: 'chat@shop.example', smtp: 'smtp://a b' } })(
      '/mail/smtp',
      'is not an address, like "smtp://user@mail.example:587".',
    ),
  ],
  twice: [
    judged({ sites: [siteOf('shop'), siteOf('shop')], agents: [] })(
      '/sites/1/id',
      '"shop" is used twice. Each needs one of its own.',
    ),
  ],
  either: [
    site({ identity: { issuer: 'shop', audience: 'parlor' } })(
      '/sites/0/identity',
      'needs one of "jwksUrl" and "publicKey".',
    ),
    judged({ sites: [], agents: [], mail: { from: 'chat@shop.example' } })(
      '/mail',
      'needs one of "smtp" and "folder".',
    ),
  ],
  'no-key': [
    site({ identity: { issuer: 'shop', audience: 'parlor', publicKey: 'x' } })(
      '/sites/0/identity/publicKey',
      'is not a public key in PEM (SPKI) of a kind that can sign: RSA (2,048 bits or more), P-256 or Ed25519.',
    ),
  ],
  'no-site': [
    agent({ site: 'nowhere' })('/agents/0/site', '"nowhere" is not a configured site. Did you mean "shop"?'),
    judged({ sites: [], agents: [agentOf('ana')] })('/agents/0/site', '"shop" is not a configured site.'),
  ],
  powerless: [
    agent({ rights: ['monitor'] })('/agents/0/rights', 'are for a supervisor or an admin; this is an agent.'),
    agent({ role: 'bot', rights: [] })('/agents/0/rights', 'are for a supervisor or an admin; this is a bot.'),
  ],
  'nobody-signed-in': [
    workstream({ mode: 'persistent' })(
      '/sites/0/workstreams/0',
      'is persistent: give the site an "identity", or the workstream "allowsAnonymous": true.',
    ),
  ],
  zone: [
    open({ timeZone: 'Mars' })(
      '/sites/0/workstreams/0/hours/timeZone',
      '"Mars" is not known; use an IANA name like "Europe/Lisbon"',
    ),
  ],
  'no-date': [
    open({ holidays: [{ date: '2026-02-30', spans: [] }] })(
      '/sites/0/workstreams/0/hours/holidays/0/date',
      '"2026-02-30" is not in the calendar',
    ),
  ],
  'date-twice': [
    open({
      holidays: [
        { date: '2026-12-25', spans: [] },
        { date: '2026-12-25', spans: [] },
      ],
    })('/sites/0/workstreams/0/hours/holidays/1/date', '"2026-12-25" stands there twice'),
  ],
  'no-queue': [
    routed({ queue: 'sale' })(
      '/sites/0/workstreams/0/routing/queue',
      '"sale" is none of the site’s queues. Did you mean "sales"?',
    ),
    routed({ queue: 'returns' })('/sites/0/workstreams/0/routing/queue', '"returns" is none of the site’s queues.'),
  ],
  'same-queue': [
    routed({ overflow: { full: { length: 1, action: 'queue', queue: 'sales' } } })(
      '/sites/0/workstreams/0/routing/overflow/full/queue',
      '"sales" is the queue it stands in.',
    ),
  ],
  'offers-nothing': [
    routed({ assign: 'pick', overflow: { full: { length: 1, action: 'offer' } } })(
      '/sites/0/workstreams/0/routing/overflow/full/action',
      'is "offer", but what is to be picked is offered to nobody.',
    ),
  ],
  'needs-queue': [
    routed({ overflow: { full: { length: 1, action: 'queue' } } })(
      '/sites/0/workstreams/0/routing/overflow/full',
      'needs a "queue" where its "action" is "queue", and none elsewhere.',
    ),
  ],
  pattern: [
    masking('(')(
      '/sites/0/masking/rules/0/hides/pattern',
      '"(" can\'t be matched in linear time, or is no pattern: error parsing regexp: missing closing ): `(`',
    ),
    masking('(a)\\1')(
      '/sites/0/masking/rules/0/hides/pattern',
      '"(a)\\\\1" can\'t be matched in linear time, or is no pattern: error parsing regexp: invalid escape sequence: `\\1`',
    ),
  ],
  'pattern-costly': [
    masking('(a{100}){10}')(
      '/sites/0/masking/rules/0/hides/pattern',
      '"(a{100}){10}" takes 1022 steps for each character, and 250 are the most.',
    ),
  ],
  'pattern-empty': [
    masking('a*')('/sites/0/masking/rules/0/hides/pattern', '"a*" matches where nothing is: it has to hide something.'),
  ],
  mailless: [
    site({ transcriptMail: 'given' })('/sites/0/transcriptMail', 'is "given": say in "mail" how mails are sent.'),
  ],
  voucherless: [
    judged({
      sites: [{ ...siteOf('shop'), transcriptMail: 'vouched' }],
      agents: [],
      mail: { from: 'chat@shop.example', folder: 'mail' },
    })('/sites/0/transcriptMail', 'is "vouched": give the site an "identity", which vouches for addresses.'),
  ],
  'tabs-full': [
    site({
      tabs: tabs(0, deskMax.tabs),
      workstreams: [{ id: 'chat', name: 'Chat', mode: 'live', tabs: tabs(deskMax.tabs, 1) }],
    })('/sites/0/workstreams/0/tabs', 'are too many: with those of the site a session has room for 8.'),
  ],
  'tab-address': [
    tab('https://{name}.example')(
      '/sites/0/tabs/0/url',
      '"https://{name}.example" is not an address of a page, like "https://crm.example/customers". It begins with https, and has neither spaces nor a name before its host.',
    ),
  ],
  'tab-brace': [
    tab('https://crm.example/{')(
      '/sites/0/tabs/0/url',
      '"https://crm.example/{" has a brace that is none of a placeholder. Write it as %7B or %7D.',
    ),
  ],
  'tab-segment': [
    tab('https://crm.example/x{visitor}')(
      '/sites/0/tabs/0/url',
      '"https://crm.example/x{visitor}" has a placeholder beside other text between two slashes. Give it a place of its own, like "/{visitor}/", or put it behind the "?".',
    ),
  ],
  'tab-placeholder': [
    tab('https://crm.example/{vistor}')(
      '/sites/0/tabs/0/url',
      '{vistor} is not known here. Did you mean {visitor}? There are {conversation}, {visitor}, {number}, {name}, {account}, {email}, {phone}, {contact}, {case}, {workstream}, {language}, {context.…} and {page.…}.',
    ),
    tab('https://crm.example/{colour}')(
      '/sites/0/tabs/0/url',
      '{colour} is not known here. There are {conversation}, {visitor}, {number}, {name}, {account}, {email}, {phone}, {contact}, {case}, {workstream}, {language}, {context.…} and {page.…}.',
    ),
  ],
  shared: [
    judged({
      sites: [siteOf('shop')],
      agents: [agentOf('ana', { email: 'ana@shop.example' }), agentOf('ben', { email: 'Ana@shop.example' })],
    })('/agents/1/email', '"ana@shop.example" is another agent’s too. Each needs one of their own.'),
  ],
  'nowhere-back': [
    signIn({ oidc }, { publicUrl: undefined })(
      '/signIn/oidc',
      'needs a "publicUrl": people come back from the provider to an address below it.',
    ),
  ],
  insecure: [
    issuedBy('http://login.example')(
      '/signIn/oidc/issuer',
      'is "http://login.example". Expected: an address with "https:".',
    ),
  ],
  credentials: [issuedBy('https://me:pw@login.example')('/signIn/oidc/issuer', 'has a name or a password in it.')],
  'well-known': [
    issuedBy('https://login.example/.well-known/openid-configuration')(
      '/signIn/oidc/issuer',
      'is "https://login.example/.well-known/openid-configuration". Expected: what stands before "/.well-known/".',
    ),
  ],
  'no-way-in': [
    signIn({ passwords: false })('/signIn/passwords', 'is false, and there is no "oidc": nobody could sign in.'),
  ],
  'admin-unknown': [
    signIn({ passwords: false, oidc })(
      '/agents',
      'has no admin with an "email" or "oidcSubject": without passwords none could sign in.',
    ),
  ],
  'read-at-start': [
    changed({}, { publicUrl: 'https://chat.example' })(
      '/publicUrl',
      'has changed. It is read at the start: restart the relay for it.',
    ),
  ],
  'file-only': [
    edited({ postgres: 'postgres://db' })(
      '/postgres',
      'stands in the file only, which is read at the start. Leave it out.',
    ),
  ],
  'mode-fixed': [
    changed(streams({}), streams({ mode: 'persistent' }))(
      '/sites/0/workstreams/0/mode',
      'is "persistent", and was "live". A workstream keeps its mode: add another one.',
    ),
  ],
  'assign-fixed': [
    changed(streams({ routing: { queue: 'sales' } }), streams({ routing: { queue: 'sales', assign: 'pick' } }))(
      '/sites/0/workstreams/0/routing/assign',
      'is "pick", and was "push". A workstream keeps to pushing or picking: add another one.',
    ),
  ],
  adminless: [
    edited({ agents: [agentOf('ana')] })(
      '/agents',
      'has no admin. Expected: one or more, who can change the configuration again.',
    ),
  ],
  'password-beside': [
    edited({ agents: [rui, { ...agentOf('ana'), password: 'a cat sat there' }] })(
      '/agents/1/password',
      'stands beside a "passwordHash". Leave one of them out.',
    ),
  ],
  'password-type': [password(7)('/agents/1/password', 'is not what it should be. Expected: 12 to 256 characters.')],
  'password-short': [password('a cat sat')('/agents/1/password', 'is too short. Expected: 12 to 256 characters.')],
  'password-long': [
    password('a cat sat there '.repeat(20))('/agents/1/password', 'is too long. Expected: 12 to 256 characters.'),
  ],
  'password-common': [
    password('password1234')('/agents/1/password', 'is like what many people choose. Expected: something less usual.'),
  ],
  'password-personal': [
    password('ana lopes ana')(
      '/agents/1/password',
      'is what others know of them. Expected: something that has nothing to do with them.',
    ),
  ],
  'passwords-many': [
    password(...Array.from({ length: 11 }, (_, index) => `a cat sat there ${index}`))(
      '/agents/11/password',
      'is one too many: 10 are set at a time. Save in two steps.',
    ),
  ],
} as const;
