/** A JSON Schema in a few words, as it stands in a table's cell. */

/** The parts of JSON Schema that our shapes use. */
export interface Schema {
  readonly type?: string;
  readonly const?: string;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema | readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

const range = (min: number | undefined, max: number | undefined, unit = ''): string => {
  if (max !== undefined) return ` ${min ?? 0}…${max.toLocaleString('en')}${unit}`;
  return min !== undefined && min > 0 ? ` ≥ ${min}${unit}` : '';
};

/** `name: type`, with a question mark where the field may be missing. */
export const fieldText = (name: string, schema: Schema, parent: Schema): string =>
  `${name}${parent.required?.includes(name) ? '' : '?'}: ${schemaText(schema)}`;

export const schemaText = (schema: Schema): string => {
  if (schema.const !== undefined) return `'${schema.const}'`;
  if (schema.anyOf) return schema.anyOf.map(schemaText).join(' | ');
  switch (schema.type) {
    case 'string':
      return `${schema.pattern ? 'identifier' : 'string'}${range(schema.minLength, schema.maxLength)}`;
    case 'integer':
      return `integer${range(schema.minimum, schema.maximum)}`;
    case 'array':
      return arrayText(schema);
    case 'object':
      return objectText(schema);
    default:
      return schema.type ?? 'anything';
  }
};

const arrayText = ({ items = {}, maxItems }: Schema): string =>
  'length' in items
    ? `[${items.map(schemaText).join(', ')}]`
    : `array of ${schemaText(items)}${maxItems === undefined ? '' : `, at most ${maxItems}`}`;

const objectText = (schema: Schema): string => {
  const [values] = Object.values(schema.patternProperties ?? {});
  if (values) return `any keys, each ${schemaText(values)}`;
  const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => fieldText(name, field, schema));
  return fields.length === 0 ? 'object' : `{ ${fields.join(', ')} }`;
};
