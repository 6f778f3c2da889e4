import type { SectionName } from "@/lib/engine/snapshot";
import type { ConnectorContext, SectionAccess, TestReport } from "../connector";
import { isRefused, type Refusal } from "../refusal";
import { connectApi } from "./api";
import { refusedCore } from "./failures";
import { readMe } from "./pull";
import type { IntercomCredentials, IntercomSettings } from "./settings";

const CALLS: readonly { path: string; sections: readonly SectionName[] }[] = [
  { path: "/admins", sections: ["agents", "presence"] },
  { path: "/teams", sections: ["groups", "memberships"] },
  { path: "/office_hours_schedules", sections: ["hours"] },
  { path: "/emails", sections: ["channels"] },
  { path: "/ip_allowlist", sections: ["accessLists"] },
];
const HOUR_SECONDS = 3600;

/** Asks once for each list, for the token's owner first. */
export async function testConnection(
  context: ConnectorContext<IntercomSettings, IntercomCredentials>,
): Promise<TestReport> {
  const api = connectApi(context);
  const me = await readMe(api);
  const sections: SectionAccess[] = [];
  const tell = (section: SectionName, refusal: Refusal | null) =>
    sections.push(
      refusal
        ? { section, readable: false, reason: refusal.refused, why: refusal.why, remedy: refusal.remedy }
        : { section, readable: true },
    );
  for (const { path, sections: opened } of CALLS) {
    const answer = await api.get(path);
    if (isRefused(answer) && path === "/admins") throw refusedCore(path, answer);
    for (const section of opened) tell(section, isRefused(answer) ? answer : null);
  }
  const after = Math.floor(context.now().getTime() / 1000) - HOUR_SECONDS;
  const journal = await api.get("/admins/activity_logs", { created_at_after: String(after) });
  tell("changes", isRefused(journal) ? journal : null);
  for (const section of ["routing", "roles"] as const) {
    sections.push({ section, readable: false, reason: "not-offered", why: NO_CALL, remedy: DECLARE });
  }
  return { account: me.email ?? me.name ?? me.id, sections };
}

const NO_CALL = { zh: "平台没有读取它的接口", en: "the platform has no call that reads it" };
const DECLARE = { zh: "请在申报数据中填写。", en: "Declare it instead." };
