import { describe, expect, it } from "vitest";
import { auditFacts } from "./audit";
import { Facts } from "./facts";
import { forecast } from "./forecast";
import { layerEvents, withLayers } from "./forecast-layers";
import { hydrate } from "./hydrate";
import { acceptedText } from "./layers/waiver";
import { buildSnapshot, TEST_TIME } from "./testing/build-snapshot";
import { receivingCompany } from "./testing/company";

const at = Date.parse(TEST_TIME);
const plain = (text: string) => text;

/** A key that ends on 1 April and is a finding today. */
function judged() {
  const company = receivingCompany();
  company.credentials = [
    { id: "key", name: "接口凭证", state: "working", expiresAt: "2026-03-20T03:20:00Z", channelIds: ["c1"] },
  ];
  const snapshot = buildSnapshot(company);
  const facts = new Facts(hydrate(snapshot));
  return { snapshot, facts, results: auditFacts(facts).results };
}

const expiring = (results: ReturnType<typeof judged>["results"]) => {
  const finding = results
    .flatMap(({ findings }) => findings)
    .find(({ ruleId }) => ruleId === "credential/expiring");
  if (!finding) throw new Error("a key that ends within thirty days is a finding");
  return finding;
};

describe("layers in the forecast", () => {
  it("tell when a waiver that holds ends, with the channels it is about", () => {
    const { facts, results } = judged();
    const finding = expiring(results);
    const waiver = {
      id: "w",
      findingId: finding.id,
      accepted: acceptedText(finding),
      until: "2026-03-10T15:59:59.999Z",
    };
    const layers = { waivers: [waiver], attestations: [] };
    expect(layerEvents(facts, results, layers, at, plain)).toEqual([
      {
        kind: "waiver-ends",
        at: waiver.until,
        until: null,
        subject: finding.subject,
        channelIds: ["c1"],
        ruleId: "credential/expiring",
      },
    ]);
  });

  it("leave out a waiver that lapsed: its end changes nothing", () => {
    const { facts, results } = judged();
    const { id } = expiring(results);
    const waiver = (change: object) => ({
      id: "w",
      findingId: id,
      accepted: "",
      until: "2026-03-10T00:00:00Z",
      ...change,
    });
    const waivers = [
      waiver({ accepted: "another value" }),
      waiver({ accepted: acceptedText(expiring(results)), until: "2026-03-01T00:00:00Z" }),
      waiver({ findingId: "gone" }),
    ];
    expect(layerEvents(facts, results, { waivers, attestations: [] }, at, plain)).toEqual([]);
  });

  it("tell when an attestation that holds ends, of one subject or of a rule as a whole", () => {
    const { facts, results } = judged();
    const whole = results.find(({ verdict, unjudged }) => verdict === "unknown" && unjudged.length === 0);
    const attestation = {
      id: "a",
      ruleId: whole?.ruleId ?? "",
      subject: null,
      until: "2026-03-12T15:59:59.999Z",
    };
    const passed = results.find(({ verdict }) => verdict === "pass");
    const unused = { ...attestation, ruleId: passed?.ruleId ?? "" };
    const events = layerEvents(
      facts,
      results,
      { waivers: [], attestations: [attestation, unused] },
      at,
      plain,
    );
    expect(events).toMatchObject([
      { kind: "attestation-ends", subject: { kind: "organisation" }, channelIds: [], ruleId: whole?.ruleId },
    ]);
  });

  it("stand in the forecast in their order, and beside the channel that goes dark after them", () => {
    const { snapshot, facts, results } = judged();
    const finding = expiring(results);
    const waiver = (until: string) => ({
      id: until,
      findingId: finding.id,
      accepted: acceptedText(finding),
      until,
    });
    const waivers = [
      waiver("2026-03-10T15:59:59.999Z"),
      waiver("2026-04-10T15:59:59.999Z"),
      waiver("2027-01-01T00:00:00Z"),
    ];
    const layers = layerEvents(facts, results, { waivers, attestations: [] }, at, plain);
    const plainForecast = forecast(snapshot, at);
    const { events, dark } = withLayers(plainForecast, layers);
    expect(events.map(({ kind }) => kind)).toEqual(["waiver-ends", "credential-ends", "waiver-ends"]);
    expect(dark[0]?.events.map(({ kind }) => kind)).toEqual(["waiver-ends", "credential-ends"]);
    expect(dark[0]?.start).toBe(plainForecast.dark[0]?.start);
    expect(withLayers(plainForecast, [])).toBe(plainForecast);
  });
});
