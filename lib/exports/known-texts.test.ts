import fc from "fast-check";
import { expect, it } from "vitest";
import { ByteWriter } from "./byte-writer";
import { KnownTexts } from "./known-texts";

/** Characters at the borders of each length of UTF-8, and of what floating-point numbers call none. */
const BORDERS = ["\0", "\u007f", "\u0080", "\u07ff", "\u0800", "\ud7ff", "\uffff", "\u{10000}", "\u{10ffff}"];
const unit = fc.oneof(
  fc.constantFrom(...BORDERS),
  fc.constantFrom("甲", "ÿ", "a"),
  fc.string({ maxLength: 1 }),
);
const texts = fc.array(fc.string({ unit, maxLength: 14 }), { maxLength: 40 });

it("gives back the bytes of every text it says it knows", () => {
  let found = 0;
  fc.assert(
    fc.property(texts, (given) => {
      const known = new KnownTexts();
      // So little memory that it has to grow on the way.
      const to = new ByteWriter(1);
      for (const text of [...given, ...given, ...given.toReversed()]) {
        const place = known.find(text);
        const start = to.length;
        if (place === -1) {
          to.text(text);
          to.keep(known, text, start);
        } else {
          to.known(known, place);
          found += 1;
        }
      }
      const whole = [...given, ...given, ...given.toReversed()].map((text) => text.toWellFormed()).join("");
      expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(to.takeCopy())).toBe(whole);
    }),
    { numRuns: 10_000 },
  );
  expect(found).toBeGreaterThan(10_000);
});

it("takes text that looks the same for what it is", () => {
  const known = new KnownTexts();
  const to = new ByteWriter(64);
  for (const text of ["第 1 组, 早班", "第 1 组! 早班"]) {
    expect(known.find(text)).toBe(-1);
    const start = to.length;
    to.text(text);
    to.keep(known, text, start);
  }
  expect(known.find("第 1 组, 早班")).toBe(-1);
  expect(known.find("第 1 组! 早班")).toBeGreaterThan(-1);
});
