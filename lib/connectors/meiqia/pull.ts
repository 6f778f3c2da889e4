import type { ConnectorContext } from "../connector";
import { fingerprint } from "../fields";
import { readConversations } from "./conversations";
import type { MeiqiaRaw } from "./raw";
import type { MeiqiaCredentials, MeiqiaSettings } from "./settings";

const DAY_MS = 86_400_000;

export async function pull(context: ConnectorContext<MeiqiaSettings, MeiqiaCredentials>): Promise<MeiqiaRaw> {
  const { settings, credentials, progress, now } = context;
  progress({ step: "connect", done: 0, total: 1 });
  const until = now();
  const conversations = await readConversations(context, until);
  progress({ step: "receptionLog", done: conversations.rows.length });
  return {
    organisation: {
      id: settings.enterpriseId,
      name: settings.name || settings.enterpriseId,
      timezone: settings.timezone,
    },
    takenAt: now().toISOString(),
    from: new Date(until.getTime() - settings.days * DAY_MS).toISOString(),
    to: until.toISOString(),
    tokenFingerprint: fingerprint(credentials.token),
    conversations,
  };
}
