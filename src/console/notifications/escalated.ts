/** What is told of a conversation that was handed on to its queue: by whom, and how their note begins. Rule N1 in docs/SPEC.md. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Summary } from '../../core/conversation/summary.ts';
import type { DeskStrings } from '../../ui/locales/desk/strings.ts';
import { escalatedText } from './fields.ts';
import '../../ui/elements/parlor-icon.ts';

/** By whom, above their note; nothing if by nobody. */
export const escalatedTemplate = (
  summary: Pick<Summary, 'escalation'>,
  words: Pick<DeskStrings, 'escalatedBy' | 'rows'>,
): TemplateResult | typeof nothing => {
  const text = escalatedText(summary, words);
  if (text === undefined) return nothing;
  const { note } = summary.escalation ?? {};
  const { label, spoken } = words.rows.written.note;
  return html`
    <p class="escalated" dir="auto">${text}</p>
    ${
      note === undefined
        ? nothing
        : html`
            <p class="noted" title=${label}>
              <parlor-icon name="lock"></parlor-icon>
              <span><span class="spoken">${spoken(summary.escalation?.by.name ?? '')}</span><bdi>${note}</bdi></span>
            </p>
          `
    }
  `;
};

export const escalatedStyles = css`
  .escalated {
    font-size: 13px;
    line-height: 18px;
    overflow-wrap: anywhere;
  }

  .noted {
    display: flex;
    gap: 6px;
    margin-block: 2px 4px;
    font-size: 13px;
    line-height: 18px;
    overflow-wrap: anywhere;
  }

  .noted parlor-icon {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 2px;
    color: var(--_text-muted);
  }

  .noted > span {
    display: -webkit-box;
    overflow: hidden;
    min-inline-size: 0;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    line-clamp: 3;
  }
`;
