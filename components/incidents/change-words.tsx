"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { EntryChange } from "@/lib/contracts/incident-entries";
import { INCIDENT_STATUSES } from "@/lib/contracts/incident-status";
import {
  CAUSE_CERTAINTIES,
  INCIDENT_CAUSES,
  INCIDENT_CLOCKS,
  INCIDENT_KINDS,
  INCIDENT_ROLES,
  INCIDENT_SEVERITIES,
} from "@/lib/contracts/incident-words";
import { VENDOR_CASE_STATUSES } from "@/lib/contracts/vendor-cases";

const FIELDS = [
  "status",
  "severity",
  "severityReason",
  "title",
  "summary",
  "kind",
  "cause",
  "causeCertainty",
  "causeText",
  "channels",
  "review",
  "vendor",
  "vendorStatus",
  "vendorTicket",
  "vendorPromisedAt",
  "vendorNextFollowUpAt",
] as const;
const MOMENTS: ReadonlySet<string> = new Set(["vendorPromisedAt", "vendorNextFollowUpAt"]);

type Value = EntryChange["before"];

/** What the journal tells of a change, as a sentence: which field, from what to what. */
export function useChangeWords(): (change: EntryChange) => string {
  const t = useTranslations("incidents");
  const tVendor = useTranslations("vendor-report");
  const format = useFormatter();

  function fieldOf(name: string): string {
    const [group, part] = name.split(".");
    const clock = INCIDENT_CLOCKS.find((one) => group === "clock" && one === part);
    const role = INCIDENT_ROLES.find((one) => group === "role" && one === part);
    const field = FIELDS.find((one) => one === name);
    return clock ? t(`clock.${clock}`) : role ? t(`role.${role}`) : field ? t(`field.${field}`) : name;
  }

  function wordOf(field: string, value: Value): string {
    if (value === null || value === "") return t("change.nothing");
    if (typeof value === "boolean") return t(value ? "change.finished" : "change.unfinished");
    if (Array.isArray(value)) return value.length > 0 ? value.join(t("separator")) : t("change.nothing");
    if (typeof value === "object") return momentOf(value);
    const text = String(value);
    const vendorStatus = VENDOR_CASE_STATUSES.find((one) => field === "vendorStatus" && one === text);
    if (vendorStatus) return tVendor(`status.${vendorStatus}`);
    if (MOMENTS.has(field)) return format.dateTime(new Date(text), "moment");
    const status = INCIDENT_STATUSES.find((one) => field === "status" && one === text);
    const severity = INCIDENT_SEVERITIES.find((one) => field === "severity" && one === text);
    const kind = INCIDENT_KINDS.find((one) => field === "kind" && one === text);
    const cause = INCIDENT_CAUSES.find((one) => field === "cause" && one === text);
    const certainty = CAUSE_CERTAINTIES.find((one) => field === "causeCertainty" && one === text);
    if (status) return t(`status.${status}`);
    if (severity) return t(`severity.${severity}`);
    if (kind) return t(`kind.${kind}`);
    if (cause) return t(`cause.${cause}`);
    return certainty ? t(`certainty.${certainty}`) : text;
  }

  function momentOf(value: Exclude<Value, null | string | number | boolean | unknown[]>): string {
    const { at, basis } = value as { at?: unknown; basis?: unknown };
    if (typeof at !== "string") return t("change.nothing");
    return t(basis === "measured" ? "change.measured" : "change.estimated", {
      time: format.dateTime(new Date(at), "moment"),
    });
  }

  return ({ field, before, after }) =>
    before === null || before === ""
      ? t("change.set", { field: fieldOf(field), after: wordOf(field, after) })
      : t("change.moved", {
          field: fieldOf(field),
          before: wordOf(field, before),
          after: wordOf(field, after),
        });
}
