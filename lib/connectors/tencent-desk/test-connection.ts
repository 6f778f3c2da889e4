import type { SectionName } from "@/lib/engine/snapshot";
import type { ConnectorContext, SectionAccess, TestReport } from "../connector";
import { isRefused, type Answer } from "../refusal";
import { connectApi } from "./api";
import { refusedCore } from "./failures";
import { readStatus } from "./lists";
import { MemberRow } from "./rows";
import type { DeskCredentials, DeskSettings } from "./settings";

/** Asks for one row of each list. */
export async function testConnection(
  context: ConnectorContext<DeskSettings, DeskCredentials>,
): Promise<TestReport> {
  const api = connectApi(context);
  const sections: SectionAccess[] = [];
  const tell = (answer: Answer<unknown>, ...opened: SectionName[]) => {
    for (const section of opened) sections.push(accessTo(section, answer));
  };
  const members = await api.call("get_member_list", { PageSize: 1, PageNum: 0 });
  if (isRefused(members)) throw refusedCore("get_member_list", members);
  tell(members, "agents", "memberships");
  const entrances = await api.call("get_im_agent_list", {});
  if (isRefused(entrances)) throw refusedCore("get_im_agent_list", entrances);
  tell(entrances, "channels", "routing", "hours", "bots", "autoReplies");
  tell(await api.call("get_member_group_list", { PageSize: 1, PageNumber: 1 }), "groups");
  tell(await api.call("get_role_list", {}), "roles", "permissions");
  const [first] = Array.isArray(members.memberlist) ? (members.memberlist as unknown[]) : [];
  const member = MemberRow.safeParse(first);
  if (member.success) {
    tell(await readStatus(api, member.data.membermail, context.now()), "presence", "devices");
  }
  return { account: `${context.settings.identifier} · ${context.settings.sdkAppId}`, sections };
}

function accessTo(section: SectionName, answer: Answer<unknown>): SectionAccess {
  if (!isRefused(answer)) return { section, readable: true };
  const { refused: reason, why, remedy } = answer;
  return { section, readable: false, reason, why, remedy };
}
