import type { SectionName } from "@/lib/engine/snapshot";
import type { ConnectorContext, SectionAccess, TestReport } from "../connector";
import { isRefused, type Answer } from "../refusal";
import { connectApi } from "./api";
import { refusedCore } from "./failures";
import { readServicers } from "./lists";
import { AccountRow } from "./rows";
import type { WecomCredentials, WecomSettings } from "./settings";

/** Asks for one account and its servicers. Messages are not touched: that call is limited tightly. */
export async function testConnection(
  context: ConnectorContext<WecomSettings, WecomCredentials>,
): Promise<TestReport> {
  const api = connectApi(context);
  const accounts = await api.post("kf/account/list", { offset: 0, limit: 1 });
  if (isRefused(accounts)) throw refusedCore("kf/account/list", accounts);
  const sections: SectionAccess[] = [{ section: "channels", readable: true }];
  const [first] = Array.isArray(accounts.account_list) ? (accounts.account_list as unknown[]) : [];
  const account = AccountRow.safeParse(first);
  if (account.success) {
    const servicers = await readServicers(api, account.data.open_kfid);
    const opened = ["agents", "groups", "memberships", "presence", "routing"] as const;
    for (const section of opened) sections.push(accessTo(section, servicers));
  }
  for (const section of ["hours", "bots", "autoReplies", "agentPush"] as const) {
    sections.push({ section, readable: false, reason: "not-offered", why: NO_CALL, remedy: DECLARE });
  }
  return { account: context.settings.corpId, sections };
}

function accessTo(section: SectionName, answer: Answer<unknown>): SectionAccess {
  if (!isRefused(answer)) return { section, readable: true };
  const { refused: reason, why, remedy } = answer;
  return { section, readable: false, reason, why, remedy };
}

const NO_CALL = { zh: "平台没有读取它的接口", en: "the platform has no call that reads it" };
const DECLARE = { zh: "请在申报数据中填写。", en: "Declare it instead." };
