import { z } from "zod";
import type { ClientInventory, ClientRow } from "./clients";

/** Why an agent is reminded, the worst first: of several the first counts. */
export const REMINDER_REASONS = [
  "failed",
  "unsupported",
  "behind",
  "problems",
  "aged",
  "unreported",
] as const;
export type ReminderReason = (typeof REMINDER_REASONS)[number];

export type DueReminder = {
  agent: { id: string; name: string };
  reason: ReminderReason;
  /** Checks of the newest self-check that found a problem. */
  problems: number;
};

/** Whose client needs a hand, each agent once. */
export function dueReminders({
  clients,
  withoutClient,
}: Pick<ClientInventory, "clients" | "withoutClient">): DueReminder[] {
  const worst = new Map<string, DueReminder>();
  const rank = ({ reason }: DueReminder) => REMINDER_REASONS.indexOf(reason);
  for (const client of clients) {
    const due = dueOf(client);
    const before = worst.get(client.agent.id);
    if (due && (!before || rank(due) < rank(before))) worst.set(client.agent.id, due);
  }
  const unreported = withoutClient.map((agent) => ({ agent, reason: "unreported" as const, problems: 0 }));
  return [...worst.values(), ...unreported];
}

function dueOf({ agent, update, origin, checks }: ClientRow): DueReminder | null {
  const problems = checks.filter(({ outcome }) => outcome === "problem").length;
  if (update === "failed" || update === "unsupported" || update === "behind")
    return { agent, reason: update, problems };
  if (problems > 0) return { agent, reason: "problems", problems };
  return origin === "aged" ? { agent, reason: "aged", problems } : null;
}

export const SendReminder = z.strictObject({ source: z.string() });
export type SendReminder = z.infer<typeof SendReminder>;

/** Who was named, and the targets that are told. */
export const SentReminder = z.object({ agents: z.number().int(), targets: z.array(z.string()) });
export type SentReminder = z.infer<typeof SentReminder>;
