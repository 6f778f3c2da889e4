import { z } from "zod";
import { EmergencyKit } from "@/lib/engine/emergency-kit";
import { Text } from "@/lib/engine/text";

export {
  type EmergencyKit,
  type EmergencyReply,
  EMPTY_KIT,
  FALLBACK_KINDS,
  fillKitText,
  KIT_VARIABLES,
  kitValues,
} from "@/lib/engine/emergency-kit";

/** Every edit is against the version that was read; 0 before there is one. */
export const SaveKit = z.strictObject({ basedOn: z.number().int().min(0), content: EmergencyKit });
export type SaveKit = z.infer<typeof SaveKit>;

export const SavedKit = z.object({ version: z.number().int() });

export const KIT_PARTS = ["fallbacks", "redirects", "replies", "notices", "contacts"] as const;

/** Where in the kit a finding is mended: a part, and the field of one of its rows. */
export const KitPlace = z.object({
  part: z.enum(KIT_PARTS),
  row: z.string().nullable(),
  field: z.string().nullable(),
});
export type KitPlace = z.infer<typeof KitPlace>;

export const STEP_KINDS = [
  "fallback",
  "redirect",
  "reply",
  "team-notice",
  "customer-notice",
  "vendor",
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** A step as it was copied: whom or what it is about, how it is done, and the text to send. */
export const StepContent = z.object({
  kind: z.enum(STEP_KINDS),
  subject: z.string(),
  detail: z.string(),
  text: z.object({ zh: z.string(), en: z.string() }).nullable(),
});
export type StepContent = z.infer<typeof StepContent>;

export const StepView = StepContent.extend({
  id: z.string(),
  done: z.object({ at: z.iso.datetime(), by: z.string() }).nullable(),
});
export type StepView = z.infer<typeof StepView>;

export const Checklist = z.object({
  incident: z.object({
    id: z.string(),
    number: z.number().int(),
    title: z.string(),
    kind: z.enum(["real", "drill"]),
    declaredAt: z.iso.datetime(),
    /** Of the journal, so that the list can be closed from here in a drill. */
    revision: z.number().int(),
  }),
  kitVersion: z.number().int(),
  steps: z.array(StepView),
});
export type Checklist = z.infer<typeof Checklist>;

export const KitView = z.object({
  version: z.number().int(),
  content: EmergencyKit,
  savedAt: z.iso.datetime().nullable(),
  savedBy: z.string().nullable(),
  company: z.string(),
  /** What the rules ask for; days. */
  duties: z.object({ fallbackTestDays: z.number(), contactVerifyDays: z.number() }),
  /** Open findings about being ready, with where each is mended. */
  findings: z.array(z.object({ id: z.string(), message: Text, place: KitPlace })),
  /** Of incidents and drills that are not over. */
  running: z.array(Checklist),
  history: z.array(z.object({ version: z.number().int(), savedAt: z.iso.datetime(), savedBy: z.string() })),
});
export type KitView = z.infer<typeof KitView>;

export const StepParams = z.object({ incidentId: z.string(), stepId: z.string() });
export const TickStep = z.strictObject({ done: z.boolean() });
export const FallbackParams = z.object({ fallbackId: z.string() });
export const TestedFallback = z.strictObject({ receiving: z.boolean() });

/** Snapshots in which customers could not get through: what a drill replays. */
export const DrillChoices = z.array(
  z.object({
    snapshotId: z.string(),
    takenAt: z.iso.datetime(),
    source: z.object({ id: z.string(), name: z.string() }),
    channels: z.array(z.object({ id: z.string(), name: z.string(), darkHours: z.number().int() })),
  }),
);
export type DrillChoices = z.infer<typeof DrillChoices>;

export const StartDrill = z.strictObject({ snapshotId: z.string() });
export type StartDrill = z.infer<typeof StartDrill>;
