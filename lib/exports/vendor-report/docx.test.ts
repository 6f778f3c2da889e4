// @vitest-environment jsdom
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { vendorReport } from "./document";
import { reportDocx } from "./docx";
import { evidence } from "./testing/evidence";

const parse = (xml: string) => {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  expect(document.querySelector("parsererror")).toBeNull();
  return document;
};

describe("the Word file", () => {
  it("opens, is well formed, and holds every line in both languages", async () => {
    for (const language of ["zh", "en"] as const) {
      const report = vendorReport(evidence(), language);
      const files = unzipSync(await reportDocx(report));
      expect(Object.keys(files)).toContain("[Content_Types].xml");
      for (const [name, bytes] of Object.entries(files))
        if (/\.(xml|rels)$/.test(name)) parse(strFromU8(bytes));
      const body = parse(strFromU8(files["word/document.xml"]!)).documentElement.textContent ?? "";
      for (const { title, facts, items } of report.parts)
        for (const text of [
          title,
          ...facts.map(({ value }) => value),
          ...items.flatMap(({ text: one, details }) => [one, ...details]),
        ])
          expect(body).toContain(text);
    }
  });

  it("gives the same bytes for the same report, whatever the clock says", async () => {
    const report = vendorReport(evidence(), "zh");
    const first = await reportDocx(report);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(Buffer.from(await reportDocx(report)).equals(Buffer.from(first))).toBe(true);
  });

  it("stays readable with what XML cannot hold, and keeps lines apart", async () => {
    const { incident } = evidence();
    const report = vendorReport(evidence({ incident: { ...incident, summary: "一\u0007\n<二>&" } }), "zh");
    const xml = strFromU8(unzipSync(await reportDocx(report))["word/document.xml"]!);
    expect(parse(xml).documentElement.textContent).toContain("<二>&");
    expect(xml).toContain("<w:br/>");
  });
});
