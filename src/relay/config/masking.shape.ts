/** Shape of what a site hides of what people write. Rule X5 in docs/SPEC.md. */
import Type from 'typebox';
import { maskingMax } from '../../core/limits.ts';

const closed = { additionalProperties: false };

const MaskingRule = Type.Object(
  {
    id: Type.String({
      minLength: 1,
      maxLength: 64,
      pattern: '^[a-z0-9][a-z0-9-]*$',
      description:
        'What the rule is called: up to 64 small letters, digits and hyphens, beginning with a letter or digit.',
    }),
    on: Type.Optional(Type.Boolean({ description: 'Whether it holds; yes, if left out.' })),
    hides: Type.Union(
      [
        Type.Literal('card'),
        Type.Literal('email'),
        Type.Object(
          {
            pattern: Type.String({
              minLength: 1,
              maxLength: maskingMax.patternLength,
              description: `A regular expression in the syntax of RE2, like "\\\\bM-\\\\d{6}\\\\b": no backreferences, nothing that looks around, up to ${maskingMax.patternLength} characters.`,
            }),
          },
          { ...closed, description: 'an object with a "pattern".' },
        ),
      ],
      { description: 'What it hides: "card", "email", or an object with a "pattern" of the site’s own.' },
    ),
    whose: Type.Optional(
      Type.Union([Type.Literal('visitors'), Type.Literal('agents'), Type.Literal('both')], {
        description: 'Whose texts it holds for: "visitors", "agents" or "both"; both, if left out.',
      }),
    ),
  },
  { ...closed, description: 'A rule: it has "id" and "hides".' },
);

export const MaskingShape = Type.Object(
  {
    character: Type.Optional(
      Type.String({
        pattern: '^[#*+=~%?!×•●■█░]$',
        description:
          'What stands in the place of each hidden character: one of # * + = ~ % ? ! × • ● ■ █ ░; #, if left out.',
      }),
    ),
    rules: Type.Array(MaskingRule, {
      maxItems: maskingMax.rules,
      description: `The rules, up to ${maskingMax.rules}.`,
    }),
  },
  { ...closed, description: 'What is hidden of what people write, before anything is stored (X5): it has "rules".' },
);
