import "server-only";
import type { DueReminder, ReminderReason } from "@/lib/contracts/client-reminders";
import type { Transaction } from "@/lib/server/db";
import { notify } from "./notify";

const WHY: Record<ReminderReason, { zh: string; en: string }> = {
  failed: {
    zh: "客户端更新失败，请手动更新",
    en: "the client could not update itself; please update it by hand",
  },
  unsupported: {
    zh: "浏览器版本已不受支持，请更新",
    en: "the browser is no longer supported; please update it",
  },
  behind: { zh: "浏览器版本落后，请更新", en: "the browser is behind; please update it" },
  problems: {
    zh: "自检发现问题，请处理后重新自检",
    en: "the self-check found problems; please mend them and check again",
  },
  aged: { zh: "自检结果已过期，请重新自检", en: "the self-check is too old; please run it again" },
  unreported: { zh: "尚未自检，请打开自检链接", en: "has not run the self-check; please open its link" },
};

type Reminder = {
  organisationId: string;
  source: { id: string; name: string };
  due: readonly DueReminder[];
  at: Date;
  sameAs: string;
  once?: boolean;
};

/** Tells who has to look after their client, and why. @returns the names of the targets that wanted to hear it */
export function notifyOfClients(tx: Transaction, reminder: Reminder): Promise<string[]> {
  const { organisationId, source, due, at, sameAs, once } = reminder;
  return notify(tx, {
    kind: "client-reminder",
    organisationId,
    sourceId: source.id,
    at,
    sameAs,
    ...(once && { once }),
    subject: source.name,
    severity: null,
    items: due.map(({ agent, reason }) => ({
      text: { zh: `${agent.name}：${WHY[reason].zh}`, en: `${agent.name}: ${WHY[reason].en}` },
      channels: [],
    })),
    path: `/clients?source=${source.id}`,
  });
}
