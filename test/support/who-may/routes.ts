/**
 * Who is let in by which route: the rules X1, X2, X4, S10, V8 and X6 in docs/SPEC.md, written by hand.
 *
 * `-` has no token, `r` one whose sign-in has ended since, `v` a visitor's secret; the others are those of `people.ts`: `k` an
 * agent, `0` a supervisor without rights, `R` an admin, `x` an admin of another site. Whoever is let in is answered with 2xx,
 * or with what stands behind; nobody else is told anything.
 */
import { randomUUID } from 'node:crypto';
import { type Ask, askerOf } from '../desk-asker.ts';
import { type People, peopledConfig } from './people.ts';

export const callers = ['-', 'r', 'v', 'k', '0', 'R', 'x'] as const;

export type Caller = (typeof callers)[number];

/** Of a site's own entries: those of another are not there for `x`, who may delete what is not there. A wallboard takes a right. */
const entries = `
POST   /v1/contacts/search                      | k0Rx
GET    /v1/contacts/{contact}                   | k0R
PUT    /v1/contacts/{new}                       | k0Rx
DELETE /v1/contacts/{contact}?version=1         | 0Rx
GET    /v1/contacts/{contact}/conversations     | k0Rx
POST   /v1/cases/search                         | k0Rx
GET    /v1/cases/{case}                         | k0R
PUT    /v1/cases/{new}                          | k0Rx
POST   /v1/cases/{case}/seen                    | k0Rx
GET    /v1/cases/{case}/conversations           | k0Rx
POST   /v1/library/articles/search              | k0Rx
GET    /v1/library/articles                     | k0Rx
GET    /v1/library/articles/{article}           | k0R
PUT    /v1/library/articles/{new}               | 0Rx
DELETE /v1/library/articles/{article}?version=1 | 0Rx
GET    /v1/library/quick-replies                | k0Rx
PUT    /v1/library/quick-replies/own/{new}      | k0Rx
DELETE /v1/library/quick-replies/own/{nothing}?version=1  | k0Rx
PUT    /v1/library/quick-replies/site/{new}     | 0Rx
DELETE /v1/library/quick-replies/site/{reply}?version=1   | 0Rx
POST   /v1/conversations/search                 | k0Rx
GET    /v1/audit                                | 0Rx
GET    /v1/audit/export?format=jsonl&by=nobody  | 0Rx
GET    /v1/wallboard                            | Rx
GET    /v1/profile                              | k0Rx
`;

/** One's own account. */
const own = `
GET    /v1/me/sign-ins                          | k0Rx
DELETE /v1/me/sign-ins                          | k0Rx
DELETE /v1/me/sign-ins/{nothing}                | k0Rx
PUT    /v1/me/password                          | k0Rx  sign-in-failed
`;

/** The configuration and the accounts are those of the whole installation, and so are its admins. */
const administration = `
GET    /v1/admin/config                         | Rx
PUT    /v1/admin/config                         | Rx    version-outdated
POST   /v1/admin/config/check                   | Rx
POST   /v1/admin/masking-trial                  | Rx
POST   /v1/admin/agents/target/invitation       | Rx
GET    /v1/admin/agents/target/sign-ins         | Rx
DELETE /v1/admin/agents/target/sign-ins         | Rx
DELETE /v1/admin/agents/target/sign-ins/{nothing} | Rx
POST   /v1/admin/visitors/search                | Rx
GET    /v1/admin/visitors/{nothing}/export      | Rx    unknown-entry
GET    /v1/admin/conversations/{nothing}/files/{nothing} | Rx unknown-file
POST   /v1/admin/erasures                       | Rx    unknown-entry
GET    /v1/admin/erasures                       | Rx
GET    /v1/admin/erasures/{nothing}             | Rx    unknown-entry
POST   /v1/admin/sites/demo/library/articles/search | Rx
GET    /v1/admin/sites/demo/library/articles    | Rx
GET    /v1/admin/sites/demo/library/articles/{article} | Rx
PUT    /v1/admin/sites/demo/library/articles/{new} | Rx
DELETE /v1/admin/sites/demo/library/articles/{article}?version=1 | Rx
GET    /v1/admin/sites/demo/library/quick-replies | Rx
PUT    /v1/admin/sites/demo/library/quick-replies/site/{new} | Rx
DELETE /v1/admin/sites/demo/library/quick-replies/site/{reply}?version=1 | Rx
`;

/** What is judged by something else than who somebody of the desk is, and where that is shown. */
export const judgedElsewhere: Readonly<Record<string, string>> = {
  'GET /v1/conversations/:id/events': 'reading.ts',
  'GET /v1/conversations/:id/earlier': 'reading.ts',
  'GET /v1/conversations/:id/handing-on': 'reading.ts',
  'GET /v1/agents/sign-in': 'everybody may ask: oidc.test.ts',
  'POST /v1/agents/sign-in': 'its password: signing-in.test.ts',
  'GET /v1/agents/oidc': 'everybody may go: oidc.test.ts',
  'GET /v1/agents/oidc/callback': 'what the identity provider says: oidc.test.ts',
  'POST /v1/agents/token': 'its cookie: signing-in.test.ts',
  'POST /v1/agents/sign-out': 'its cookie: signing-in.test.ts',
  'POST /v1/agents/link': 'its link: accounts.test.ts',
  'POST /v1/agents/password': 'its link: accounts.test.ts',
  'POST /v1/demo/sign-in': 'the demonstration alone has it',
  'GET /v1/demo': 'the demonstration alone has it, and it says nothing of anybody',
  'GET /v1/sites/:site/availability': 'everybody may ask',
  'POST /v1/sites/:site/requests': 'everybody may ask: forms.test.ts',
  'POST /v1/sites/:site/frames': 'its hello, then as by socket: blocked-sockets.test.ts',
  'POST /v1/sites/:site/stream': 'its hello, then as by socket: blocked-sockets.test.ts',
  'POST /v1/sites/:site/uploads': 'files.ts',
  'PUT /v1/sites/:site/uploads/:upload/parts/:part': 'files.ts',
  'DELETE /v1/sites/:site/uploads/:upload': 'files.ts',
  'POST /v1/sites/:site/transcripts': 'who may read it: transcript-mail.test.ts',
  'GET /v1/sites/:site/conversations/:conversation/attachments/:id': 'files.ts',
};

