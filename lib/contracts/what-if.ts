import { z } from "zod";
import { Edit } from "@/lib/engine/draft/edit";
import { EDITABLE, EDITABLE_SECTIONS } from "@/lib/engine/draft/editable";
import { CELL_STATES } from "@/lib/engine/permission-cell";
import { ViewHead } from "./view";

export const MAX_EDITS = 200;

/** A change draft as data: what somebody would change on the platform, in order. */
export const DraftEdits = z.array(Edit).max(MAX_EDITS);
export type DraftEdit = Edit;

const Count = z.number().int().nonnegative();

/**
 * What was proven about a draft, and on what: bound to the snapshot and the rules by their hashes, so that nobody can
 * take it for a statement about another configuration.
 */
export const Certificate = z.object({
  /** Without `unrun` in the first form, which knew nothing of the organisation's own rules. */
  format: z.enum(["inlet.certificate/1", "inlet.certificate/2"]),
  snapshot: z.object({
    id: z.string(),
    hash: z.string(),
    configurationHash: z.string(),
    takenAt: z.iso.datetime(),
  }),
  /** Of everything it was judged by: Inlet's rules, the organisation's own, and what it asks of itself. */
  rulesetHash: z.string(),
  edits: z.array(Edit),
  hours: z.object({ gained: Count, lost: Count }),
  permissions: z.object({ gained: Count, lost: Count }),
  /** Ids of findings, and of rules that could no longer be judged. */
  opened: z.array(z.string()),
  closed: z.array(z.string()),
  blinded: z.array(z.string()),
  /** Own rules that could not be run within their limits: nothing is known of them. */
  unrun: z.array(z.string()).optional(),
  /** Nothing is lost: no hour, no right, no finding opened, no rule blinded, and every rule could be run. */
  clean: z.boolean(),
});
export type Certificate = z.infer<typeof Certificate>;

/** `moved`: the configuration is another one by now. `rules`: Inlet judges by other rules by now. */
export const CERTIFICATE_STATES = ["valid", "moved", "rules"] as const;

export const DraftName = z.string().trim().min(1).max(120);

export const SaveDraft = z.object({
  name: DraftName,
  snapshotId: z.string().min(1).max(64),
  edits: DraftEdits.min(1),
});
export type SaveDraft = z.infer<typeof SaveDraft>;

export const DraftParams = z.object({ draftId: z.string().min(1).max(64) });

export const SavedDraft = z.object({
  id: z.string(),
  name: z.string(),
  author: z.string(),
  updatedAt: z.iso.datetime(),
  edits: z.array(Edit),
  certificate: Certificate,
  /** SHA-256 of the certificate as canonical JSON. */
  certificateHash: z.string(),
  state: z.enum(CERTIFICATE_STATES),
});
export type SavedDraft = z.infer<typeof SavedDraft>;

/** What the page begins with; the snapshot itself goes to the worker alone. */
export const Workbench = z.object({
  view: ViewHead.nullable(),
  configurationHash: z.string(),
  /** That of the source's newest snapshot: when it differs, whatever is shown here is about the past. */
  newestConfigurationHash: z.string(),
  drafts: z.array(SavedDraft),
});
export type Workbench = z.infer<typeof Workbench>;

export const PermissionState = z.enum(CELL_STATES);
export type PermissionState = z.infer<typeof PermissionState>;

/** Every field a draft may change, for the words that changes are found by. */
export const DRAFT_FIELDS = EDITABLE_SECTIONS.flatMap((section) =>
  Object.entries(EDITABLE[section] ?? {}).map(([field, shape]) => ({
    section,
    field,
    values: shape.kind === "choice" ? shape.values.filter((value) => typeof value === "string") : [],
  })),
);
