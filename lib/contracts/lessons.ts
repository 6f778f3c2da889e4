import { z } from "zod";
import { SEVERITIES, VERDICTS } from "@/lib/engine/verdict";
import { Text } from "@/lib/engine/text";
import {
  CAUSE_CERTAINTIES,
  FOLLOW_UP_KINDS,
  FOLLOW_UP_STATUSES,
  INCIDENT_CAUSES,
  INCIDENT_SEVERITIES,
} from "./incident-words";
import { anyOf } from "./any-of";
import { CreateOwnRule, TrialResult, TryOwnRule } from "./own-rules";
import { EditView } from "./repairs";
import { Names } from "./reading";

/** What keeps it from happening again: a check that is judged at every snapshot, another way of working, or neither. */
export const LESSON_GUARDS = ["check", "process", "none"] as const;
export type LessonGuard = (typeof LESSON_GUARDS)[number];

/** What a rule says of a snapshot. */
const Judged = z.object({ verdict: z.enum(VERDICTS), findings: z.number().int() });

/** Why a check cannot be accepted; null when it can. */
export const CHECK_GAPS = ["not-failing", "no-recovered-snapshot", "not-passing"] as const;
export const CheckGap = z.enum(CHECK_GAPS).nullable();
export type CheckGap = z.infer<typeof CheckGap>;

export const ProposedCheck = TryOwnRule.extend({
  /** Every row, or only the one that was changed. */
  reach: z.enum(["all", "this"]),
  /** The change it would have seen. */
  edit: EditView,
  failing: Judged,
  recovered: Judged.nullable(),
  gap: CheckGap,
});
export type ProposedCheck = z.infer<typeof ProposedCheck>;

/** A rule of the catalogue, or one the organisation has, that failed in the incident and not before or after it. */
export const StandingCheck = z.object({
  ruleId: z.string(),
  title: Text,
  failing: Judged,
  recovered: Judged.nullable(),
  gap: CheckGap,
});
export type StandingCheck = z.infer<typeof StandingCheck>;

export const LessonProposal = z.object({
  incident: z.object({ id: z.string(), number: z.number().int(), title: z.string() }),
  failingSnapshotId: z.string().nullable(),
  recoveredSnapshotId: z.string().nullable(),
  drafts: z.array(ProposedCheck),
  standing: z.array(StandingCheck),
  names: Names,
});
export type LessonProposal = z.infer<typeof LessonProposal>;

export const IncidentOnly = z.object({ incidentId: z.string() });

/** What a condition says of the incident's snapshots and of all that are stored. */
export const CheckTrial = z.object({
  failing: Judged,
  recovered: Judged.nullable(),
  gap: CheckGap,
  history: TrialResult,
});
export type CheckTrial = z.infer<typeof CheckTrial>;

const Learned = z.string().trim().min(4).max(4000);
const Reason = z.string().trim().min(4).max(2000);
export const SaveLesson = z.discriminatedUnion("guard", [
  z.object({ guard: z.literal("check"), learned: Learned, rule: CreateOwnRule }),
  z.object({ guard: z.literal("standing"), learned: Learned, ruleId: z.string().min(1) }),
  z.object({ guard: z.literal("process"), learned: Learned, text: Reason }),
  z.object({ guard: z.literal("none"), learned: Learned, text: Reason }),
]);
export type SaveLesson = z.infer<typeof SaveLesson>;

const IncidentHead = z.object({
  id: z.string(),
  number: z.number().int(),
  title: z.string(),
  severity: z.enum(INCIDENT_SEVERITIES),
  cause: z.enum(INCIDENT_CAUSES).nullable(),
  causeCertainty: z.enum(CAUSE_CERTAINTIES),
  declaredAt: z.iso.datetime(),
});

export const LessonRow = z.object({
  id: z.string(),
  learned: z.string(),
  guard: z.enum(LESSON_GUARDS),
  /** Of a check: the rule, and what it says now; null verdict while it is off or was never asked. */
  check: z
    .object({ ruleId: z.string(), title: Text, verdict: z.enum(VERDICTS).nullable(), isOwn: z.boolean() })
    .nullable(),
  /** The other way of working, or why nothing is changed. */
  text: z.string(),
  incident: IncidentHead,
  /** Incidents since then that bear the same signs. */
  recurrences: z.number().int(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
});
export type LessonRow = z.infer<typeof LessonRow>;

export const LessonQuery = z.object({
  q: z.string().trim().max(200).default(""),
  guard: anyOf(z.enum(LESSON_GUARDS)),
});
export type LessonQuery = z.infer<typeof LessonQuery>;
export const LessonList = z.object({ lessons: z.array(LessonRow), total: z.number().int() });
export type LessonList = z.infer<typeof LessonList>;
export const LessonParams = z.object({ lessonId: z.string() });

const Moment = z.iso.datetime();
/** From the finding that was behind it to the first snapshot in which its check passed. */
export const LessonChain = LessonRow.extend({
  finding: z.object({ id: z.string(), sourceId: z.string(), message: Text, firstSeenAt: Moment }).nullable(),
  actions: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      kind: z.enum(FOLLOW_UP_KINDS),
      status: z.enum(FOLLOW_UP_STATUSES),
      dueAt: Moment.nullable(),
    }),
  ),
  firstPass: z.object({ snapshotId: z.string(), takenAt: Moment }).nullable(),
  severity: z.enum(SEVERITIES).nullable(),
});
export type LessonChain = z.infer<typeof LessonChain>;

/** An earlier incident like this one, and what was learned from it. */
export const SimilarIncident = z.object({
  incident: IncidentHead,
  /** Same check, kind of object and field; empty when only the words are alike. */
  signs: z.array(
    z.object({ ruleId: z.string(), title: Text, kind: z.string(), field: z.string().nullable() }),
  ),
  /** Of the words of title and cause, 0–1. */
  likeness: z.number(),
  lesson: z.object({ id: z.string(), learned: z.string() }).nullable(),
});
export type SimilarIncident = z.infer<typeof SimilarIncident>;
export const SimilarIncidents = z.array(SimilarIncident);
