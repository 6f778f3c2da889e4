import fc from "fast-check";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { csvText } from "./csv-text";
import { guardFormulas, unguardFormulas } from "./formula-guard";

const DANGERS = ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠"];
const SPACES = ["", " ", "  ", "\u00a0", "\u3000", "\ufeff", "\u200b"];
const PLACES = ["", "x,", "x;", "x|", "x\t", 'x"', "x\r\n", "x,y;", '"'];
const CASES = 100_000;

const dangerous = fc
  .tuple(
    fc.constantFrom(...PLACES),
    fc.constantFrom(...SPACES),
    fc.constantFrom(...DANGERS),
    fc.string({ unit: fc.constantFrom("1", "A", "'", '"', ",", ";", "=", " ", "\t", "\n"), maxLength: 6 }),
  )
  .map((parts) => parts.join(""));
const anything = fc.oneof(
  dangerous,
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...DANGERS, "'", '"', ",", ";", " ", "a") }),
);

// Apart from the code under test: what spreadsheets run after the blanks they skip, and what no cell should begin with.
const runs = (cell: string) => /^[\p{Z}\s\u200b]*[=+\-@＝＋－＠\0]/u.test(cell);
const begins = (cell: string) => runs(cell) || /^[\p{Z}\u200b\ufeff]*[\t\r\n]/u.test(cell);

/** A file as programs read it with other separators than ours, with quotes respected or not. */
function cellsSeenIn(line: string): string[] {
  const naive = [",", ";", "|", "\t"].flatMap((separator) => line.split(separator));
  const lines = naive.flatMap((cell) => cell.split(/\r\n|\r|\n/));
  return lines.flatMap((cell) => cell.split('"'));
}

it("lets no cell of a hundred thousand run, whatever separators it is read with", () => {
  const cells = fc.sample(dangerous, { numRuns: CASES, seed: 5 });
  const lines = cells.map(csvText);
  const read = parse(lines.map((line) => `${line},end\r\n`).join("")) as string[][];
  expect(read).toHaveLength(CASES);
  const unescaped = lines.filter(
    (line, at) =>
      begins(read[at]?.[0] ?? "") || cellsSeenIn(line).some((piece) => piece !== "" && runs(piece)),
  );
  expect(unescaped).toEqual([]);
});

it("gives every text back", () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(unguardFormulas(guardFormulas(text))).toBe(text);
    }),
    { numRuns: CASES / 10 },
  );
  fc.assert(
    fc.property(anything, (text) => {
      const [[read] = [""]] = parse(`${csvText(text)},end\r\n`) as string[][];
      expect(unguardFormulas(read ?? "")).toBe(text);
    }),
    { numRuns: CASES / 100 },
  );
});

it.each(["9:00–18:00", "a-b", "12.5", "客服=张三", "you're", "3 + 4", "售前；=晚班"])(
  "leaves %j as it is",
  (text) => {
    expect(guardFormulas(text)).toBe(text);
  },
);
