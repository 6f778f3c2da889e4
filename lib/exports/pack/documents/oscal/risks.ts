import { visibleLine } from "@/lib/exports/visible";
import type { PackContents, PackSource, PackWaiver } from "../../contents";
import type { PackFinding } from "../gathered";
import { findingObservation } from "./observations";
import { instant, personOf, prose, props } from "./parts";
import { uuidOf } from "./uuid";

export const riskOf = ({ source }: PackSource, waiver: PackWaiver) => uuidOf("risk", source.id, waiver.id);

/** A waiver is a risk whose deviation was approved, for a time; one that lapsed is open again, and its log says since when. */
export function riskFor(
  contents: PackContents,
  source: PackSource,
  waiver: PackWaiver,
  finding: PackFinding | undefined,
) {
  const holds = waiver.state === "holding";
  const until = instant(waiver.until);
  const accepted = instant(waiver.acceptedAt) ?? source.report.at;
  const gone = waiver.state === "unused";
  const status = holds ? "deviation-approved" : gone ? "closed" : "open";
  return {
    uuid: riskOf(source, waiver),
    title: visibleLine(finding?.finding.message.en ?? waiver.findingId),
    description: prose(
      finding ? `${finding.finding.message.en}\n\n${finding.finding.message.zh}` : waiver.findingId,
    ),
    statement: prose(waiver.reason),
    ...props({
      "waiver-id": waiver.id,
      "waiver-state": waiver.state,
      "finding-id": waiver.findingId,
      owner: waiver.owner,
      "accepted-fingerprint": waiver.accepted,
    }),
    status,
    ...(until && { deadline: until }),
    "risk-log": {
      entries: [
        {
          uuid: uuidOf("risk-log", source.source.id, waiver.id, "accepted"),
          title: "Accepted",
          description: prose(waiver.reason),
          start: accepted,
          "logged-by": [{ "party-uuid": personOf(contents, waiver.acceptedBy) }],
          "status-change": "deviation-approved",
        },
        ...(holds
          ? []
          : [
              {
                uuid: uuidOf("risk-log", source.source.id, waiver.id, waiver.state),
                title: visibleLine(`Lapsed: ${waiver.state}`),
                start: (waiver.state === "expired" ? until : null) ?? source.report.at,
                "status-change": status,
              },
            ]),
      ],
    },
    ...(finding && { "related-observations": [{ "observation-uuid": findingObservation(finding) }] }),
  };
}
