import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, inject, it } from "vitest";
import type { PackAuditLog } from "@/lib/exports/pack/contents";
import { rowHash } from "./row";
import { buildExtract, buildRows, makeKey, ORGANISATION, SIGNED_AT, signWith } from "./testing/build-chain";
import { verifyChain } from "./verify";

const RUNS = inject("deep") ? 100_000 : 3_000;

const key = makeKey();
const forger = makeKey();
const genuine = buildExtract(key, buildRows(["a", "b", "c", "d", "e", "f"]));
const genuineText = JSON.stringify(genuine);
const trust = { organisationId: ORGANISATION, keys: [key] };

/** Every place in a value, as a path to it. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))];
}
const PATHS = pathsOf(genuine).filter((path) => path.length > 0);

function withChange(path: string[], change: (value: unknown) => unknown): unknown {
  const copy = JSON.parse(genuineText) as unknown;
  let at = copy as Record<string, unknown>;
  for (const name of path.slice(0, -1)) at = at[name] as Record<string, unknown>;
  const last = path.at(-1)!;
  at[last] = change(at[last]);
  return copy;
}

const path = fc.constantFrom(...PATHS);
const count = fc.integer({ min: 0, max: 8 });

/** What a forger tries, from noise to a whole chain of one's own signed by a key of one's own. */
const forgery: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true }),
  fc.json({ maxDepth: 4 }).map((text) => JSON.parse(text) as unknown),
  fc.tuple(path, fc.anything()).map(([where, value]) => withChange(where, () => value)),
  fc.tuple(path, fc.nat(), fc.integer({ min: 1, max: 0xffff })).map(([where, at, bits]) =>
    withChange(where, (value) => {
      if (typeof value === "number") return value ^ bits;
      if (typeof value !== "string" || value === "") return bits;
      const place = at % value.length;
      const changed = String.fromCharCode(value.charCodeAt(place) ^ bits);
      return value.slice(0, place) + changed + value.slice(place + 1);
    }),
  ),
  fc.tuple(fc.nat(5), fc.nat(5)).map(([from, to]) => {
    const rows = genuine.rows.toSpliced(from, 1).toSpliced(to, 0, genuine.rows[from]!);
    return { ...genuine, rows: from === to ? rows.slice(1) : rows };
  }),
  fc.array(fc.constantFrom(...genuine.rows), { maxLength: 8 }).map((rows) => ({ ...genuine, rows })),
  // A chain that holds by itself: with the genuine signature, a signature of the forger's, or noise for one.
  fc
    .tuple(
      fc.array(fc.string(), { maxLength: 6 }),
      fc.constantFrom("genuine", "forger", "named", "noise"),
      count,
    )
    .map(([names, signature, more]) => forged(["a", "b", ...names, "x"], signature, more)),
);

function forged(names: string[], signature: string, more: number): PackAuditLog {
  const own = buildExtract(forger, buildRows(names));
  if (signature === "forger") return own;
  const stated = own.checkpoint!;
  if (signature === "named") return { ...own, checkpoint: { ...stated, keyId: key.keyId } };
  if (signature === "noise")
    return {
      ...own,
      checkpoint: { ...stated, keyId: key.keyId, signature: randomBytes(64).toString("base64") },
    };
  const genuineOf = signWith(key, {
    organisationId: ORGANISATION,
    count: more,
    hash: rowHash("", "x"),
    at: SIGNED_AT,
  });
  return { ...own, checkpoint: more % 2 ? genuine.checkpoint : genuineOf };
}

it(`accepts none of ${RUNS} forged and malformed extracts, and stumbles over none`, () => {
  expect(verifyChain(JSON.parse(genuineText), trust)).toMatchObject({ state: "intact" });
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(forgery, (input) => {
      // A change that changed nothing is no forgery.
      fc.pre(
        JSON.stringify(input, (_, value: unknown) => (typeof value === "bigint" ? 0 : value)) !== genuineText,
      );
      const verdict = verifyChain(input, trust);
      const name = verdict.state === "broken" ? verdict.fault : verdict.state;
      seen.set(name, (seen.get(name) ?? 0) + 1);
      return verdict.state !== "intact";
    }),
    { numRuns: RUNS },
  );
  // Not everything stops at the shape: the checks behind it are reached, too.
  for (const fault of [
    "malformed",
    "edited",
    "swapped",
    "missing",
    "unknown-key",
    "bad-signature",
    "rechained",
  ])
    expect(seen.get(fault) ?? 0, fault).toBeGreaterThan(0);
}, 600_000);

it("answers to a value that throws when it is looked at", () => {
  const trap = new Proxy(
    {},
    {
      get: () => {
        throw new Error("no");
      },
      ownKeys: () => {
        throw new Error("no");
      },
    },
  );
  for (const input of [trap, { ...genuine, rows: trap }, [trap], Object.create(null)])
    expect(verifyChain(input, trust)).toEqual({ state: "broken", fault: "malformed", seq: null });
});
