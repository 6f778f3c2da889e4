/** What a workbook can hold, by ECMA-376 and by the programs that open it. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
export const MOST_CHARACTERS = 32_767;
export const LONGEST_SHEET_NAME = 31;

/** Something the format cannot hold. Thrown rather than cut: a sheet that lost its end looks like a whole one. */
export class SheetLimitError extends Error {
  constructor(
    readonly limit: "characters" | "columns",
    message: string,
  ) {
    super(message);
    this.name = "SheetLimitError";
  }
}
