import { couldNotRead } from "../../judge";
import { defineRule, type Outcome } from "../../rule";

export const falseComfort = defineRule(
  {
    id: "channel/false-comfort",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "顾客和管理员都看到“在线”，但没有人能打开这条消息。",
      en: "Customers and administrators see “online” while nobody can open the message.",
    },
    title: {
      pass: {
        zh: "平台显示在线的渠道确有人可接待",
        en: "Every channel shown as online has somebody behind it",
      },
      fail: {
        zh: "虚假在线：平台显示在接收，实际无人能接待",
        en: "False comfort: the platform says receiving, nobody can",
      },
    },
    why: {
      zh: "平台判断“在线”时不看权限，也会把永久在线标记和服务时间算作有人；消息进来后没有人能打开，顾客一直等待。",
      en: "The platform does not look at permissions when it says online, and counts permanent flags and opening hours as people. The message comes in, nobody can open it, the customer waits.",
    },
    remediation: {
      zh: "按接待证明中列出的原因修复至少一名客服，或将该渠道设为离线并提示顾客其他联系方式。",
      en: "Repair at least one agent as the reception proof lists, or take the channel offline and tell customers another way.",
    },
    message: {
      zh: "渠道「{subject}」：平台显示正在接收，但没有任何客服能够打开新对话。",
      en: "Channel “{subject}”: the platform says receiving, but no agent can open a new conversation.",
    },
    requirements: ["S-02", "S-13", "S-14"],
    platforms: "any",
    needs: {
      channels: "any",
      channelLoad: "any",
      presence: "any",
      agents: "any",
      memberships: "any",
      groups: "any",
      routing: "any",
      roles: "any",
    },
  },
  ({ each, facts }) => {
    const proofs = new Map(facts.instant().map((proof) => [proof.id, proof]));
    return each("channels", (channel): Outcome => {
      const proof = proofs.get(channel.id);
      if (!proof || proof.platformSaysReceiving === null) {
        return {
          verdict: "unknown",
          fields: [],
          reason: couldNotRead(["platformReceiving"], ["not-collected"]),
        };
      }
      if (!proof.platformSaysReceiving || proof.verdict === "PROVEN") return { verdict: "pass" };
      if (proof.verdict === "REFUTED") {
        return {
          verdict: "fail",
          fields: [],
          evidence: proof.causes.flatMap(({ evidence }) => evidence).slice(0, 20),
        };
      }
      const reason = proof.gaps[0]?.reason ?? couldNotRead(["presence"], ["not-collected"]);
      return { verdict: "unknown", fields: [], reason };
    });
  },
);
