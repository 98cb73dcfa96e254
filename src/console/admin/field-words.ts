/** What fields, their values and their hints are called. */
import type { AdminFieldStrings } from '../../ui/locales/desk/admin/fields.ts';
import type { Option } from './fields.ts';
import { fieldIn, stepsOf, textOf } from './json.ts';

/** A field's name; that of an element of a list is said by the element. */
export const nameOf = ({ labels }: Pick<AdminFieldStrings, 'labels'>, name: string): string =>
  /^\d+$/.test(name) ? '' : textOf(fieldIn(labels, name)) || name;

/** What helps to fill in what stands at this place; empty if nothing has to be said. */
export const hintOf = ({ hints }: Pick<AdminFieldStrings, 'hints'>, pointer: string): string => {
  const steps = stepsOf(pointer);
  const name = steps.at(-1) ?? '';
  const [kind = ''] = steps
    .slice(0, -1)
    .filter((step) => !/^\d+$/.test(step))
    .slice(-1);
  return textOf(fieldIn(hints, `${kind}/${name}`) ?? fieldIn(hints, name));
};

export const optionOf = (
  { options }: Pick<AdminFieldStrings, 'options'>,
  name: string,
  { value, label }: Option,
): string => label ?? (textOf(fieldIn(options, `${name}/${value}`) ?? fieldIn(options, value)) || value);
