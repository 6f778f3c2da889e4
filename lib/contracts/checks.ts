import { z } from "zod";
import { LedgerEntry } from "@/lib/engine/ledger";
import { Text } from "@/lib/engine/text";
import { SEVERITIES, type Verdict, VERDICTS } from "@/lib/engine/verdict";
import { anyOf } from "./any-of";
import { Attestation } from "./attestations";
import { FindingSample, UnjudgedSample } from "./findings";
import { AuditSummary } from "./proof";
import { ViewHead, ViewQuery } from "./view";

/** What needs somebody first, then what nobody knows. */
export const CHECK_VERDICTS = [
  "fail",
  "unknown",
  "pass",
  "not-applicable",
] as const satisfies readonly Verdict[];

/** What the list can be filtered by; what somebody attested is still unknown. */
export const CHECK_FILTERS = [...CHECK_VERDICTS, "attested"] as const;

/** One rule's verdict on one snapshot. */
export const Check = z.object({
  ruleId: z.string(),
  ruleVersion: z.number().int(),
  family: z.string(),
  severity: z.enum(SEVERITIES),
  verdict: z.enum(VERDICTS),
  /** Somebody looked and answers for it: a layer over `unknown`, which stays the verdict. */
  attested: z.boolean(),
  title: Text,
  /** Why the verdict is unknown or not applicable. */
  reason: Text.nullable(),
  requirements: z.array(z.string()),
  findings: z.number().int(),
  unjudged: z.number().int(),
  passed: z.number().int(),
});
export type Check = z.infer<typeof Check>;

export const CheckList = z.object({
  view: ViewHead.nullable(),
  coverage: AuditSummary.shape.coverage,
  checks: z.array(Check),
});
export type CheckList = z.infer<typeof CheckList>;

export const CheckListQuery = ViewQuery.extend({
  q: z.string().trim().max(200).default(""),
  verdict: anyOf(z.enum(CHECK_FILTERS)),
  severity: anyOf(z.enum(SEVERITIES)),
  family: anyOf(z.string()),
});
export type CheckListQuery = z.infer<typeof CheckListQuery>;

type CheckFilter = Pick<CheckListQuery, "q"> & Record<"verdict" | "severity" | "family", readonly string[]>;

/** Whether the filters leave a check; the page and its export mean the same by them. */
export function matchesCheck(check: Check, filter: CheckFilter): boolean {
  const admits = (name: "verdict" | "severity" | "family") => {
    const wanted = filter[name];
    if (name === "verdict" && check.attested && wanted.includes("attested")) return true;
    return wanted.length === 0 || wanted.includes(check[name]);
  };
  const { ruleId, title, requirements } = check;
  const text = [ruleId, title.zh, title.en, ...requirements].join(" ").toLowerCase();
  return text.includes(filter.q.toLowerCase()) && admits("verdict") && admits("severity") && admits("family");
}

/** A section that a rule reads, and how far it was read. */
export const CheckNeed = LedgerEntry.pick({ status: true, basis: true, reason: true, detail: true }).extend({
  section: z.string(),
  /** `any`: a part of it will do. `optional`: the rule also judges without it. */
  extent: z.enum(["any", "complete", "optional"]),
  rows: z.number().int(),
});
export type CheckNeed = z.infer<typeof CheckNeed>;

export const CheckDetail = z.object({
  view: ViewHead,
  check: Check,
  /** What holds when the rule passes, and the problem when it fails. */
  titles: z.object({ pass: Text, fail: Text }),
  why: Text,
  remediation: Text,
  severityReason: Text,
  where: Text.nullable(),
  /** Null for a rule about every platform. */
  platforms: z.array(z.string()).nullable(),
  needs: z.array(CheckNeed),
  /** True for an unknown that only a person can answer. */
  attestable: z.boolean(),
  /** Newest first, those that ended included. */
  attestations: z.array(Attestation),
  findings: FindingSample,
  unjudged: UnjudgedSample,
});
export type CheckDetail = z.infer<typeof CheckDetail>;

export const CheckParams = z.object({ ruleId: z.string() });

/** Formats in which the whole judgement of a snapshot can be taken along. */
export const REPORT_FORMATS = ["json", "sarif"] as const;
export const ReportQuery = ViewQuery.extend({
  format: z.enum(REPORT_FORMATS),
  language: z.enum(["zh-CN", "en"]).default("zh-CN"),
});
export type ReportQuery = z.infer<typeof ReportQuery>;
