/** What may be sent along with messages. Rule W5 in docs/SPEC.md. */
import type { Static } from 'typebox';
import type { FileRulesShape } from '../conversation/attachments.shape.ts';
import { attachmentsMax } from '../limits.ts';
import { usualTypes } from './file-kinds.ts';

/** As far as it is not as usual: most are told nothing. */
export type ToldFileRules = Static<typeof FileRulesShape>;

export interface FileRules {
  /** The largest file that is taken, in bytes. */
  readonly maxBytes: number;
  /** Media types. */
  readonly types: readonly string[];
}

/** What holds for who was told this; undefined if they may send nothing. */
export const fileRules = ({
  none,
  maxBytes = attachmentsMax.bytes,
  types = [...usualTypes],
}: ToldFileRules = {}): FileRules | undefined => (none ? undefined : { maxBytes, types });
