import type { PermissionColumn } from "@/lib/contracts/permissions";

/** Pixels. The virtual ranges are counted with these, and the styles are given them. */
export const ROW_HEIGHT = 32;
export const COLUMN_WIDTH = 40;
export const ROW_HEADER_WIDTH = 208;
export const GROUP_HEIGHT = 28;

const [LOWEST, TALLEST] = [72, 144];
const LINES = 2;

/**
 * Room for the longest name, written downwards in at most two lines: a Chinese character takes a square, a Latin
 * letter lies on its side and takes about half of one.
 */
export function nameHeight(columns: readonly PermissionColumn[]): number {
  const lengths = columns.map(({ name }) => {
    const squares = name.match(/\p{Script=Han}/gu)?.length ?? 0;
    return squares * 13 + ([...name].length - squares) * 7;
  });
  const longest = Math.max(0, ...lengths);
  return Math.max(LOWEST, Math.min(longest > TALLEST ? longest / LINES + 24 : longest + 16, TALLEST));
}
