/** Questions that tests ask: one of each kind. */
import type { Question } from '../../src/core/forms/form.ts';

type Kind = Question['kind'];

/** A question of this kind; its texts are made of its id. */
export const question = (kind: Kind, more: Partial<Question> = {}): Question => {
  const { id = kind } = more;
  const chooses = kind === 'choice' || kind === 'choices';
  const choices = ['sales', 'returns'].map((choice) => ({ id: choice, text: `About ${choice}` }));
  return { id, kind, required: false, language: 'en', label: `Your ${id}?`, ...(chooses && { choices }), ...more };
};

/** An answer that is one. */
export const goodAnswers: Readonly<Record<Kind, string>> = {
  text: 'AB-17',
  'long-text': 'It is broken.\nAgain.',
  email: 'rosa@lopes.example',
  phone: '+49 30 123456',
  choice: 'returns',
  choices: 'returns sales',
  consent: 'yes',
};

export const kinds = Object.keys(goodAnswers) as readonly Kind[];
