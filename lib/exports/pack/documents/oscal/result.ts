import { SECTION_TITLES } from "@/lib/engine/section-titles";
import { ledgerOf, SECTION_NAMES } from "@/lib/engine/snapshot";
import { inBoth } from "@/lib/engine/text";
import { reasonTitle } from "@/lib/engine/reason-titles";
import { visibleLine } from "@/lib/exports/visible";
import type { PackContents, PackSource } from "../../contents";
import { checksOf, findingsOf } from "../gathered";
import { PLATFORM } from "../words";
import { inventoryItems, observationsOf, oscalFinding, toolOf } from "./observations";
import { instant, objectiveOf, partyOf, personOf, prose, props, some, token } from "./parts";
import { riskFor, riskOf } from "./risks";
import { uuidOf } from "./uuid";

/** What was found on one source: an OSCAL result. */
export function resultOf(contents: PackContents, source: PackSource) {
  const checks = checksOf(contents).filter((one) => one.source === source);
  const findings = findingsOf(contents).filter((one) => one.source === source);
  const byId = new Map(findings.map((one) => [one.finding.id, one]));
  const waivers = [...source.waivers].sort((a, b) => (a.id < b.id ? -1 : 1));
  const ofRule = (ruleId: string) => findings.filter(({ finding }) => finding.ruleId === ruleId);
  const risksOf = (ruleId: string) =>
    waivers
      .filter(({ findingId }) => byId.get(findingId)?.finding.ruleId === ruleId)
      .map((one) => riskOf(source, one));
  return {
    uuid: uuidOf("result", contents.head.id, source.source.id),
    title: visibleLine(source.source.name),
    description: prose(`Configuration of ${source.source.name} as read at ${source.snapshot.takenAt}.`),
    start: instant(source.snapshot.takenAt) ?? contents.head.createdAt,
    end: instant(source.report.at) ?? contents.head.createdAt,
    ...props({
      "source-id": source.source.id,
      "snapshot-id": source.snapshot.id,
      "snapshot-sha256": source.snapshot.hash,
      "packed-sha256": source.snapshot.packedHash ?? null,
      "checks-judged": source.report.coverage.judged,
      "checks-unknown": source.report.coverage.unknown,
      "checks-not-applicable": source.report.coverage.notApplicable,
    }),
    "local-definitions": localDefinitions(contents, source),
    "reviewed-controls": {
      "control-selections": [
        {
          ...some(
            "include-controls",
            checks.map(({ result }) => ({ "control-id": token(result.ruleId) })),
          ),
        },
      ],
      "control-objective-selections": [
        {
          ...some(
            "include-objectives",
            checks.map(({ result }) => ({ "objective-id": objectiveOf(result.ruleId) })),
          ),
        },
      ],
    },
    ...some("attestations", attestationsOf(contents, source)),
    "assessment-log": { entries: logOf(contents, source) },
    ...some("observations", observationsOf(contents, checks, findings)),
    ...some(
      "risks",
      waivers.map((waiver) => riskFor(contents, source, waiver, byId.get(waiver.findingId))),
    ),
    ...some(
      "findings",
      checks
        .filter(({ result }) => result.verdict !== "not-applicable")
        .map((check) => oscalFinding(check, ofRule(check.result.ruleId), risksOf(check.result.ruleId))),
    ),
  };
}

function localDefinitions(contents: PackContents, source: PackSource) {
  const { platform } = source.snapshot.value;
  const subjects = source.report.results.flatMap(({ findings, unjudged }) => [
    ...findings.map(({ subject }) => subject),
    ...unjudged.map(({ subject }) => subject),
  ]);
  return {
    components: [
      {
        uuid: toolOf(source),
        type: "software",
        title: "Inlet",
        description: "Reads the platform's configuration and judges it by rules.",
        ...props({ version: contents.head.inlet, ruleset: source.report.ruleset }),
        status: { state: "operational" },
      },
      {
        uuid: uuidOf("platform", source.source.id),
        type: "service",
        title: visibleLine(PLATFORM[platform.kind].en),
        description: prose(platform.name),
        ...props({ "platform-version": platform.version ?? null }),
        status: { state: "operational" },
      },
    ],
    ...some("inventory-items", inventoryItems(source, subjects)),
  };
}

/** The pull, section by section: what was asked, what came. */
function logOf(contents: PackContents, { source, snapshot }: PackSource) {
  return SECTION_NAMES.map((section) => {
    const line = ledgerOf(snapshot.value, section);
    const why = line.reason ? reasonTitle(line.reason).en : "";
    const detail = line.detail ? inBoth(line.detail).en : "";
    return {
      uuid: uuidOf("log", source.id, snapshot.id, section),
      title: visibleLine(`Collected: ${SECTION_TITLES[section].en}`),
      description: prose([line.status, why, detail, ...(line.requests ?? [])].filter(Boolean).join("\n")),
      start: instant(line.at ?? snapshot.takenAt) ?? contents.head.createdAt,
      ...props({
        section,
        status: line.status,
        basis: line.basis,
        reason: line.reason ?? null,
        announced: line.announced ?? null,
        received: line.received ?? null,
        "read-by": line.by ?? null,
      }),
      "logged-by": [{ "party-uuid": partyOf(contents) }],
    };
  });
}

function attestationsOf(contents: PackContents, { source, attestations }: PackSource) {
  return [...attestations]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((one) => ({
      "responsible-parties": [
        { "role-id": "prepared-by", "party-uuids": [personOf(contents, one.attestedBy)] },
      ],
      parts: [
        {
          uuid: uuidOf("attestation", source.id, one.id),
          name: "attestation",
          ns: "https://inlet.example/ns/oscal",
          class: token(one.state),
          prose: prose(`${one.ruleId}: ${one.statement} (${one.attestedAt} – ${one.until})`),
        },
      ],
    }));
}
