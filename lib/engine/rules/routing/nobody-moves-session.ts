import { evidenceFrom } from "../../evidence-from";
import { couldNotRead, judge, unknown } from "../../judge";
import { judgeRoutes } from "../../judge-routes";
import { defineRule } from "../../rule";

export const nobodyMovesSession = defineRule(
  {
    id: "routing/nobody-moves-session",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "新会话停在“未处理”，没有人能看到。",
      en: "New conversations stay unhandled, and nobody sees them.",
    },
    title: {
      pass: { zh: "负责流转的应用正常工作", en: "The application that moves conversations works" },
      fail: { zh: "新会话没有被流转", en: "New conversations are not moved on" },
    },
    why: {
      zh: "该账号由接口管理，新会话必须由应用转给机器人、待接入池或客服。应用停摆时，平台不会代为处理。",
      en: "The account is managed over the interface, so an application has to move every new conversation to a bot, the pool or a person. While it is down the platform does not do it.",
    },
    remediation: {
      zh: "修复负责流转会话的应用，并处理已积压的会话。",
      en: "Repair the application that moves conversations, and handle those that piled up.",
    },
    message: {
      zh: "渠道「{subject}」有 {unmoved} 个新会话没有被应用流转。",
      en: "{unmoved} new conversations of channel “{subject}” were not moved on.",
    },
    requirements: ["S-20"],
    platforms: ["wecom-kf"],
    needs: { channels: "any", routing: "any", channelLoad: "any" },
  },
  (context) => {
    const loads = new Map(context.rows("channelLoad").map((load) => [load.channelId, load]));
    return judgeRoutes(context, (route) =>
      judge(route, ["movedByApplication"], ({ movedByApplication }) => {
        if (!movedByApplication) return "skip";
        const load = loads.get(route.channelId);
        if (!load) return unknown(["movedByApplication"], couldNotRead(["unmoved"], ["not-collected"]));
        const outcome = judge(load, ["unmoved"], ({ unmoved }) =>
          unmoved > 0 ? { fail: { unmoved } } : "pass",
        );
        return evidenceFrom(context, "channelLoad", load, outcome);
      }),
    );
  },
);
