import fc from "fast-check";
import { beforeAll, describe, expect, inject, it } from "vitest";
import type { BuiltPack } from "../build-pack";
import { utf8 } from "../json-file";
import { MANIFEST } from "../paths";
import { opened, resigned, unpacked } from "../testing/edit-pack";
import { testSigner } from "../testing/pack-keys";
import { runCondition } from "../testing/sample-contents";
import { smallPack } from "../testing/small-pack";
import { parseKeys } from "./key-list";
import type { OpenedPack } from "./open/opened";
import { readZip } from "./open/read-zip";
import { verifyPack } from "./verify-pack";

// A hundred thousand in all under INLET_DEEP.
const RUNS = inject("deep") ? 20_000 : 60;
const LONG = { timeout: inject("deep") ? 3_600_000 : 60_000 };

let pack: BuiltPack;
let whole: Map<string, Uint8Array>;
const trusted = parseKeys(testSigner().publicKeyPem);
const FORGER = testSigner(66);

beforeAll(async () => {
  pack = await smallPack();
  whole = unpacked(pack);
});

/** An error of the verifier itself would be a line that says so: that counts as a crash here. */
async function verdictOf(found: OpenedPack, keys = trusted) {
  const { verdict, lines } = await verifyPack(found, {
    trusted: keys,
    baseline: null,
    runCondition,
    version: "0.1.0",
  });
  expect(lines.filter(({ text }) => text.en.startsWith("the verifier failed"))).toEqual([]);
  return verdict;
}

async function refuses(found: OpenedPack): Promise<void> {
  expect(["broken", "unable"]).toContain(await verdictOf(found));
}

const path = () => fc.constantFrom(...whole.keys());
const listed = () => fc.constantFrom(...pack.manifest.files.map((file) => file.path));
const bytes = fc.uint8Array({ maxLength: 300 });

it("accepts the pack nobody touched", async () => {
  expect(await verdictOf(readZip(pack.zip))).toBe("verified");
  expect(await verdictOf(opened(whole))).toBe("verified");
});

describe("a forged or malformed pack is refused, and never ends the verifier", LONG, () => {
  it("as bytes that are no pack, or one with bytes cut out and put in", async () => {
    const spliced = fc
      .tuple(fc.nat(pack.zip.length - 1), fc.nat(64), bytes)
      .map(([at, cut, put]) =>
        Uint8Array.from([...pack.zip.subarray(0, at), ...put, ...pack.zip.subarray(at + cut)]),
      )
      .filter((changed) => Buffer.compare(changed, pack.zip) !== 0);
    const hostile = fc.oneof(bytes, spliced, directories());
    await fc.assert(
      fc.asyncProperty(hostile, (archive) => refuses(readZip(archive))),
      { numRuns: RUNS },
    );
  });

  it("with files replaced, renamed, doubled or dropped", async () => {
    const json = fc.json().map(utf8);
    const change = fc.oneof(
      fc.tuple(fc.constant("put"), path(), fc.oneof(bytes, json)),
      fc.tuple(fc.constant("name"), path(), fc.string({ unit: "binary", maxLength: 40 })),
      fc.tuple(fc.constant("drop"), path(), fc.constant(new Uint8Array())),
    );
    await fc.assert(
      fc.asyncProperty(change, async ([kind, name, other]) => {
        const files = new Map(whole);
        const content = files.get(name) as Uint8Array;
        if (kind !== "put") files.delete(name);
        if (typeof other === "string") files.set(other, content);
        else if (kind === "put") files.set(name, other);
        fc.pre(!isSame(files));
        await refuses(opened(files));
      }),
      { numRuns: RUNS },
    );
  });

  it("with a manifest that says something else, signed by somebody else", async () => {
    await fc.assert(
      fc.asyncProperty(edits(), async (edit) => {
        const forged = await resigned(whole, FORGER, (manifest) => edited(manifest, edit));
        await refuses(opened(forged));
        expect(await verdictOf(opened(forged), null)).not.toBe("verified");
      }),
      { numRuns: RUNS },
    );
  });

  it("with any content, made to hold together and signed by somebody else", async () => {
    await fc.assert(
      fc.asyncProperty(listed(), fc.oneof(bytes, fc.json().map(utf8)), async (name, content) => {
        await refuses(opened(await resigned(new Map(whole).set(name, content), FORGER)));
      }),
      { numRuns: RUNS },
    );
  });

  it("with any content, even when the true key signed it", async () => {
    const evidence = fc.constantFrom(
      ...[...whole.keys()].filter((name) => /^(audit-log|omissions|rules)/.test(name)),
    );
    await fc.assert(
      fc.asyncProperty(evidence, fc.oneof(bytes, fc.json().map(utf8)), async (name, content) => {
        const files = await resigned(new Map(whole).set(name, content), testSigner());
        fc.pre(Buffer.compare(content, whole.get(name) as Uint8Array) !== 0);
        expect(await verdictOf(opened(files))).toBe("broken");
      }),
      { numRuns: RUNS },
    );
  });
});

function isSame(files: ReadonlyMap<string, Uint8Array>): boolean {
  return (
    files.size === whole.size &&
    [...whole].every(([name, content]) => Buffer.compare(files.get(name) ?? new Uint8Array(), content) === 0)
  );
}

type Edit = { at: number; value: unknown };
const edits = () => fc.record({ at: fc.nat(500), value: fc.jsonValue() });

/** One of all the values inside replaced. */
function edited(value: object, { at, value: other }: Edit): unknown {
  const copy = structuredClone(value);
  const places = placesIn(copy);
  const [holder, key] = places[at % places.length] ?? [];
  if (holder && key !== undefined) holder[key] = other;
  return copy;
}

function placesIn(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [
    [holder, key] as [Record<string, unknown>, string],
    ...placesIn(holder[key]),
  ]);
}

/** Archives whose directory lies: numbers anywhere in the last bytes, where offsets, sizes and counts stand. */
function directories() {
  return fc
    .array(fc.tuple(fc.nat(pack.zip.length - 1), fc.nat(0xffffffff)), { minLength: 1, maxLength: 4 })
    .map((writes) => {
      const archive = Uint8Array.from(pack.zip);
      const view = new DataView(archive.buffer);
      for (const [at, number] of writes)
        view.setUint32(Math.min(archive.length - 4, archive.length - 4 - (at % 2_000)), number, true);
      return archive;
    })
    .filter((archive) => Buffer.compare(archive, pack.zip) !== 0);
}

it("has a manifest to lie in", () => {
  expect(whole.has(MANIFEST)).toBe(true);
});
