import { z } from "zod";
import { ClientId, MAX_ENTRY_LENGTH } from "./incident-entries";

export const VENDOR_CASE_STATUSES = ["open", "answered", "closed"] as const;
export type VendorCaseStatus = (typeof VENDOR_CASE_STATUSES)[number];

/** What somebody does about a case after it was reported. */
export const FOLLOWING_STEPS = ["asked", "answered", "closed", "reopened"] as const;
export type FollowingStep = (typeof FOLLOWING_STEPS)[number];
export const VENDOR_CASE_STEPS = ["reported", ...FOLLOWING_STEPS] as const;

/** Which steps a case can take from where it stands. */
const steps: Record<VendorCaseStatus, readonly FollowingStep[]> = {
  open: ["asked", "answered", "closed"],
  answered: ["asked", "answered", "closed"],
  closed: ["reopened"],
};

export function nextSteps(status: VendorCaseStatus): readonly FollowingStep[] {
  return steps[status];
}

const Ticket = z.string().trim().max(200);
const Moments = {
  promisedAt: z.iso.datetime().nullable(),
  nextFollowUpAt: z.iso.datetime().nullable(),
};

export const OpenVendorCase = z.object({
  clientId: ClientId,
  vendor: z.string().trim().min(1).max(200),
  ticket: Ticket.default(""),
  reportedAt: z.iso.datetime(),
  text: z.string().trim().max(MAX_ENTRY_LENGTH).default(""),
  ...Moments,
});
export type OpenVendorCase = z.infer<typeof OpenVendorCase>;

/** `revision` is the one that was read. */
export const FollowUpVendorCase = z.object({
  clientId: ClientId,
  revision: z.number().int().min(1),
  kind: z.enum(FOLLOWING_STEPS),
  text: z.string().trim().min(1).max(MAX_ENTRY_LENGTH),
  happenedAt: z.iso.datetime(),
  ticket: Ticket,
  ...Moments,
});
export type FollowUpVendorCase = z.infer<typeof FollowUpVendorCase>;

export const VendorCaseParams = z.object({ incidentId: z.string(), caseId: z.string() });

export const VendorCaseView = z.object({
  id: z.string(),
  vendor: z.string(),
  ticket: z.string(),
  status: z.enum(VENDOR_CASE_STATUSES),
  reportedAt: z.iso.datetime(),
  reportedBy: z.string(),
  promisedAt: z.iso.datetime().nullable(),
  nextFollowUpAt: z.iso.datetime().nullable(),
  /** When something was or is due: the vendor's answer, or our asking again; null when nothing is. */
  dueAt: z.iso.datetime().nullable(),
  revision: z.number().int(),
  /** Oldest first. */
  steps: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(VENDOR_CASE_STEPS),
      at: z.iso.datetime(),
      by: z.string(),
      text: z.string(),
      isLate: z.boolean(),
    }),
  ),
});
export type VendorCaseView = z.infer<typeof VendorCaseView>;

export const VendorCaseList = z.array(VendorCaseView);
