import type { ConnectorContext } from "../connector";
import { fingerprint } from "../fields";
import { inParallel } from "../in-parallel";
import { isRefused, type Answer, type Refusal } from "../refusal";
import { connectApi } from "./api";
import { refusedCore } from "./failures";
import { readAccounts, readMessages, readServicers, readSessions } from "./lists";
import type { WecomRaw } from "./raw";
import type { WecomCredentials, WecomSettings } from "./settings";

const PARALLEL = 4;

export async function pull(context: ConnectorContext<WecomSettings, WecomCredentials>): Promise<WecomRaw> {
  const { settings, credentials, progress, now } = context;
  const api = connectApi(context);
  progress({ step: "connect", done: 0, total: 1 });
  const accounts = required("kf/account/list", await readAccounts(api));
  const total = accounts.rows.length;
  progress({ step: "channels", done: total });
  const servicers: WecomRaw["servicers"] = {};
  await inParallel(PARALLEL, accounts.rows, async ({ open_kfid: id }) => {
    servicers[id] = await readServicers(api, id);
    progress({ step: "agents", done: Object.keys(servicers).length, total });
  });
  const seenAt = now();
  const messages: WecomRaw["messages"] = {};
  const sessions: WecomRaw["sessions"] = {};
  // One after the other: without a callback's token this call is limited tightly.
  let refusal: Refusal | undefined;
  for (const { open_kfid: id } of accounts.rows) {
    const found = refusal ?? (await readMessages(api, id));
    // An account may be gone; anything else is refused for all of them.
    if (isRefused(found) && found.refused !== "not-offered") refusal = found;
    messages[id] = found;
    sessions[id] = isRefused(found) ? found : await readSessions(api, id, found, seenAt);
    progress({ step: "channelLoad", done: Object.keys(sessions).length, total });
  }
  return {
    organisation: {
      id: settings.corpId,
      name: settings.name || settings.corpId,
      timezone: settings.timezone,
    },
    takenAt: now().toISOString(),
    seenAt: seenAt.toISOString(),
    secretFingerprint: fingerprint(credentials.secret),
    accounts,
    servicers,
    messages,
    sessions,
  };
}

function required<T>(call: string, answer: Answer<T>): T {
  if (isRefused(answer)) throw refusedCore(call, answer);
  return answer;
}
