import { sign } from "node:crypto";
import { expect, it } from "vitest";
import { canonicalize } from "@/lib/engine/canonical";
import type { PackAuditLog, PackAuditRow } from "@/lib/exports/pack/contents";
import { rowHash } from "./row";
import { buildExtract, buildRows, makeKey, ORGANISATION, SIGNED_AT, signWith } from "./testing/build-chain";
import { followsHead, verifyChain, type ChainTrust } from "./verify";

const key = makeKey();
const NAMES = ["a", "b", "c", "d", "e"];
const whole = buildExtract(key, buildRows(NAMES));
const trust: ChainTrust = { organisationId: ORGANISATION, keys: [key] };

const verify = (change: Partial<PackAuditLog>, more: Partial<ChainTrust> = {}) =>
  verifyChain({ ...whole, ...change }, { ...trust, ...more });
const withRows = (change: (rows: PackAuditRow[]) => PackAuditRow[]) =>
  verify({ rows: change(structuredClone(whole.rows)) });
const rewritten = (content: string) => content.replace('"name":"c"', '"name":"x"');

it("accepts a chain from its first row to the signed one, and an extract from its middle", () => {
  expect(verify({})).toEqual({ state: "intact", head: whole.end, checkpoint: whole.checkpoint?.checkpoint });
  const [first, second, ...later] = whole.rows;
  const start = { count: 2, hash: second?.hash ?? "" };
  expect(verifyChain(buildExtract(key, later, start), trust)).toMatchObject({ state: "intact" });
  expect(verifyChain(buildExtract(key, [], start), trust)).toMatchObject({ state: "intact", head: start });
  expect(first?.previous).toBe("");
});

it.each<[string, string, number | null, (rows: PackAuditRow[]) => PackAuditRow[]]>([
  ["an edited row", "edited", 3, (rows) => rows.map((row) => ({ ...row, content: rewritten(row.content) }))],
  ["a missing row", "missing", 3, (rows) => rows.filter(({ seq }) => seq !== 3)],
  ["two swapped rows", "swapped", 3, ([a, b, c, d, e]) => [a, b, d, c, e] as PackAuditRow[]],
  ["a row that is there twice", "inserted", 2, ([a, b, ...rest]) => [a, b, b, ...rest] as PackAuditRow[]],
  ["the newest rows gone", "truncated", 4, (rows) => rows.slice(0, 3)],
  ["a row of another chain", "detached", 3, (rows) => rows.with(2, buildRows(["x", "y", "c"])[2]!)],
  [
    "a row of another organisation",
    "wrong-organisation",
    3,
    (rows) => rows.with(2, buildRows(NAMES, "organisation-2")[2]!),
  ],
  [
    "a row numbered anew",
    "swapped",
    3,
    (rows) => {
      const content = rows[2]!.content.replace('"seq":3', '"seq":4');
      return rows.with(2, { ...rows[2]!, content, hash: rowHash(rows[2]!.previous, content) });
    },
  ],
  [
    "a state that is not the one its fingerprint is of",
    "edited",
    3,
    (rows) => {
      const content = rows[2]!.content.replace('"after":{"name":"c"}', '"after":{"name":"x"}');
      return rows.with(2, { ...rows[2]!, content, hash: rowHash(rows[2]!.previous, content) });
    },
  ],
  [
    "the same content in another spelling",
    "malformed",
    3,
    (rows) => {
      const content = ` ${rows[2]!.content}`;
      return rows.with(2, { ...rows[2]!, content, hash: rowHash(rows[2]!.previous, content) });
    },
  ],
])("finds %s", (_what, fault, seq, change) => {
  expect(withRows(change)).toEqual({ state: "broken", fault, seq });
});

it("finds a chain that was made anew, whole and without a gap", () => {
  const anew = buildRows(["a", "b", "x", "d", "e"]);
  const last = anew.at(-1)!;
  const end = { count: last.seq, hash: last.hash };
  expect(verify({ rows: anew, end })).toEqual({ state: "broken", fault: "rechained", seq: 5 });
  expect(verify({ rows: anew, end, checkpoint: null })).toEqual({ state: "unanchored", head: end });
});