interface Line {
  readonly method: string;
  readonly path: string;
  readonly may: ReadonlySet<Caller>;
  /** What whoever is let in is refused with, for another reason than who they are. */
  readonly code: string | undefined;
}

export const lines: readonly Line[] = [entries, own, administration].flatMap((text) =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [, method = '', path = '', may = '', code] = /^(\S+) +(\S+) +\| +(\S+) *(\S+)?$/.exec(line) ?? [];
      return { method, path, may: new Set(may) as Set<Caller>, code };
    }),
);

/** The route that a line is about, as the relay has it: placeholders by any name are the same. */
export const routeOf = ({ method, path }: Pick<Line, 'method' | 'path'>): string =>
  `${method} ${path.replace(/\?.*/, '').replace(/\{\w+\}|(?<=agents\/)target|(?<=sites\/)demo|:\w+/g, ':')}`;

const { sites, agents } = peopledConfig;
const version = 0;

/** What is sent with them, by the beginning of the route. */
const bodies: readonly (readonly [string, () => object])[] = [
  ['PUT /v1/contacts', () => ({ name: 'Rosa', version })],
  ['PUT /v1/cases', () => ({ title: 'A cracked pot', status: 'open', version })],
  ['PUT /v1/library/articles', () => ({ title: 'Pots', body: 'Of clay.', language: 'en', version })],
  ['PUT /v1/library/quick-replies', () => ({ title: 'Hello', text: 'Hello', version })],
  ['PUT /v1/me/password', () => ({ former: 'not the one', next: 'velvet otter under glass' })],
  ['PUT /v1/admin/config', () => ({ sites, agents })],
  ['POST /v1/admin/config/check', () => ({ sites, agents })],
  ['POST /v1/admin/masking-trial', () => ({ masking: { rules: [] }, text: 'Hello', side: 'agents' })],
  ['POST /v1/admin/agents', () => ({})],
  ['POST /v1/admin/erasures', () => ({ id: randomUUID(), visitor: 'nobody-there' })],
  ['POST /v1/cases/{case}', () => ({ until: 0 })],
  ['POST', () => ({ query: 'pot' })],
];

/** What is made for a path, in the name of an admin, by the name of its placeholder. */
const makers: Readonly<Record<string, string>> = {
  contact: 'PUT contacts/',
  case: 'PUT cases/',
  article: 'PUT library/articles/',
  reply: 'PUT library/quick-replies/site/',
};

/** Puts an entry there, and later finds whether it is there still, and as it was. */
const entryOf = async (path: string, ask: Ask) => {
  const id = randomUUID();
  const maker = makers[/\{(\w+)\}/.exec(path)?.[1] ?? ''];
  const body = maker === undefined ? {} : bodyOf(maker.replace('PUT ', 'PUT /v1/'));
  if (maker !== undefined) await ask(`${maker}${id}`, body);
  return {
    address: path.replace(/\{\w+\}/g, id),
    isThere: async () => maker === undefined || (await ask(`${maker}${id}`, { ...body, version: 1 })).status === 200,
  };
};

/** Of an admin, what any site has is asked for as what their own one has. */
const bodyOf = (line: string): object | undefined => {
  const own = line.replace('/admin/sites/demo/library', '/library');
  return bodies.find(([start]) => own.startsWith(start))?.[1]();
};

/** Asks as a line says, in somebody's name. Gives *ok*, or the code of the refusal. */
export const askedBy = async (people: People, caller: Caller, { method, path, may }: Line): Promise<string> => {
  people.clock.leap(1_000);
  const admin = await people.relay.token('all-rights');
  const entry = await entryOf(path, askerOf(people.relay, '/v1/', admin));
  const ask = askerOf(people.relay, '', await tokenOf(people, caller));
  const isChange = method === 'PUT' && path === '/v1/admin/config';
  const { status, body } = await ask(`${method} ${entry.address}`, bodyOf(`${method} ${path}`), {
    ...(isChange && { 'if-match': '"another"' }),
  });
  const isTheirs = may.has(caller) && (caller !== 'x' || path.startsWith('/v1/admin/'));
  if (!isTheirs && !(await entry.isThere())) return 'what is not theirs was changed';
  return status < 300 ? 'ok' : String(body['code']);
};

const names = { k: 'colleague', '0': 'without-rights', R: 'all-rights', x: 'elsewhere' } as const;

/** A token of their own each time: some of the routes end the sign-in that it came from. */
const tokenOf = async (people: People, caller: Caller): Promise<string | undefined> => {
  if (caller === '-') return undefined;
  if (caller === 'v') return people.tokenOf('v');
  if (caller !== 'r') return people.relay.token(names[caller]);
  const token = await people.relay.token('all-rights');
  const ask = askerOf(people.relay, '/v1/', token);
  const { body } = await ask('GET me/sign-ins');
  const [mine] = (body['signIns'] as { id: string; isThis: boolean }[]).filter(({ isThis }) => isThis);
  await ask(`DELETE me/sign-ins/${mine?.id}`);
  return token;
};
