import { describe, expect, it } from "vitest";
import { zipSync } from "fflate";
import { utf8 } from "../../json-file";
import { UNLISTED } from "../../paths";
import { smallPack } from "../../testing/small-pack";
import { localHeader, STORED, type ZipEntry } from "../../zip/format";
import { entryOf, writeZip } from "../../zip/write-zip";
import { readZip } from "./read-zip";

const LAST = UNLISTED.map((path) => entryOf({ path, bytes: utf8(path) }));
const faultOf = (archive: Uint8Array) => readZip(archive).faults[0]?.text.en;

describe("an archive that is not as packs are", () => {
  it.each([
    "../evil.sh",
    "/etc/passwd",
    "a//b",
    "a/../../b",
    "C:\\x",
    "a\\b",
    ".hidden",
    "a/.",
    "con\u0000",
    "a ",
    "café/\u0301",
  ])("is refused for the name %j", (path) => {
    expect(faultOf(writeZip([entryOf({ path, bytes: utf8("x") }), ...LAST]))).toContain("not safe");
  });

  it("is refused with a name twice, also in other capitals", () => {
    const twice = (a: string, b: string) =>
      writeZip([...[a, b].map((path) => entryOf({ path, bytes: utf8(path) })), ...LAST]);
    expect(faultOf(twice("a.txt", "a.txt"))).toContain("same name");
    expect(faultOf(twice("A.txt", "a.txt"))).toContain("same name");
    expect(faultOf(twice("b.txt", "a.txt"))).toContain("order");
  });

  it("is refused when it expands to more than it says", () => {
    const bomb: ZipEntry = { ...entryOf({ path: "a.txt", bytes: new Uint8Array(1 << 20) }), size: 10 };
    expect(faultOf(writeZip([bomb, ...LAST]))).toContain("damaged");
  });

  it("is not expanded when it says more than a machine should hold", () => {
    const bomb: ZipEntry = {
      ...entryOf({ path: "a.txt", bytes: new Uint8Array(1 << 20) }),
      size: 0xfffffff0,
    };
    const { faults, files } = readZip(writeZip([bomb, ...LAST]));
    expect([faults[0]?.state, faults[0]?.text.en, files.size]).toEqual([
      "unable",
      expect.stringContaining("1 GiB"),
      0,
    ]);
  });

  it("is refused with an entry that hides between two others", () => {
    const hidden = entryOf({ path: "b.txt", bytes: utf8("hidden") });
    const shown = [entryOf({ path: "a.txt", bytes: utf8("a") }), ...LAST];
    const honest = writeZip(shown);
    const secret = Buffer.concat([localHeader(hidden), hidden.packed]);
    expect(faultOf(Buffer.concat([secret, honest]))).toContain("bytes were added");
  });

  it("is refused when other software packed it, with the way out", () => {
    const other = zipSync(Object.fromEntries(["a.txt", ...UNLISTED].map((path) => [path, utf8("x")])));
    expect(faultOf(other)).toContain("unpack it and check the folder");
    expect(faultOf(utf8("no archive at all, and longer than an end record"))).toContain("no ZIP file");
    expect(faultOf(new Uint8Array())).toContain("no ZIP file");
  });
});

it("reads what was written, whatever the clock's zone and the zone's past", async () => {
  const zones = ["Asia/Shanghai", "America/New_York", "Africa/Monrovia"];
  const before = process.env.TZ;
  const packs = [];
  try {
    for (const zone of zones) {
      process.env.TZ = zone;
      packs.push(await smallPack());
    }
  } finally {
    process.env.TZ = before;
  }
  const [first] = packs;
  for (const pack of packs) expect(Buffer.compare(pack.zip, first?.zip ?? new Uint8Array())).toBe(0);
  const { files } = readZip(first?.zip ?? new Uint8Array());
  expect([...files.keys()]).toEqual(first?.files.map(({ path }) => path));
  for (const { path, bytes } of first?.files ?? [])
    expect(Buffer.compare(files.get(path) ?? new Uint8Array(), bytes), path).toBe(0);
  expect(entryOf({ path: "empty", bytes: new Uint8Array() }).method).toBe(STORED);
});
