import type { Paper } from "./paper";
import { BODY_WIDTH, COLOR, FOOT, MARGIN, type TextStyle, TYPE } from "./styles";

export type TableCell = string | { text: string; color?: string; bold?: boolean };
/** `share`: of the width of the page; those of a table make one. */
export type TableColumn = { title: string; share: number; align?: "right" };

const PAD = { x: 6, y: 3.5 } as const;

type Placed = { x: number; width: number; isRight: boolean };

/** A table that goes over pages: its head is on each of them, and no row is torn unless it is longer than a page. */
export function drawTable(
  paper: Paper,
  columns: readonly TableColumn[],
  rows: Iterable<readonly TableCell[]>,
  style: TextStyle = TYPE.cell,
): void {
  const places = placesOf(columns);
  const head = columns.map(({ title }, at) => paper.lines(title, TYPE.head, places[at]?.width ?? 0));
  const headHeight = heightOf(head, TYPE.head);
  const drawHead = () => {
    drawRow(
      paper,
      places,
      head,
      columns.map(() => TYPE.head),
      headHeight,
    );
    ruleAt(paper, COLOR.ink, 0.7);
  };
  paper.ensure(headHeight + style.leading * 2 + PAD.y * 2);
  paper.tagged("Table", () => {
    drawHead();
    for (const row of rows) {
      const styles = row.map((cell) => styleOf(cell, style));
      const cells = row.map((cell, at) =>
        paper.lines(textOf(cell), styles[at] ?? style, places[at]?.width ?? 0),
      );
      drawBroken(paper, places, cells, styles, style, drawHead);
    }
  });
  paper.space(6);
}

/** A row on one page, or what fits of it and the rest on the next ones. */
function drawBroken(
  paper: Paper,
  places: readonly Placed[],
  cells: readonly string[][],
  styles: readonly TextStyle[],
  style: TextStyle,
  drawHead: () => void,
): void {
  let rest = cells;
  for (;;) {
    const height = heightOf(rest, style);
    const fitsOnSome = height <= FOOT - MARGIN.top - 40;
    if (paper.y + height > FOOT && (fitsOnSome || FOOT - paper.y < style.leading * 4)) {
      paper.turn();
      drawHead();
    }
    const room = Math.max(1, Math.floor((FOOT - paper.y - PAD.y * 2) / style.leading));
    const now = rest.map((lines) => lines.slice(0, room));
    drawRow(paper, places, now, styles, heightOf(now, style));
    rest = rest.map((lines) => lines.slice(room));
    if (rest.every((lines) => lines.length === 0)) break;
    paper.turn();
    drawHead();
  }
  ruleAt(paper, COLOR.hair, 0.5);
}

function drawRow(
  paper: Paper,
  places: readonly Placed[],
  cells: readonly string[][],
  styles: readonly TextStyle[],
  height: number,
): void {
  cells.forEach((lines, at) => {
    const place = places[at];
    const style = styles[at];
    if (!place || !style) return;
    lines.forEach((line, row) => {
      const x = place.isRight ? place.x + place.width - paper.widthOf(line, style) : place.x;
      paper.line(line, x, paper.y + PAD.y + row * style.leading, style);
    });
  });
  paper.y += height;
}

function ruleAt({ pdf, y }: Paper, color: string, weight: number): void {
  pdf
    .moveTo(MARGIN.left, y)
    .lineTo(MARGIN.left + BODY_WIDTH, y)
    .lineWidth(weight)
    .strokeColor(color)
    .stroke();
}

function placesOf(columns: readonly TableColumn[]): Placed[] {
  let x: number = MARGIN.left;
  return columns.map(({ share, align }, at) => {
    const whole = share * BODY_WIDTH;
    // The outer columns stand flush with the text above and below.
    const left = at === 0 ? 0 : PAD.x;
    const right = at === columns.length - 1 ? 0 : PAD.x;
    const place = { x: x + left, width: whole - left - right, isRight: align === "right" };
    x += whole;
    return place;
  });
}

const heightOf = (cells: readonly string[][], { leading }: TextStyle) =>
  Math.max(1, ...cells.map((lines) => lines.length)) * leading + PAD.y * 2;

const textOf = (cell: TableCell) => (typeof cell === "string" ? cell : cell.text);

function styleOf(cell: TableCell, style: TextStyle): TextStyle {
  if (typeof cell === "string") return style;
  return { ...style, color: cell.color ?? style.color, ...(cell.bold && { bold: true }) };
}
