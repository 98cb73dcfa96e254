/** Trying masking rules out before they hold: by the very code that hides what people write. Rule X5 in docs/SPEC.md. */
import type { FastifyInstance, onRequestAsyncHookHandler } from 'fastify';
import Type from 'typebox';
import { Compile } from 'typebox/compile';
import { ParlorError } from '../../core/errors.ts';
import { textLengthMax } from '../../core/limits.ts';
import { MaskingShape } from '../config/masking.shape.ts';
import { maskingMistakes } from '../config/masking-checks.ts';
import { mistakesIn, problemsOf } from '../config/mistakes.ts';
import { hiding } from '../masking/masking.ts';

const trial = Compile(
  Type.Object(
    {
      masking: Type.Unknown(),
      text: Type.String({ maxLength: textLengthMax }),
      side: Type.Union([Type.Literal('visitors'), Type.Literal('agents')]),
    },
    { additionalProperties: false },
  ),
);

const path = '/v1/admin/masking-trial';

/** `onRequest` lets admins in, and nobody else. */
export const maskingTrialRoutes = (app: FastifyInstance, onRequest: onRequestAsyncHookHandler): void => {
  app.post(path, { onRequest }, async ({ body }, reply) => {
    if (!trial.Check(body)) throw new ParlorError('invalid-command');
    const { masking, text, side } = body;
    const mistakes = rules.Check(masking) ? maskingMistakes(masking, '') : mistakesIn(masking, MaskingShape);
    if (rules.Check(masking) && mistakes.length === 0) return { text: hiding(masking, side)(text) };
    const problems = problemsOf(mistakes);
    return reply.code(422).send({ code: 'config-invalid', message: 'These rules can’t be used.', problems });
  });
};

const rules = Compile(MaskingShape);
