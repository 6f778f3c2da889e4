import type { Text } from "@/lib/engine/text";

/** A cell as a file gives it. XLSX dates arrive as `Date` whose UTC fields are the wall clock that was typed. */
export type RawCell = string | number | boolean | Date | null | readonly RawCell[];

/** What a cell may need to know about its file. */
export type CellContext = { timezone: string };

export type Parsed<T> =
  | { value: T; warning?: CellWarning }
  /** Not acceptable. `what` says more than "not usable", `near` names the word that was probably meant. */
  | { wrong: true; what?: Text; near?: string };

export type CellWarning = { what: Text; remedy: Text };

/** How a column names rows of another sheet, by id or by name. */
export type Reference = {
  sheet: string;
  /** `error`: the file cannot mean that. `warning`: a platform can really point at nothing, and a rule will say so. */
  missing: "error" | "warning";
  /** What the word "all" stands for: every row of the other sheet, or no limit at all. */
  all?: "every-row" | "no-limit";
};

export type CellType<T> = {
  /** Reads a cell that holds something; empty cells and the words for "absent" and "unreadable" never get here. */
  parse(raw: Exclude<RawCell, null>, context: CellContext): Parsed<T>;
  /** What belongs in the cell, as the end of "Fill in …". */
  expected: Text;
  /** The words to choose from, when there is a list. */
  words?: readonly Text[];
  /** The words form a list that takes several of them. */
  several?: boolean;
  /** The word for "absent" means an empty list, not a missing setting. */
  noneIsEmpty?: boolean;
  refers?: Reference;
  /** Never shown in an error message. */
  secret?: boolean;
};

export const wrong = { wrong: true } as const;

/** The text of a single cell, trimmed; lists and dates have none. */
export function textOf(raw: RawCell): string | null {
  if (typeof raw === "string") return raw.normalize("NFC").trim();
  if (typeof raw === "number" || typeof raw === "boolean") return String(raw);
  return null;
}

/** Lower case, half width, without the white space and punctuation in which people differ. */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s*＊:：()（）[\]【】「」“”"'·・\-_—–]+/g, "");
}
