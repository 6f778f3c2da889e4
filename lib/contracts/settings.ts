import { z } from "zod";
import { LedgerEntry } from "@/lib/engine/ledger";
import type { SectionName } from "@/lib/engine/snapshot";
import { Text } from "@/lib/engine/text";
import { type Declared, UNREADABLE_REASONS } from "@/lib/engine/value";
import { SEVERITIES } from "@/lib/engine/verdict";
import { anyOf } from "./any-of";
import { type Basis, Names, readingOf } from "./reading";
import { ViewHead, ViewQuery } from "./view";

/** A pulled value and how it is known. `by` and `at` stand beside values that a person declared one by one. */
export const FieldReading = z.discriminatedUnion("state", [
  z.object({ state: z.literal("observed"), value: z.json() }),
  z.object({
    state: z.literal("declared"),
    value: z.json(),
    by: z.string().optional(),
    at: z.string().optional(),
  }),
  z.object({ state: z.literal("absent") }),
  z.object({
    state: z.literal("unreadable"),
    reason: z.enum(UNREADABLE_REASONS),
    detail: LedgerEntry.shape.detail,
  }),
]);
export type FieldReading = z.infer<typeof FieldReading>;

/** Why something could not be read, as the ledger holds it. */
export type Unread = Pick<LedgerEntry, "detail" | "reason">;

/** How a value was met, and by whom it was declared where it alone was. */
export function fieldReading(value: unknown, basis: Basis): FieldReading {
  const reading = readingOf(value, basis);
  return FieldReading.parse(isDeclaredAlone(value) ? { ...value, ...reading } : reading);
}

/** A list or an object in a declared section is a plain value; only a marker says who declared it. */
function isDeclaredAlone(value: unknown): value is Declared<unknown> {
  return typeof value === "object" && value !== null && "$" in value && value.$ === "declared";
}

/** What a rule says about a value: a fault it shows, or that it could not be judged and why. */
export const FieldVerdict = z.object({
  /** The finding's own id; for what could not be judged, the same made of rule and subject. */
  id: z.string(),
  ruleId: z.string(),
  verdict: z.enum(["fail", "unknown"]),
  severity: z.enum(SEVERITIES),
  /** The problem; for what could not be judged, what would hold if all were well. */
  title: Text,
  message: Text,
  remediation: Text,
  /** Null where there is no finding to open. */
  findingId: z.string().nullable(),
});
export type FieldVerdict = z.infer<typeof FieldVerdict>;

export const SettingField = z.object({
  field: z.string(),
  reading: FieldReading,
  verdicts: z.array(FieldVerdict),
});
export type SettingField = z.infer<typeof SettingField>;

export const SettingRow = z.object({
  key: z.string(),
  name: z.string(),
  fields: z.array(SettingField),
  /** Verdicts about the row that none of its shown values shows. */
  verdicts: z.array(FieldVerdict),
});
export type SettingRow = z.infer<typeof SettingRow>;

export const SettingSection = z.object({
  section: z.string(),
  /** How the section came to be, without the requests it came from. */
  ledger: LedgerEntry.omit({ fields: true, requests: true }),
  rows: z.array(SettingRow),
  /** Rules that need this section and could not run at all. */
  blind: z.array(z.object({ ruleId: z.string(), title: Text, reason: Text })),
});
export type SettingSection = z.infer<typeof SettingSection>;

type Part = { section: SectionName; fields?: readonly string[]; judged?: readonly string[] };

/**
 * What each page of settings shows: whole sections, or the fields of one that belong to the page's subject. `judged`
 * are those among them that it speaks about; the others only tell which row it is.
 */
export const SETTING_AREAS = {
  push: [{ section: "agentPush" }, { section: "devices" }, { section: "sdkPush" }],
  cache: [
    { section: "cachePolicies" },
    {
      section: "devices",
      fields: ["agentId", "client", "system", "browser", "version", "storage", "lastCacheCleanAt"],
      judged: ["storage", "lastCacheCleanAt"],
    },
  ],
  credentials: [{ section: "credentials" }, { section: "webhooks" }, { section: "integrations" }],
} as const satisfies Record<string, readonly Part[]>;

export const SettingArea = z.enum(["push", "cache", "credentials"]);
export type SettingArea = z.infer<typeof SettingArea>;

/** One section of an area, as the page's own filters leave it. */
export const SettingTableQuery = ViewQuery.extend({
  section: z.string(),
  q: z.string().trim().max(200).default(""),
  severity: anyOf(z.string()),
});
export const SettingParams = z.object({ area: SettingArea });

export const Settings = z.object({
  view: ViewHead,
  sections: z.array(SettingSection),
  /** Names behind the ids in the values. */
  names: Names,
});
export type Settings = z.infer<typeof Settings>;