it("holds a chain against checkpoints kept elsewhere, whoever signed the newest", () => {
  const at = (count: number) => ({ count, hash: whole.rows[count - 1]!.hash });
  const kept = [signWith(key, { organisationId: ORGANISATION, ...at(3), at: SIGNED_AT })];
  expect(verify({}, { kept })).toMatchObject({ state: "intact" });
  const anew = buildExtract(key, buildRows(["a", "b", "x", "d", "e"]));
  expect(verifyChain(anew, trust)).toMatchObject({ state: "intact" });
  expect(verifyChain(anew, { ...trust, kept })).toEqual({ state: "broken", fault: "rechained", seq: 3 });
  const shorter = buildExtract(key, whole.rows.slice(0, 2));
  expect(verifyChain(shorter, { ...trust, kept })).toEqual({ state: "broken", fault: "truncated", seq: 3 });
  const unsigned = [{ ...kept[0]!, signature: whole.checkpoint!.signature }];
  expect(verify({}, { kept: unsigned })).toMatchObject({ fault: "bad-signature" });
});

it("believes the keys it was given and no other", () => {
  const checkpoint = whole.checkpoint!;
  const other = makeKey();
  expect(verify({}, { keys: [other] })).toMatchObject({ fault: "unknown-key" });
  expect(verify({}, { keys: [{ ...other, keyId: key.keyId }] })).toMatchObject({ fault: "bad-signature" });
  expect(verify({ checkpoint: { ...checkpoint, keyId: other.keyId } }, { keys: [key, other] })).toMatchObject(
    {
      fault: "bad-signature",
    },
  );
  expect(verify({}, { organisationId: "organisation-2" })).toMatchObject({ fault: "wrong-organisation" });
  expect(verify({}, { keys: [{ ...key, publicKeyPem: "no key" }] })).toMatchObject({
    fault: "bad-signature",
  });
});

it("lets a retired key answer for what it signed before, and for nothing after", () => {
  expect(verify({}, { keys: [{ ...key, retiredAt: SIGNED_AT }] })).toMatchObject({ state: "intact" });
  const earlier = { ...key, retiredAt: "2026-11-28T00:59:59.999Z" };
  expect(verify({}, { keys: [earlier] })).toMatchObject({ fault: "retired-key" });
});

it("takes no signature made for another purpose, none that is spelled otherwise, and none that is too old", () => {
  const signed = whole.checkpoint!;
  const untagged = sign(null, Buffer.from(canonicalize(signed.checkpoint)), key.privateKey);
  const spelled = (signature: string) => verify({ checkpoint: { ...signed, signature } });
  expect(spelled(untagged.toString("base64"))).toMatchObject({ fault: "bad-signature" });
  expect(spelled(`${signed.signature} `)).toMatchObject({ fault: "bad-signature" });
  expect(spelled(signed.signature.replace(/==$/, ""))).toMatchObject({ fault: "bad-signature" });
  expect(verify({}, { notBefore: SIGNED_AT })).toMatchObject({ state: "intact" });
  expect(verify({}, { notBefore: "2026-11-28T01:00:00.001Z" })).toMatchObject({ fault: "stale-checkpoint" });
  const short = buildExtract(key, whole.rows.slice(0, 3)).checkpoint;
  expect(verify({ checkpoint: short })).toEqual({ state: "broken", fault: "stale-checkpoint", seq: 4 });
});

it("says whether a later extract goes on from an earlier head", () => {
  const head = (count: number) => ({ count, hash: count ? whole.rows[count - 1]!.hash : "" });
  const later = buildExtract(key, whole.rows.slice(2), head(2));
  expect([0, 1, 2, 3, 5].map((count) => followsHead(head(count), later))).toEqual([
    "unknown",
    "unknown",
    "follows",
    "follows",
    "follows",
  ]);
  expect(followsHead({ count: 6, hash: "0".repeat(64) }, later)).toMatchObject({ fault: "truncated" });
  expect(followsHead({ count: 3, hash: "0".repeat(64) }, later)).toMatchObject({
    fault: "rechained",
    seq: 3,
  });
});
