import type { Bot } from "@/lib/engine/sections/channels";
import { absent, unreadable } from "@/lib/engine/value";
import { isRefused } from "../api";
import { badRows, readEntry, type Section } from "../../section";
import { ownInboxesOnly, refusedParts } from "../ledger";
import type { ChatwootRaw } from "../raw";
import type { BotRow } from "../rows";

/** Whether a bot ever hands over is its own program's business; Chatwoot knows no time-out and no target for it. */
const BOT_FIELDS = {
  handover: unreadable("not-offered"),
  handoverTarget: absent,
  handoverTimeoutSeconds: absent,
  endpointHealthy: unreadable("not-offered"),
  endpointUrl: absent,
  offlineFormShown: absent,
};
const DIALOGFLOW = "dialogflow";

/** Agent bots and the Dialogflow hook: while either stands before an inbox, conversations start pending. */
export function botsSection(raw: ChatwootRaw): Section<"bots"> {
  const { agentBots, apps, inboxBots, takenAt } = raw;
  const bots = [...agentBotsOf(raw), ...dialogflowBots(raw)];
  const bad = (isRefused(agentBots) ? 0 : agentBots.bad) + (isRefused(apps) ? 0 : apps.bad);
  // An inbox without a bot may answer 404.
  const perInbox = Object.values(inboxBots).filter(
    (answer) => !isRefused(answer) || answer.refused === "permission",
  );
  return {
    bots,
    ledger: {
      bots: readEntry({
        received: bots.length,
        at: takenAt,
        requests: ["GET agent_bots", "GET inboxes/{id}/agent_bot", "GET integrations/apps"],
        fields: BOT_FIELDS,
        shortfalls: [ownInboxesOnly(raw), refusedParts([agentBots, apps, ...perInbox]), badRows(bad)],
      }),
    },
  };
}

function agentBotsOf({ agentBots, inboxBots }: ChatwootRaw): Bot[] {
  const rows = new Map<string, BotRow>();
  const inboxIds = new Map<string, string[]>();
  if (!isRefused(agentBots)) for (const row of agentBots.rows) rows.set(row.id, row);
  for (const [inboxId, answer] of Object.entries(inboxBots)) {
    if (isRefused(answer) || !answer.row) continue;
    rows.set(answer.row.id, answer.row);
    inboxIds.set(answer.row.id, [...(inboxIds.get(answer.row.id) ?? []), inboxId]);
  }
  return [...rows.values()].map((row) => {
    const channelIds = (inboxIds.get(row.id) ?? []).sort();
    const isAtWork = channelIds.length > 0;
    return {
      id: `agent-bot-${row.id}`,
      name: row.name || row.id,
      channelIds,
      enabled: isAtWork,
      keepsPending: isAtWork,
      ...(row.outgoing_url && { endpointUrl: row.outgoing_url }),
    };
  });
}

function dialogflowBots({ apps }: ChatwootRaw): Bot[] {
  if (isRefused(apps)) return [];
  const app = apps.rows.find(({ id }) => id === DIALOGFLOW);
  return (app?.hooks ?? []).map((hook) => {
    const inboxId = hook.inbox?.id ?? hook.inbox_id;
    return {
      id: `hook-${hook.id}`,
      name: [app?.name || DIALOGFLOW, hook.inbox?.name].filter(Boolean).join(" · "),
      channelIds: inboxId === undefined ? undefined : [inboxId],
      enabled: hook.status,
      keepsPending: hook.status,
    };
  });
}
