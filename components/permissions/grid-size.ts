/** Pixels. The virtual ranges are counted with these, and the styles are given them. */
export const ROW_HEIGHT = 32;
export const COLUMN_WIDTH = 40;
export const ROW_HEADER_WIDTH = 208;
export const GROUP_HEIGHT = 28;
export const NAME_HEIGHT = 132;
export const HEADER_HEIGHT = GROUP_HEIGHT + NAME_HEIGHT;
