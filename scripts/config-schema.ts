/** Prints the JSON Schema of the configuration, made from its shape; with `--write` writes docs/parlor.config.schema.json. */
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { ConfigShape } from '../src/relay/config/config.shape.ts';

const document = 'docs/parlor.config.schema.json';

/** The dialect in which a list's `items` may be a list, as our spans and weeks are. */
const published = { $schema: 'http://json-schema.org/draft-07/schema#', ...ConfigShape };

const text = JSON.stringify(published, undefined, 2);

/** True if the document says what the shape says. */
export const isConfigSchemaCurrent = (): boolean =>
  isDeepStrictEqual(JSON.parse(readFileSync(document, 'utf8')), JSON.parse(text));

if (import.meta.main) {
  if (process.argv.includes('--write')) writeFileSync(document, `${text}\n`);
  else console.log(text);
}
