import type { Bot, Channel, Routing } from "@/lib/engine/sections/channels";
import type { AutoReply } from "@/lib/engine/sections/replies";
import { absent, unreadable } from "@/lib/engine/value";
import { badRows, readEntry, type Section } from "../../section";
import type { DeskRaw } from "../raw";
import { PROMPTS, type EntranceRow } from "../rows";

/** An entrance (客服号) is the door a customer talks to, not a person. Through which client is not told. */
const CHANNEL_FIELDS = {
  kind: unreadable("not-offered"),
  enabled: absent,
  archived: absent,
  hidden: absent,
  forcedOffline: absent,
  authorisation: absent,
  authorisedUntil: absent,
  address: absent,
  allowedOrigins: absent,
  identityRequired: absent,
  siteSigns: absent,
  allowAfterResolve: absent,
  customersPerWeek: unreadable("not-offered"),
  enterpriseId: absent,
  snippetPresent: unreadable("not-offered"),
  manualInit: absent,
  initCalled: absent,
  withoutButton: absent,
  showPanelCalled: absent,
  mailFetched: absent,
  mailForwarded: absent,
  mailVerified: absent,
  lastReceivedAt: unreadable("not-offered"),
  everReceived: unreadable("not-offered"),
  replyWindowSeconds: unreadable("not-offered"),
  customerIdLength: unreadable("not-offered"),
  customerIdShared: unreadable("not-offered"),
  languages: unreadable("not-offered"),
};
const ROUTING_FIELDS = {
  autoAssign: absent,
  fallback: absent,
  fallbackAfterInit: absent,
  agentToken: absent,
  groupToken: absent,
  choices: absent,
  callbackUrl: absent,
  callbackHealthy: absent,
  notifiesUnassigned: unreadable("not-offered"),
  assignDelaySeconds: absent,
  sameLanguage: absent,
  distributionLimit: absent,
  transferTarget: absent,
  priority: absent,
  movedByApplication: absent,
};
const BOT_FIELDS = {
  handover: unreadable("not-offered"),
  handoverTarget: unreadable("not-offered"),
  handoverTimeoutSeconds: unreadable("not-offered"),
  keepsPending: absent,
  endpointUrl: absent,
  endpointHealthy: unreadable("not-offered"),
  endpointFailures: unreadable("not-offered"),
  offlineFormShown: absent,
};
const REPLY_FIELDS = { enabled: absent, faqUrl: absent, faqStatus: absent, contactVerifiedAt: absent };

type Name = "channels" | "routing" | "bots" | "autoReplies";

export function entranceSections(raw: DeskRaw): Section<Name> {
  const { rows, bad } = raw.entrances;
  const bots = rows.flatMap(botOf);
  const autoReplies = rows.flatMap(repliesOf);
  const reading = {
    at: raw.takenAt,
    requests: ["POST get_im_agent_list"],
    shortfalls: [badRows(bad)],
  };
  return {
    channels: rows.map(toChannel),
    routing: rows.map(toRouting),
    bots,
    autoReplies,
    ledger: {
      channels: readEntry({ ...reading, received: rows.length, fields: CHANNEL_FIELDS }),
      routing: readEntry({ ...reading, received: rows.length, fields: ROUTING_FIELDS }),
      bots: readEntry({ ...reading, received: bots.length, fields: BOT_FIELDS }),
      autoReplies: readEntry({ ...reading, received: autoReplies.length, fields: REPLY_FIELDS }),
    },
  };
}

export const entranceName = ({ imagentuserid, imagentnick }: EntranceRow) => imagentnick || imagentuserid;

function toChannel(row: EntranceRow): Channel {
  return { id: row.imagentuserid, name: entranceName(row) };
}

/** 0 is documented; which numbers the other two strategies of the console have is concluded from the samples. */
const STRATEGIES: Record<number, Routing["strategy"]> = {
  0: "automatic",
  1: "customer-chooses",
  2: "callback",
};

function toRouting(row: EntranceRow): Routing {
  const { imagentuserid: id, assignmentstrategy: number, displaygroupschoices: choices } = row;
  const strategy =
    number === undefined ? undefined : (STRATEGIES[number] ?? unreadable("unrecognised", String(number)));
  return {
    id,
    channelId: id,
    strategy,
    targets: targetsOf(row),
    // Where the business decides, or might, its address is what everything hangs on, and no call tells it.
    ...(strategy !== "automatic" && strategy !== "customer-chooses" && UNTOLD_CALLBACK),
    ...(strategy === "customer-chooses" && {
      choices: choices?.map((group) => ({ kind: "group" as const, id: group })) ?? unreadable("unrecognised"),
    }),
  };
}

const UNTOLD_CALLBACK = {
  callbackUrl: unreadable("not-offered"),
  callbackHealthy: unreadable("not-offered"),
};

/** Without a group of its own an entrance follows the default policy, which no call tells. */
function targetsOf({ agentgroupid: group }: EntranceRow): Routing["targets"] {
  if (group === undefined || group === "0") return unreadable("not-offered");
  return [{ kind: "group", id: group }];
}

/** Whether a bot hands over to a person, and when, is set where no call reaches. */
function botOf(row: EntranceRow): Bot[] {
  const { imagentuserid: entrance, robotid: robot, chatbotdisabled: isOff } = row;
  if (robot === undefined && isOff !== false) return [];
  return [
    {
      id: `bot-${entrance}`,
      name: robot ?? entranceName(row),
      channelIds: [entrance],
      enabled: isOff === undefined ? undefined : !isOff,
    },
  ];
}

/** A prompt has no switch of its own: an empty one says nothing. */
function repliesOf(row: EntranceRow): AutoReply[] {
  return (Object.keys(PROMPTS) as (keyof typeof PROMPTS)[]).map((prompt) => ({
    id: `${row.imagentuserid}~${PROMPTS[prompt]}`,
    name: entranceName(row),
    occasion: PROMPTS[prompt],
    text: row[prompt],
    channelIds: [row.imagentuserid],
  }));
}
