import { judge, skip } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import { known } from "../../value";

export const channelDisabled = defineRule(
  {
    id: "channel/disabled",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "该渠道没有入口，顾客无法从这里发来消息。",
      en: "The channel has no entrance; no message can come in.",
    },
    title: {
      pass: { zh: "所有渠道均已启用", en: "Every channel is enabled" },
      fail: { zh: "渠道未启用", en: "Channel is disabled" },
    },
    why: {
      zh: "渠道停用后，平台不再接收来自该入口的消息。若网站、公众号或 App 上的入口仍在，顾客会以为消息已经送达。",
      en: "A disabled channel accepts nothing. If its button or menu is still shown, customers believe their message was delivered.",
    },
    remediation: {
      zh: "启用该渠道；不再使用的渠道请归档。",
      en: "Enable the channel, or archive it if it is no longer used.",
    },
    message: {
      zh: "渠道「{subject}」未启用，顾客无法从这里发来消息。",
      en: "Channel “{subject}” is disabled; customers cannot reach you there.",
    },
    requirements: ["S-02", "S-55"],
    platforms: "any",
    needs: { channels: "any" },
    where: { meiqia: MEIQIA_SCREENS.channels },
  },
  ({ each }) =>
    each("channels", (channel) => {
      // Archived on purpose: the door is gone and nobody expects it to open.
      if (known(channel.archived) === true) return skip;
      return judge(channel, ["enabled"], ({ enabled }) => (enabled ? "pass" : "fail"));
    }),
);
