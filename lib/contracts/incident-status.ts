export const INCIDENT_STATUSES = ["open", "mitigated", "recovered", "review", "closed"] as const;
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number];

/** Where an incident can go from where it stands. Back to `open` is reopening it, which needs a reason. */
const steps: Record<IncidentStatus, readonly IncidentStatus[]> = {
  open: ["mitigated", "recovered"],
  mitigated: ["recovered", "open"],
  recovered: ["review", "open"],
  review: ["closed", "open"],
  closed: ["open"],
};

export function nextStatuses(status: IncidentStatus): readonly IncidentStatus[] {
  return steps[status];
}

export function isReopening(from: IncidentStatus, to: IncidentStatus): boolean {
  return INCIDENT_STATUSES.indexOf(to) < INCIDENT_STATUSES.indexOf(from);
}

/** What keeps an incident in review from being closed. */
export const CLOSING_GAPS = ["no-review", "undecided-follow-ups"] as const;
export type ClosingGap = (typeof CLOSING_GAPS)[number];

/** Closed means learned: the review is finished and nobody left a follow-up undecided. */
export function closingGaps(incident: {
  isReviewed: boolean;
  followUps: readonly { status: string }[];
}): ClosingGap[] {
  const undecided = incident.followUps.some(({ status }) => status === "proposed");
  return [
    ...(incident.isReviewed ? [] : (["no-review"] as const)),
    ...(undecided ? (["undecided-follow-ups"] as const) : []),
  ];
}
