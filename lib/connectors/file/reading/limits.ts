/** Generous for a company of ten thousand agents, small enough that no file can exhaust the server. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
/** A part that unpacks to more than this many times its size is a bomb, not a table. */
export const MAX_ZIP_RATIO = 300;
/** Below this size the ratio means nothing: a repetitive sheet packs very well. */
export const RATIO_FLOOR_BYTES = 8 * 1024 * 1024;
export const MAX_ZIP_ENTRIES = 500;
export const MAX_ROWS = 50_000;
export const MAX_COLUMNS = 200;
/** Cells between the first and the last one in use, empty ones included. */
export const MAX_GRID_CELLS = 5_000_000;
