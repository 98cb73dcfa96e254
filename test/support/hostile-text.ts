/** Text that a peer might send by mistake or out of malice: broken JSON, wrong types, near misses of real frames. */
import fc from 'fast-check';

/** Names that JavaScript objects have anyway, and that must not be taken for words of ours. */
const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

const fieldNames = [
  'c',
  'e',
  's',
  'id',
  'n',
  'lane',
  'v',
  'tok',
  'dev',
  'as',
  'site',
  'subs',
  'q',
  'events',
  'first',
  'last',
];

/** Objects with a `t` of these words, or nearly, and any values in the fields that frames have. */
const nearFrame = (words: readonly string[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fc.constantFrom(...words, ...inherited, '', 'unheard-of'),
      fc.dictionary(fc.constantFrom(...fieldNames), fc.jsonValue(), { maxKeys: 8 }),
      fc.option(
        fc.record({ type: fc.constantFrom('message.send', 'conversation.start', ...inherited), text: fc.jsonValue() }),
      ),
    )
    .map(([t, fields, command]) => ({ t, ...fields, ...(command && { command }) }));

/** Any text: noise, JSON of anything, frames that are nearly right, one or many, whole or cut off. */
export const anyJsonText = (words: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    nearFrame(words).map((frame) => JSON.stringify(frame)),
    fc.array(fc.oneof(nearFrame(words), fc.jsonValue()), { maxLength: 5 }).map((batch) => JSON.stringify(batch)),
    fc.tuple(nearFrame(words), fc.nat(40)).map(([frame, cut]) => JSON.stringify(frame).slice(0, -cut)),
  );
