/** Names of what can be filled in: every field of the administration, and every value of one that is chosen, has one. */

import { nameOf, optionOf } from '../../../src/console/admin/field-words.ts';
import type { Field } from '../../../src/console/admin/fields.ts';
import { formFields, messageFields } from '../../../src/console/admin/sections/front-fields.ts';
import { agentFields, rightsField } from '../../../src/console/admin/sections/people-fields.ts';
import {
  maskingFields,
  notificationFields,
  presenceFields,
  queueFields,
  sentimentFields,
  siteFields,
} from '../../../src/console/admin/sections/site-fields.ts';
import { workstreamFields } from '../../../src/console/admin/sections/workstream-fields.ts';
import { adminFields } from '../../../src/ui/locales/desk/admin/fields.ts';
import { equal } from '../support/checks.ts';

const all: readonly Field[] = [
  ...siteFields,
  ...queueFields,
  ...workstreamFields,
  ...maskingFields,
  ...sentimentFields,
  ...presenceFields,
  ...notificationFields,
  ...messageFields,
  ...formFields,
  ...agentFields(() => undefined),
  rightsField,
];

const nobody = { config: { sites: [], agents: [] }, site: {} };

/** What of a field and of all below it is shown as it stands in the file. */
const unnamed = (field: Field): readonly string[] => {
  if (field.kind === 'own') return [];
  const own = nameOf(adminFields.en, field.name) === field.name ? [field.name] : [];
  if ('fields' in field) return [...own, ...field.fields.flatMap(unnamed)];
  if (!('from' in field)) return own;
  const options = field.from(nobody).filter((option) => optionOf(adminFields.en, field.name, option) === option.value);
  return [...own, ...options.map(({ value }) => `${field.name}/${value}`)];
};

suite('the names of fields', () => {
  test('each field and each of its values is called something', () => {
    equal(all.flatMap(unnamed), []);
  });
});
