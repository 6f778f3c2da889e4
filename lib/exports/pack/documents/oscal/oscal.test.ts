import { beforeAll, describe, expect, it } from "vitest";
import type { PackContents } from "@/lib/exports/pack/contents";
import { artifactsOf, samplePackContents } from "@/lib/testing/pack-contents";
import { hasSchema, partsValidator, problemsOf, resultsValidator } from "../testing/oscal-schema";
import { hostileContents } from "../testing/hostile";
import { oscal } from "./document";
import { token } from "./parts";
import { uuidOf } from "./uuid";

type Json = Record<string, unknown>;
let contents: PackContents;
beforeAll(async () => {
  contents = await samplePackContents();
}, 60_000);

async function files(of: PackContents): Promise<Map<string, Json>> {
  const rendered = await oscal.render(of, artifactsOf(of));
  return new Map(
    rendered.map(({ path, bytes }) => [path, JSON.parse(new TextDecoder().decode(bytes)) as Json]),
  );
}
const results = async (of: PackContents) => (await files(of)).get("oscal/assessment-results.json") ?? {};

/** Every value under a key, wherever it is. */
function* valuesOf(value: unknown, key: string): Generator<unknown> {
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    if (name === key) yield inner;
    yield* valuesOf(inner, key);
  }
}

describe.skipIf(!hasSchema)("OSCAL 1.2.1 (skipped without ../shared/contracts/oscal)", () => {
  it("gives results that NIST's schema accepts, of an ordinary company and of a hostile one", async () => {
    const validate = resultsValidator();
    for (const of of [contents, hostileContents()]) {
      validate(await results(of));
      expect(problemsOf(validate)).toEqual([]);
    }
  });

  it("would be refused for each of the traps", async () => {
    const validate = resultsValidator();
    const text = JSON.stringify(await results(contents));
    for (const [from, to] of [
      ['"state":"satisfied"', '"state":"error"'],
      [/"collected":"[^"]+"/, '"collected":"2026-11-16T02:00:00"'],
      [/"title":"[^"]+"/, '"title":""'],
      [/"subjects":\[.*?\]/, '"subjects":[]'],
      [/"uuid":"[^"]+"/, '"uuid":"6d0f7c0a-4f3a-1c7e-9b1d-2a8e5c4b7f60"'],
      ['"value":"', '"value":" '],
    ] as const) {
      const broken = text.replace(from, to);
      expect(broken).not.toBe(text);
      expect(validate(JSON.parse(broken)), String(from)).toBe(false);
    }
  });

  it("builds the plan and the plan of action from parts the schema knows", async () => {
    const all = await files(contents);
    const META = "oscal-ar-oscal-metadata:";
    const COMMON = "oscal-ar-oscal-assessment-common:";
    const plan = partsValidator(
      {
        uuid: "UUIDDatatype",
        metadata: `${META}metadata`,
        "import-ssp": `${COMMON}import-ssp`,
        "reviewed-controls": `${COMMON}reviewed-controls`,
        tasks: `${COMMON}task[]`,
        "back-matter": `${META}back-matter`,
      },
      ["uuid", "metadata", "import-ssp", "reviewed-controls"],
    );
    plan(all.get("oscal/assessment-plan.json")?.["assessment-plan"]);
    expect(problemsOf(plan)).toEqual([]);
    const poam = partsValidator(
      {
        uuid: "UUIDDatatype",
        metadata: `${META}metadata`,
        "system-id": "oscal-ar-oscal-implementation-common:system-id",
        "local-definitions": "",
        observations: `${COMMON}observation[]`,
        "poam-items": "[]",
        "back-matter": `${META}back-matter`,
      },
      ["uuid", "metadata", "poam-items"],
    );
    poam(all.get("oscal/poam.json")?.["plan-of-action-and-milestones"]);
    expect(problemsOf(poam)).toEqual([]);
  });
});

describe("the results", () => {
  it("call satisfied only what passed: nothing unknown, attested or waived", async () => {
    const document = await results(contents);
    const findings = [...valuesOf(document, "findings")].flat() as {
      props: { name: string; value: string }[];
      target: { status: { state: string; reason: string } };
    }[];
    const verdict = (one: (typeof findings)[number]) =>
      one.props.find(({ name }) => name === "result")?.value;
    const states = new Set(
      findings.map((one) => `${verdict(one)} ${one.target.status.state} ${one.target.status.reason}`),
    );
    expect([...states].sort()).toEqual([
      "fail not-satisfied fail",
      "pass satisfied pass",
      "unknown not-satisfied other",
    ]);
    expect(JSON.stringify(document)).toContain('"attested-result"');
  });

  it("point at nothing that is not there, and name the artifacts by their hash", async () => {
    for (const document of (await files(contents)).values()) {
      const known = new Set([...valuesOf(document, "uuid")]);
      const refs = ["actor-uuid", "subject-uuid", "observation-uuid", "risk-uuid", "party-uuid"].flatMap(
        (key) => [...valuesOf(document, key)],
      );
      for (const ref of refs) expect(known).toContain(ref);
      for (const href of valuesOf(document, "href"))
        if (String(href).startsWith("#")) expect(known).toContain(String(href).slice(1));
    }
    expect(JSON.stringify(await results(contents))).toContain("../artifacts/src-1/snapshot.json");
    const hashes = [...valuesOf(await results(contents), "hashes")].flat() as { value: string }[];
    expect(hashes.every(({ value }) => /^[0-9a-f]{64}$/.test(value))).toBe(true);
  });

  it("make a waiver a deviation that was approved, and one that lapsed an open risk", async () => {
    const state = (of: PackContents) =>
      results(of).then((one) => [...valuesOf(one, "risks")].flat() as Json[]);
    expect((await state(contents)).map(({ status }) => status)).toEqual(["deviation-approved"]);
    const [source] = contents.sources;
    if (!source) throw new Error("no source");
    const expired = source.waivers.map((waiver) => ({ ...waiver, state: "expired" as const }));
    const [risk] = await state({ ...contents, sources: [{ ...source, waivers: expired }] });
    expect(risk?.status).toBe("open");
    expect(JSON.stringify(risk)).toContain("Lapsed: expired");
  });

  it("keep their names from pack to pack", async () => {
    const uuids = async (of: PackContents) =>
      ([...valuesOf(await results(of), "findings")].flat() as Json[]).map(({ uuid }) => uuid);
    const next = { ...contents, head: { ...contents.head, id: "another", number: 8 } };
    expect(await uuids(next)).toEqual(await uuids(contents));
    expect(uuidOf("a", "b")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(uuidOf("a", "b")).not.toBe(uuidOf("ab"));
    expect(token("own/a b")).not.toBe(token("own/a_b"));
  });

  it("are none where nothing was assessed, and no plan of action where nothing is open", async () => {
    const nothing = { ...contents, sources: [], incidents: [] };
    expect([...(await files(nothing)).keys()]).toEqual(["oscal/assessment-plan.json"]);
  });
});
