/** A4 in points, on a grid of twelve columns. */
export const SHEET = { width: 595.28, height: 841.89 } as const;
export const MARGIN = { left: 56, right: 56, top: 76, bottom: 68 } as const;
export const BODY_WIDTH = SHEET.width - MARGIN.left - MARGIN.right;
export const FOOT = SHEET.height - MARGIN.bottom;

export const COLOR = {
  ink: "#16202b",
  muted: "#5a6572",
  faint: "#8a94a0",
  line: "#d3d9df",
  hair: "#e6eaee",
  wash: "#f4f6f8",
  accent: "#0f4c63",
  good: "#2e7d5b",
  bad: "#b3261e",
  warn: "#9a6700",
} as const;

export type TextStyle = { size: number; leading: number; color: string; bold?: boolean };

/** One scale for the whole report; the sizes differ enough to be told apart without their weight. */
export const TYPE = {
  display: { size: 30, leading: 40, color: COLOR.ink, bold: true },
  h1: { size: 18, leading: 25, color: COLOR.ink, bold: true },
  h2: { size: 11.5, leading: 17, color: COLOR.ink, bold: true },
  lead: { size: 11.5, leading: 18.5, color: COLOR.ink },
  body: { size: 9.5, leading: 15, color: COLOR.ink },
  note: { size: 8.5, leading: 13, color: COLOR.muted },
  cell: { size: 8, leading: 12, color: COLOR.ink },
  head: { size: 7.5, leading: 11, color: COLOR.muted, bold: true },
  tiny: { size: 7, leading: 10, color: COLOR.muted },
} as const satisfies Record<string, TextStyle>;
