/** A place in the grid; column 0 is the row's header, column 1 the first permission. */
export type Position = { row: number; column: number };

export type Bounds = {
  rows: number;
  /** Permissions, the row's header not counted. */
  columns: number;
  /** Rows that Page Up and Page Down pass over. */
  page: number;
};

export type Press = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** Where a key leads in the grid pattern of ARIA; null when the key is not about moving. Edges hold. */
export function nextPosition(from: Position, press: Press, bounds: Bounds): Position | null {
  if (press.altKey || bounds.rows === 0) return null;
  const target =
    press.ctrlKey || press.metaKey ? byJump(from, press.key, bounds) : byStep(from, press.key, bounds);
  return target && within(target, bounds);
}

export function within({ row, column }: Position, { rows, columns }: Bounds): Position {
  return {
    row: Math.max(0, Math.min(row, rows - 1)),
    column: Math.max(0, Math.min(column, columns)),
  };
}

function byStep({ row, column }: Position, key: string, { columns, page }: Bounds): Position | null {
  switch (key) {
    case "ArrowLeft":
      return { row, column: column - 1 };
    case "ArrowRight":
      return { row, column: column + 1 };
    case "ArrowUp":
    case "k":
      return { row: row - 1, column };
    case "ArrowDown":
    case "j":
      return { row: row + 1, column };
    case "PageUp":
      return { row: row - page, column };
    case "PageDown":
      return { row: row + page, column };
    case "Home":
      return { row, column: 0 };
    case "End":
      return { row, column: columns };
    default:
      return null;
  }
}

function byJump({ row, column }: Position, key: string, { rows, columns }: Bounds): Position | null {
  switch (key) {
    case "Home":
      return { row: 0, column: 0 };
    case "End":
      return { row: rows - 1, column: columns };
    case "ArrowUp":
      return { row: 0, column };
    case "ArrowDown":
      return { row: rows - 1, column };
    case "ArrowLeft":
      return { row, column: 0 };
    case "ArrowRight":
      return { row, column: columns };
    default:
      return null;
  }
}
