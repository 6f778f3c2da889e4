import { deflateRawSync } from "node:zlib";
import { beforeAll, describe, expect, inject, it } from "vitest";
import type { BuiltPack } from "../build-pack";
import { UNLISTED } from "../paths";
import { entryOf, writeZip } from "../zip/write-zip";
import { documentsOfEachKind, SAMPLE_BYTES, smallPack } from "../testing/small-pack";
import { opened, unpacked } from "../testing/edit-pack";
import { testSigner } from "../testing/pack-keys";
import { checkContainer } from "./checks/container";
import { parseKeys } from "./key-list";
import type { OpenedPack } from "./open/opened";
import { readZip } from "./open/read-zip";

// Every bit under INLET_DEEP, else one in this many.
const STEP = inject("deep") ? 1 : 499;
const ALL = { timeout: inject("deep") ? 3_600_000 : 60_000 };

let pack: BuiltPack;
let whole: Map<string, Uint8Array>;
const trusted = parseKeys(testSigner().publicKeyPem);

beforeAll(async () => {
  pack = await smallPack(documentsOfEachKind());
  whole = unpacked(pack);
});

const isBroken = (pack: OpenedPack) =>
  checkContainer(pack, trusted).lines.some(({ state }) => state === "broken");
const withFile = (path: string, bytes: Uint8Array) => isBroken(opened(new Map(whole).set(path, bytes)));

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

function undetected(bytes: Uint8Array, detects: (changed: Uint8Array) => boolean, step = STEP): number[] {
  const missed: number[] = [];
  for (let bit = 0; bit < bytes.length * 8; bit += step) if (!detects(flipped(bytes, bit))) missed.push(bit);
  return missed;
}

it("is whole before anybody touches it", () => {
  expect(isBroken(opened(whole))).toBe(false);
  expect(isBroken(readZip(pack.zip))).toBe(false);
});

describe("one changed bit is found", ALL, () => {
  it.each(["kinds/a.json", "kinds/b.csv", "kinds/c.pdf", "kinds/d.xlsx"])("in %s", (path) => {
    const bytes = whole.get(path) as Uint8Array;
    expect(bytes.length).toBe(SAMPLE_BYTES);
    expect(undetected(bytes, (changed) => withFile(path, changed))).toEqual([]);
  });

  it.each(["manifest.json", "SHA256SUMS", "public-key.pem", "README.zh-CN.md", "audit-log/rows.jsonl"])(
    "in %s",
    (path) => {
      expect(undetected(whole.get(path) as Uint8Array, (changed) => withFile(path, changed))).toEqual([]);
    },
  );

  it("in every bit of the signature", () => {
    const signature = whole.get("manifest.sig") as Uint8Array;
    expect(undetected(signature, (changed) => withFile("manifest.sig", changed), 1)).toEqual([]);
  });

  it("in the archive, its headers and its compressed data", async () => {
    const { zip } = await smallPack(documentsOfEachKind().slice(0, 1));
    expect(zip.length).toBeGreaterThan(SAMPLE_BYTES);
    expect(undetected(zip, (changed) => isBroken(readZip(changed)))).toEqual([]);
    const headers = zip.length - 1_600;
    const tail = undetected(
      zip.subarray(headers),
      (changed) => isBroken(readZip(Uint8Array.from([...zip.subarray(0, headers), ...changed]))),
      inject("deep") ? 1 : 131,
    );
    expect(tail).toEqual([]);
  });
});

it("finds a file that is compressed in other words, though it unpacks to the same", () => {
  const entries = pack.files.map((file) =>
    entryOf(file, { isStored: UNLISTED.some((path) => path === file.path) }),
  );
  expect(Buffer.compare(writeZip(entries), pack.zip)).toBe(0);
  const other = entries.map((entry) =>
    entry.path === "kinds/b.csv"
      ? {
          ...entry,
          packed: new Uint8Array(deflateRawSync(whole.get(entry.path) as Uint8Array, { level: 1 })),
        }
      : entry,
  );
  const again = readZip(writeZip(other));
  expect(again.faults).toEqual([]);
  expect(checkContainer(again, trusted).lines.filter(({ state }) => state === "broken")).toMatchObject([
    { check: "archive" },
  ]);
});

describe("what is cut, added or swapped is found", ALL, () => {
  it("cut off at every length", async () => {
    const { zip } = await smallPack();
    const missed = [];
    for (let length = 0; length < zip.length; length += inject("deep") ? 1 : 37)
      if (!isBroken(readZip(zip.subarray(0, length)))) missed.push(length);
    expect(missed).toEqual([]);
    for (const path of whole.keys())
      for (const share of [0, 0.5, 0.99]) {
        const bytes = whole.get(path) as Uint8Array;
        expect(withFile(path, bytes.subarray(0, Math.floor(bytes.length * share))), path).toBe(true);
      }
  });

  it("with a byte before, behind or between", () => {
    const { zip } = pack;
    const put = (at: number, byte: number) =>
      Uint8Array.from([...zip.subarray(0, at), byte, ...zip.subarray(at)]);
    for (const byte of [0, 0x0a, 0x50, 0xff])
      for (const at of [0, 1, 30, 1_000, zip.length - 22, zip.length])
        expect(isBroken(readZip(put(at, byte))), `${byte} at ${at}`).toBe(true);
    for (const path of whole.keys())
      expect(withFile(path, Uint8Array.from([...(whole.get(path) as Uint8Array), 0x0a])), path).toBe(true);
  });

  it("with any two files swapped", () => {
    const paths = [...whole.keys()];
    for (const [at, a] of paths.entries())
      for (const b of paths.slice(at + 1)) {
        const [left, right] = [whole.get(a) as Uint8Array, whole.get(b) as Uint8Array];
        const isSame = Buffer.compare(left, right) === 0;
        expect(isBroken(opened(new Map(whole).set(a, right).set(b, left))), `${a} ${b}`).toBe(!isSame);
      }
  });

  it("with a file missing or one more", () => {
    for (const path of whole.keys()) {
      const without = new Map(whole);
      without.delete(path);
      expect(isBroken(opened(without)), path).toBe(true);
    }
    expect(withFile("notes.txt", new Uint8Array())).toBe(true);
  });
});
