/** What somebody does in the table of what goes on, as an event of the table. */
import type { SortKey } from './ongoing-view.ts';
import type { RowAct } from './overlook-rows.ts';

export type TableAct =
  | { readonly do: 'sort'; readonly by: SortKey }
  | { readonly do: 'select'; readonly ids: readonly string[]; readonly isSelected: boolean }
  | { readonly do: RowAct; readonly id: string }
  /** Somebody's pointer or focus is among the rows, or no longer. */
  | { readonly do: 'hold'; readonly isHeld: boolean };

export class TableEvent extends Event {
  static readonly type = 'parlor-table';
  readonly act: TableAct;

  constructor(act: TableAct) {
    super(TableEvent.type);
    this.act = act;
  }
}
