import { judge, skip } from "../../judge";
import { judgeReception, RARELY_NONE, RECEPTION_NEEDS } from "../../judge-reception";
import { defineRule } from "../../rule";

/** Without history nothing is expected, so a first pull stays quiet. */
export const noEvents = defineRule(
  {
    id: "log/no-events",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "消息很可能已经进不来，而平台上没有任何报错。",
      en: "Messages very likely no longer come in, and the platform shows no error.",
    },
    title: {
      pass: { zh: "平时有消息的渠道都收到了消息", en: "Channels that usually receive did receive" },
      fail: { zh: "平时有消息的渠道没有收到任何消息", en: "A channel that usually receives got nothing" },
    },
    why: {
      zh: "同样长的时间里，这个渠道平时都有对话，这一次却一个也没有。渠道、回调或接入代码可能已经静默失效。",
      en: "In a stretch of this length the channel usually brings conversations, and this time there was none. The channel, a callback or the site's snippet may have failed silently.",
    },
    remediation: {
      zh: "向该渠道发送一条测试消息，确认客服能收到。",
      en: "Send a test message to the channel and see whether an agent gets it.",
    },
    message: {
      zh: "渠道「{subject}」最近一段时间没有任何对话，平时同样长的时间有 {usual} 个。",
      en: "Channel “{subject}” had no conversation lately; a stretch like this usually brings {usual}.",
    },
    requirements: ["S-16"],
    platforms: "any",
    needs: RECEPTION_NEEDS,
  },
  (context) =>
    judgeReception(context, (row) => {
      // An agent on leave receives nothing; `agent/received-nothing` compares with those who were online.
      if (row.subject.kind === "agent") return skip;
      return judge(row, ["usualConversations", "conversations"], ({ usualConversations, conversations }) => {
        if (usualConversations < RARELY_NONE) return "skip";
        return conversations === 0 ? { fail: { usual: usualConversations } } : "pass";
      });
    }),
);
