import type { CreateTarget, TargetKind } from "@/lib/contracts/notifications";
import { NOTIFIED_EVENTS } from "@/lib/contracts/notifications";
import { SEVERITY_CHOICES } from "./severity-choices";

export type Part = "settings" | "secrets";
export type TargetField = {
  name: string;
  part: Part;
  optional?: boolean;
  type?: "url" | "email" | "number" | "password";
};

const ADDRESS: TargetField = { name: "url", part: "secrets", type: "password" };
const SECRET: TargetField = { name: "secret", part: "secrets", optional: true, type: "password" };
const KEYWORD: TargetField = { name: "keyword", part: "settings", optional: true };

/** The fields of each kind, in the order in which they are filled in. */
export const TARGET_FIELDS: Record<TargetKind, readonly TargetField[]> = {
  wecom: [ADDRESS],
  dingtalk: [ADDRESS, SECRET, KEYWORD],
  feishu: [ADDRESS, SECRET, KEYWORD],
  slack: [ADDRESS],
  webhook: [ADDRESS],
  email: [
    { name: "host", part: "settings" },
    { name: "port", part: "settings", type: "number" },
    { name: "security", part: "settings" },
    { name: "username", part: "settings", optional: true },
    { name: "password", part: "secrets", optional: true, type: "password" },
    { name: "from", part: "settings", type: "email" },
    { name: "to", part: "settings" },
  ],
};

export type ReadTarget = Omit<CreateTarget, "kind">;

/** The form as the API wants it; what was left empty is left out, so that a stored secret stays. */
export function readTarget(kind: TargetKind, form: FormData): ReadTarget {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const parts: Pick<ReadTarget, Part> = { settings: {}, secrets: {} };
  for (const { name, part } of TARGET_FIELDS[kind]) {
    const value = text(name);
    if (value === "") continue;
    if (name === "port") parts[part][name] = Number(value);
    else if (name === "to") parts[part][name] = value.split(/[,;，；\s]+/).filter(Boolean);
    else parts[part][name] = value;
  }
  const events = new Set(form.getAll("event"));
  return {
    name: text("name"),
    locale: text("locale") === "en" ? "en" : "zh-CN",
    ...parts,
    subscription: {
      events: NOTIFIED_EVENTS.filter((event) => events.has(event)),
      severity: SEVERITY_CHOICES.find((severity) => severity === text("severity")) ?? "degraded",
      channels: form.getAll("channel").map((value) => {
        const [source = "", channel = ""] = JSON.parse(String(value)) as string[];
        return { source, channel };
      }),
      quiet: form.has("quiet"),
      urgentPasses: form.has("urgentPasses"),
      windowMinutes: Number(text("windowMinutes")) || 60,
    },
  };
}

/** Fields that have to be filled in and are not; of a stored target, secrets may stay as they are. */
export function missingIn(
  kind: TargetKind,
  { name, settings, secrets, subscription }: ReadTarget,
  isStored: boolean,
): string[] {
  const given = { settings, secrets };
  return [
    ...(name === "" ? ["name"] : []),
    ...TARGET_FIELDS[kind]
      .filter((field) => !field.optional && !(isStored && field.part === "secrets"))
      .filter((field) => given[field.part][field.name] === undefined)
      .map((field) => `${field.part}.${field.name}`),
    ...(subscription.events.length === 0 ? ["subscription.events"] : []),
  ];
}
