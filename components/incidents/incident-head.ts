import type { IncidentDetail } from "@/lib/contracts/incidents";

/** What can be edited of an incident, as a form holds it. */
export function headOf(incident: IncidentDetail) {
  const { title, summary, kind, severity, severityReason, cause, causeCertainty, causeText, channels } =
    incident;
  return {
    ...{ title, summary, kind, severity, cause, causeCertainty, causeText },
    severityReason: severityReason ?? "",
    channelIds: channels.map(({ id }) => id),
  };
}

export type IncidentHead = ReturnType<typeof headOf>;

export const HEAD_FIELDS = [
  "title",
  "summary",
  "severity",
  "severityReason",
  "cause",
  "causeCertainty",
  "causeText",
  "kind",
] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];

/** Fields that somebody else changed since the form was opened, with both versions. */
export function conflictsOf(theirs: IncidentHead, seen: IncidentHead, mine: IncidentHead) {
  return HEAD_FIELDS.filter((field) => theirs[field] !== seen[field]).map((field) => ({
    field,
    theirs: theirs[field],
    mine: mine[field],
  }));
}
