import { judge, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { judgeOutgoing } from "../../outgoing-webhook";
import { defineRule } from "../../rule";
import type { Webhook } from "../../sections/connections";
import type { Text } from "../../text";
import { known, read } from "../../value";

export const webhookSilent = defineRule(
  {
    id: "webhook/silent",
    version: 2,
    severity: "blocker",
    severityReason: {
      zh: "事件链路已断，下游系统收不到任何变化。",
      en: "The link is dead, and the systems behind it hear of nothing.",
    },
    title: {
      pass: { zh: "有消息的渠道都在产生事件", en: "Channels with messages produce events" },
      fail: { zh: "渠道有消息但 Webhook 没有事件", en: "Messages arrive while the webhook stays silent" },
    },
    why: {
      zh: "渠道在最近一次事件之后又收到了消息，Webhook 却再也没有收到事件，说明回调地址、签名或网络在某处中断，而平台不会报错。",
      en: "The channel has received messages since the last event, yet no event came. Somewhere between callback, signature and network the link is broken, and the platform does not say so.",
    },
    remediation: {
      zh: "端到端测试回调：发送一条测试消息，确认接收端收到事件。",
      en: "Test the callback end to end with a test message.",
    },
    message: {
      zh: "Webhook「{subject}」最近一次事件比渠道最近一条消息早 {hours} 小时。",
      en: "The last event of webhook “{subject}” is {hours} hours older than the channel's last message.",
    },
    requirements: ["S-17", "S-19"],
    platforms: ["meiqia", "tencent-desk", "wecom-kf"],
    needs: { webhooks: "any", channels: "any" },
    where: { meiqia: MEIQIA_SCREENS.webhook },
  },
  ({ each, rows, platform }) => {
    const channels = new Map(rows("channels").map((channel) => [channel.id, channel]));
    const isWecom = platform === "wecom-kf";
    const ofWhich = isWecom ? "reportsChannelIds" : "channelIds";
    const patience = isWecom ? CALLBACK_HOURS : SILENT_HOURS;
    return each("webhooks", (webhook) =>
      judgeOutgoing(webhook, () =>
        judge(webhook, [ofWhich, "lastEventAt"], ({ [ofWhich]: channelIds, lastEventAt }) => {
          if (platform === "meiqia" && !speaksOfConversations(webhook)) return "skip";
          const received = channelIds.map((id) => read(channels.get(id)?.lastReceivedAt));
          const times = received.flatMap((reading) =>
            "value" in reading ? [Date.parse(reading.value)] : [],
          );
          const hours = Math.floor((Math.max(...times) - Date.parse(lastEventAt)) / HOUR);
          if (hours >= patience) return { fail: { hours } };
          const unread = received.some(({ state }) => state === "unreadable");
          if (unread) return unknown(["lastEventAt"], NO_LAST_MESSAGE);
          return times.length > 0 ? "pass" : "skip";
        }),
      ),
    );
  },
);

const HOUR = 3_600_000;

/**
 * A message and its event may be far apart, because Meiqia sends the event when the conversation is closed. A whole
 * day is beyond any open conversation of an ordinary shift.
 */
const SILENT_HOURS = 24;

/** WeCom's callback says that there is a message to pull: it waits for no conversation's end, only for the network. */
const CALLBACK_HOURS = 1;

/** `client.*` events follow new customers, not messages. */
function speaksOfConversations({ events }: Webhook): boolean {
  return known(events)?.some((event) => event.startsWith("conversation.")) ?? true;
}

const NO_LAST_MESSAGE: Text = {
  zh: "未能读取渠道最近一次收到消息的时间",
  en: "When the channel last received a message could not be read",
};
