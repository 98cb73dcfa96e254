/** What offers and toasts have alike: the facts about what they tell, each beside the other, and how they come. */
import { css } from 'lit';

export const toldCardStyles = css`
  .facts,
  .since {
    display: flex;
    align-items: center;
    gap: 0 5px;
  }

  .facts {
    flex-wrap: wrap;
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 18px;
    overflow-wrap: anywhere;
  }

  .refusal {
    color: var(--_danger);
    font-size: 13px;
    line-height: 18px;
  }

  @keyframes come {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }
`;
