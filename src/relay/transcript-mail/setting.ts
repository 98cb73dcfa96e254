/** What a site says about transcripts by mail: a workstream's word goes before its site's. Rule W6 in docs/SPEC.md. */
import type { SiteConfig, WorkstreamConfig } from '../config.ts';

type Setting = NonNullable<SiteConfig['transcriptMail']>;

export const transcriptMailOf = (
  site: Pick<SiteConfig, 'transcriptMail'>,
  workstream: Pick<WorkstreamConfig, 'transcriptMail'>,
): Setting => workstream.transcriptMail ?? site.transcriptMail ?? 'off';
