import { fail, judge, pass, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { sectionGap } from "../../proof/section-gap";
import { defineRule } from "../../rule";
import type { AutoReply } from "../../sections/replies";
import type { Text } from "../../text";
import { isAbsent, known } from "../../value";

export const noAgentPromptEmpty = defineRule(
  {
    id: "reply/no-agent-prompt-empty",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "顾客等在那里，却不知道发生了什么。",
      en: "The customer waits and does not know what is going on.",
    },
    title: {
      pass: {
        zh: "转人工失败与排队时都有提示语",
        en: "Customers are told when they queue or cannot be served",
      },
      fail: { zh: "转人工失败或排队提示语缺失", en: "Prompt for waiting or failed hand-over is missing" },
    },
    why: {
      zh: "排队或转人工失败时如果没有任何提示，顾客会以为消息没有发出去，反复发送后离开。",
      en: "Without a word while queueing or after a failed hand-over, customers think nothing was sent, try again and leave.",
    },
    remediation: { zh: "补全转人工失败与排队提示语。", en: "Fill in the prompts." },
    message: {
      zh: "{occasion}「{subject}」{problem}，顾客得不到任何说明。",
      en: "{occasion} “{subject}” {problem}; the customer is told nothing.",
    },
    requirements: ["S-36"],
    platforms: ["tencent-desk", "meiqia"],
    needs: { autoReplies: "any", queues: "optional" },
    where: { meiqia: MEIQIA_SCREENS.automaticMessages },
  },
  ({ each, facts, ledger, rows, whole }) => {
    const queues = rows("queues");
    const queuesRead = ["complete", "absent"].includes(ledger("queues").status);
    const nobodyQueues = queuesRead && queues.every((queue) => known(queue.enabled) === false);
    const toldByReply = rows("autoReplies").some(
      (reply) =>
        reply.occasion === "queueing" && known(reply.enabled) !== false && !isBlank(known(reply.text)),
    );
    return [
      ...each("autoReplies", (reply) => {
        const occasion = OCCASIONS[reply.occasion];
        if (!occasion || (reply.occasion === "queueing" && nobodyQueues)) return skip;
        if (known(reply.enabled) === false) return fail(["enabled"], { occasion, problem: OFF });
        return judge(reply, ["text"], ({ text }) => {
          if (isBlank(text)) return { fail: { occasion, problem: EMPTY } };
          return isAbsent(reply.enabled) ? pass : judge(reply, ["enabled"], () => pass);
        });
      }),
      ...each("queues", (queue) => {
        if (known(queue.enabled) === false || toldByReply) return skip;
        return judge(queue, ["enabled", "text"], ({ text }) =>
          isBlank(text) ? fail(["text"], { occasion: QUEUE_PROMPT, problem: EMPTY }) : pass,
        );
      }),
      ...(queuesRead || toldByReply ? [] : whole(unknown([], sectionGap(facts.snapshot, "queues")))),
    ];
  },
);

const isBlank = (text: string | undefined) => text === undefined || text.trim() === "";

const QUEUE_PROMPT: Text = { zh: "排队提示语", en: "The queue prompt" };
const OCCASIONS: Partial<Record<AutoReply["occasion"], Text>> = {
  "no-agent": { zh: "无人接待提示语", en: "The prompt for “nobody available”" },
  "handover-failed": { zh: "转人工失败提示语", en: "The prompt for a failed hand-over" },
  queueing: QUEUE_PROMPT,
};
const EMPTY: Text = { zh: "为空", en: "is empty" };
const OFF: Text = { zh: "未启用", en: "is off" };
