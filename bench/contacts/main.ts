/**
 * `npm run bench:contacts`: what a search costs where a site keeps as many contacts and cases as it may, beside reading one
 * of them by its id. On SQLite, in a temporary folder, through the store and its thread.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { casesMax, contactsMax } from '../../src/core/limits.ts';
import { foundBy, positionOf } from '../../src/relay/contacts/found-by.ts';
import { openSqliteStore } from '../../src/relay/store/sqlite/sqlite-store.ts';
import { conditions, distributionOf, lineOf, ratio, tableHead } from '../delivery/report.ts';
import { timed } from '../timed.ts';

const rounds = 40;
const site = 'shop';
const given = ['Rosa', 'Ana', 'Sam', 'Jörg', 'Léa', '美咲', 'Olu', 'Pavel', 'Noor', 'Ines'];
const family = ['Lopes', 'Silva', 'Okafor', 'Müller', 'Dubois', '田中', 'Novák', 'Haddad', 'Berg', 'Costa', 'Moreau'];
const things = ['lamp', 'teapot', 'planter', 'chair', 'parcel', 'refund', 'invoice'];

const nameOf = (index: number): string => `${given[index % given.length]} ${family[index % family.length]} ${index}`;

/** Written past the store, which would take one transaction for each. */
const fill = (file: string): void => {
  const db = new DatabaseSync(file);
  const contact =
    db.prepare(`insert into contact (site, id, version, updated_at, name, email, phone, account, order_key,
    email_key, phone_key, found_by) values ('${site}', ?, 1, 0, ?, ?, ?, null, ?, ?, null, ?)`);
  const supportCase = db.prepare(`insert into support_case (site, id, version, updated_at, seq, number, title, found_by,
    status) values ('${site}', ?, 1, 0, 1, ?, ?, ?, 'open')`);
  db.exec('begin');
  for (let index = 0; index < contactsMax.site; index += 1) {
    const [id, name] = [`contact-${index}`, nameOf(index)];
    const [email, phone] = [`person-${index}@mail.example`, `+351 900 ${String(index).padStart(6, '0')}`];
    const { key } = positionOf({ id, name, email, phone });
    contact.run(id, name, email, phone, key, email, foundBy([name, email, phone]));
  }
  for (let index = 0; index < casesMax.site; index += 1) {
    const title = `Broken ${things[index % things.length]} of ${nameOf(index)}`;
    supportCase.run(`case-${index}`, index + 1, title, foundBy([title]));
  }
  db.exec('commit');
  db.close();
};

const loadBefore = loadavg();
const folder = await mkdtemp(join(tmpdir(), 'parlor-bench-'));
const file = join(folder, 'parlor.db');
const store = await openSqliteStore(file);
fill(file);
const { contacts, cases } = store.contactBook;
const middle = Math.floor(contactsMax.site / 2);
const read = distributionOf(await timed(rounds, () => contacts.read(site, `contact-${middle}`)));

console.log(tableHead);
console.log(
  lineOf({ what: 'a contact, by its id', unit: 'ms', value: read, beside: 'the baseline of the rows below' }),
);
for (const [what, search] of [
  ['contacts, the first page of all', () => contacts.search(site, { query: '', limit: contactsMax.page })],
  ['contacts, one of a name', () => contacts.search(site, { query: nameOf(middle), limit: contactsMax.page })],
  ['contacts, many of a name', () => contacts.search(site, { query: 'rosa', limit: contactsMax.page })],
  ['contacts, what nobody is called', () => contacts.search(site, { query: 'zebra', limit: contactsMax.page })],
  ['cases, what none is about', () => cases.search(site, { query: 'zebra', limit: casesMax.page })],
] as const) {
  const value = distributionOf(await timed(rounds, search));
  const found = (await search()).length;
  const beside = `${found} found; ${ratio(value.p50, read.p50)} reading one by its id`;
  console.log(lineOf({ what, unit: 'ms', value, beside }));
}
console.log(`\n${(await conditions(loadBefore, undefined)).map((line) => `- ${line}`).join('\n')}`);
await store.close();
await rm(folder, { recursive: true, force: true });
