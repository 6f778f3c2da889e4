import { expect, it } from "vitest";
import { Measure } from "./lines";
import { readFont } from "./testing/drawn";

const measure = new Measure(readFont(400));
const set = (text: string, width: number) => measure.lines(text, 10, width);

it("breaks Chinese between characters, but begins no line with a full stop and ends none with a bracket", () => {
  expect(set("客服收不到消息。请检查", 70)).toEqual(["客服收不到消", "息。请检查"]);
  expect(set("已经停用的客服（孔令怡）", 80)).toEqual(["已经停用的客服", "（孔令怡）"]);
});

it("breaks Latin between words, and a word that is longer than the line where it must", () => {
  expect(set("nobody receives it", 60)).toEqual(["nobody", "receives it"]);
  const hash = "0123456789abcdef".repeat(4);
  expect(set(hash, 100).join("")).toBe(hash);
  expect(set("/agents/22/excludedFromAssignment", 90).every((line) => measure.width(line, 10) <= 90)).toBe(
    true,
  );
});

it("loses nothing but the space at the end of a line, and keeps lines that were written as such", () => {
  const text = "来源 Source：云杉家居（上海）有限公司，snapshot-2026-11-16T02:00:00Z，第 7 份。\n第二行";
  for (const width of [12, 40, 77, 300])
    expect(set(text, width).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  expect(set("一\n\n二", 100)).toEqual(["一", "", "二"]);
});
