import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

export const queueLimitLow = defineRule(
  {
    id: "queue/limit-low",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "稍有高峰，多出的顾客就会被拒绝排队。",
      en: "At the smallest peak, further customers are refused.",
    },
    title: {
      pass: { zh: "排队上限足以应对高峰", en: "Queue limits leave room for a peak" },
      fail: { zh: "排队上限过低", en: "Queue limit too low" },
    },
    why: {
      zh: "排队人数达到上限后，新来的顾客既排不了队也进不了对话。上限过低时，几位顾客同时到来就会触发。",
      en: "Once the queue is full, further customers can neither wait nor talk. With a very low limit a handful of customers is enough.",
    },
    remediation: { zh: "提高排队上限。", en: "Raise the queue limit." },
    message: {
      zh: "排队「{subject}」的上限为 {limit} 人，低于要求的 {minimum} 人。",
      en: "Queue “{subject}” holds {limit} customers; at least {minimum} are asked for.",
    },
    requirements: ["S-08"],
    platforms: ["meiqia", "livehelperchat"],
    needs: { queues: "any" },
    where: { meiqia: MEIQIA_SCREENS.queue },
  },
  ({ each, semantics, policy }) =>
    each("queues", (queue) =>
      judge(queue, ["enabled"], ({ enabled }) => {
        if (!enabled) return "skip";
        return judge(queue, ["limit"], ({ limit }) => {
          if (limit === 0 && semantics.queue.limitZero === "unlimited") return "pass";
          if (limit >= policy.queueMinimum) return "pass";
          return { fail: { limit, minimum: policy.queueMinimum } };
        });
      }),
    ),
);
