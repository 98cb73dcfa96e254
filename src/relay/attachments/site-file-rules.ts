/** What a site says about files that go with messages: a workstream's word goes before its site's. Rule W5 in docs/SPEC.md. */
import { type FileRules, fileRules, type ToldFileRules } from '../../core/attachments/file-rules.ts';
import type { SiteConfig, WorkstreamConfig } from '../config.ts';

type Side = 'visitors' | 'agents';
type Saying = Pick<SiteConfig | WorkstreamConfig, 'attachments'>;

/** What one side has to be told of it; undefined if all is as usual. */
export const toldFileRules = (site: Saying, workstream: Saying, side: Side): ToldFileRules | undefined => {
  const { [side]: isAllowed = true, maxBytes, types } = { ...site.attachments, ...workstream.attachments };
  if (!isAllowed) return { none: true };
  if (maxBytes === undefined && types === undefined) return undefined;
  return { ...(maxBytes !== undefined && { maxBytes }), ...(types && { types: [...types] }) };
};

/** What one side may send; undefined if nothing. */
export const siteFileRules = (site: Saying, workstream: Saying, side: Side): FileRules | undefined =>
  fileRules(toldFileRules(site, workstream, side));
