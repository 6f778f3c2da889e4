import type { AutomationRule } from "@/lib/engine/sections/channels";
import { absent, unreadable, type Value } from "@/lib/engine/value";
import { isRefused } from "../api";
import { badRows, readEntry, type Section } from "../../section";
import { refusedEntry } from "../ledger";
import type { ChatwootRaw } from "../raw";
import type { ActionRow, AutomationRow, ConditionRow } from "../rows";
import { teamGroup } from "./groups";

export function automationRulesSection(raw: ChatwootRaw): Section<"automationRules"> {
  const { automationRules: answer, takenAt: at } = raw;
  if (isRefused(answer)) return { ledger: { automationRules: refusedEntry(answer, at, "not-offered") } };
  const { rows, bad } = answer;
  return {
    automationRules: rows.map(toRule),
    ledger: {
      automationRules: readEntry({
        received: rows.length,
        at,
        requests: ["GET automation_rules"],
        shortfalls: [badRows(bad)],
      }),
    },
  };
}

type Actions = AutomationRule["actions"];
type Action = NonNullable<Extract<Actions, readonly unknown[]>>[number];

function toRule(row: AutomationRow): AutomationRule {
  return {
    id: row.id,
    name: row.name || row.id,
    active: row.active,
    event: row.event_name,
    channelIds: row.conditions ? inboxesOf(row.conditions) : undefined,
    actions: row.actions?.map(toAction),
    // A rule that runs was not switched off; why another one is off is not told.
    disabledByErrors: row.active ? false : unreadable("not-offered"),
  };
}

const KINDS: Record<string, Action["kind"]> = {
  resolve_conversation: "resolve",
  snooze_conversation: "snooze",
  mute_conversation: "mute",
  send_message: "reply",
};
const STATUSES: Record<string, Action["kind"]> = { resolved: "resolve", snoozed: "snooze" };

/** Names of actions are the program's; those that move no conversation are all the same here. */
function toAction({ name, param = "" }: ActionRow): Action {
  if (name === "change_status") return { kind: STATUSES[param] ?? "other" };
  const isNumber = /^\d+$/.test(param);
  if (name === "assign_agent")
    return isNumber ? { kind: "assign-agent", targetId: param } : { kind: "other" };
  if (name === "assign_team") {
    return isNumber ? { kind: "assign-group", targetId: teamGroup(param) } : { kind: "other" };
  }
  return { kind: KINDS[name] ?? "other" };
}

/** Inboxes a rule is limited to, when all conditions must hold and one names them; otherwise it may meet any. */
function inboxesOf(conditions: readonly ConditionRow[]): Value<string[]> {
  const inbox = conditions.find(({ key, operator }) => key === "inbox_id" && operator === "equal_to");
  const ids = inbox?.values.filter((value) => value !== undefined) ?? [];
  const isAnd = conditions.every(({ joined }) => joined !== "or");
  return isAnd && ids.length > 0 ? ids : absent;
}
