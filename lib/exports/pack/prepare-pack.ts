import { seal } from "@/lib/engine/canonical";
import type { ConditionRunner } from "@/lib/exports/own-rules/run-condition";
import type { Completeness, PackContents, PackFile, PackSource } from "./contents";
import { catalogue } from "./evidence/catalogue";
import { factsOf } from "./evidence/judge";
import { layersMoment, layersOf } from "./evidence/layers";
import { resultFiles } from "./evidence/results";
import { jsonFile, jsonLinesFile } from "./json-file";
import { allOmissions, completenessOf } from "./omissions";
import { artifactPath, AUDIT_LOG, OMISSIONS, resultPath, RULES_FILE } from "./paths";
import { redactContents } from "./redact-contents";

/** What documents are drawn from and a pack is built of: free of secrets, with all omissions, judged to the end. */
export type PreparedPack = {
  contents: PackContents;
  completeness: Completeness;
  /** The files the pack's evidence stands in. */
  evidence: PackFile[];
};

export async function preparePack(
  given: PackContents,
  { runCondition }: { runCondition: ConditionRunner },
): Promise<PreparedPack> {
  const redacted = await redactContents(given, runCondition);
  const layersAt = layersMoment(redacted.head);
  const sources = redacted.sources.map((source) => withStates(source, layersAt));
  const settled = { ...redacted, sources };
  const contents = { ...settled, omissions: allOmissions(settled) };
  return { contents, completeness: completenessOf(contents), evidence: evidenceOf(contents, layersAt) };
}

function withStates(source: PackSource, layersAt: string): PackSource {
  const { waivers, attestations } = layersOf(source.report, source.waivers, source.attestations, layersAt);
  return { ...source, waivers, attestations };
}

/** The files everything a pack says stands in; what people read is made beside them. */
export function evidenceOf(contents: PackContents, layersAt: string): PackFile[] {
  const { sources, incidents, lessons, comments = [], requests = [], auditLog, omissions } = contents;
  const { start, end, rows, checkpoint } = auditLog;
  return [
    ...sources.flatMap((source) => sourceFiles(source, layersAt)),
    jsonFile(RULES_FILE, catalogue()),
    ...incidents.map((incident) => jsonFile(`incidents/${incident.number}.json`, incident)),
    jsonFile("lessons.json", lessons),
    jsonFile("comments.json", comments),
    jsonFile("requests.json", requests),
    jsonLinesFile(AUDIT_LOG.rows, rows),
    jsonFile(AUDIT_LOG.extract, { start, end, rows: rows.length }),
    jsonFile(AUDIT_LOG.checkpoint, checkpoint),
    jsonFile(OMISSIONS, omissions),
  ];
}

function sourceFiles(packed: PackSource, layersAt: string): PackFile[] {
  const { snapshot, policy, ownRules, report, waivers, attestations, sightings, drift } = packed;
  const { id } = packed.source;
  const seen = Object.entries(sightings).map(([findingId, sighting]) => ({ findingId, ...sighting }));
  return [
    jsonFile(artifactPath(id, "snapshot"), seal(snapshot.value)),
    jsonFile(artifactPath(id, "policy"), policy),
    jsonFile(artifactPath(id, "own-rules"), ownRules),
    jsonFile(artifactPath(id, "ledger"), snapshot.value.ledger),
    ...resultFiles({
      sourceId: id,
      facts: factsOf({ snapshot: snapshot.value, policy }),
      report,
      waivers,
      attestations,
      layersAt,
    }),
    jsonFile(resultPath(id, "sightings"), seen),
    jsonFile(resultPath(id, "drift"), drift ?? { against: null, diff: null }),
  ];
}
