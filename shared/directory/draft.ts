/** A value as somebody wrote it, and where. */
export interface Cell {
  readonly line: number;
  readonly column: string;
  readonly text: string;
}

/**
 * What one row of a CSV file, or one person of a JSON file, says of somebody, before anything of it is checked. A cell
 * that is `undefined` stands in a column that the file does not have, which is a fault of its own.
 */
export interface Draft {
  readonly line: number;
  readonly id: Cell | undefined;
  readonly name: Cell | undefined;
  readonly email: Cell | undefined;
  readonly mobile: Cell | undefined;
  readonly languages: Cell | undefined;
  readonly posts: readonly PostDraft[];
  readonly absences: readonly AbsenceDraft[];
}

export interface PostDraft {
  readonly role: Cell | undefined;
  readonly party: Cell | undefined;
  readonly order: Cell | undefined;
}

export interface AbsenceDraft {
  readonly from: Cell | undefined;
  readonly to: Cell | undefined;
}

/** Nothing stands there. A column that the file does not have counts as well. */
export const isBlank = (cell: Cell | undefined): boolean => (cell?.text ?? '') === '';
