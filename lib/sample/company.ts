import { CHANNEL_IDS, ENTRANCES, entranceSheets } from "./entrances";
import { connectionSheets } from "./connections";
import type { ImportDocument, Row } from "./document";
import { equipmentSheets } from "./equipment";
import { operationSheets } from "./operations";
import { peopleSheets } from "./people";
import { replySheets } from "./replies";
import { roleSheets } from "./roles";
import { onDuty, shiftSheets } from "./shifts";

/** The company as it should be, at ten o'clock of a Monday. The three moments depart from it. */
export function buildCompany(today: string): ImportDocument {
  const people = peopleSheets();
  const ids = (people.agents ?? []).map(({ id }) => String(id));
  return {
    format: "inlet.import/1",
    organisation: { id: "5712", name: "云杉家居", timezone: "Asia/Shanghai" },
    takenAt: `${today} 10:00`,
    sheets: {
      ...people,
      ...roleSheets(),
      ...entranceSheets(`${today} 09:48`),
      ...shiftSheets(),
      ...equipmentSheets(ids, today.slice(0, 7)),
      ...connectionSheets(today),
      ...replySheets(),
      ...operationSheets(today, ENTRANCES, ids),
      presence: onDuty().map((agentId, at): Row => ({
        agentId,
        status: "在线",
        connected: "是",
        lastSeenAt: `${today} 09:5${at % 10}`,
        load: 1 + (at % 3),
      })),
      channelLoad: CHANNEL_IDS.map((channelId, at): Row => ({
        channelId,
        pending: at % 2,
        active: 2 + (at % 4),
        platformReceiving: "无此项",
      })),
      changes: [{ at: "2026-09-08 16:30", actor: "薛立新", kind: "审核角色权限", target: "全部角色" }],
      policy: [
        { item: "桌面客户端最新版本", value: "4.8.2" },
        { item: "手机客户端最新版本", value: "6.3.0" },
        { item: "网页版最新版本", value: "141.0" },
      ],
    },
  };
}
