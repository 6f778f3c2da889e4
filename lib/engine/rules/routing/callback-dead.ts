import { fail, judge } from "../../judge";
import { judgeRoutes } from "../../judge-routes";
import { defineRule } from "../../rule";
import type { Text } from "../../text";
import { isAbsent, known } from "../../value";

export const callbackDead = defineRule(
  {
    id: "routing/callback-dead",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "没有任何客服会被选中，顾客转人工必然失败。",
      en: "No agent is ever chosen, so every hand-over fails.",
    },
    title: {
      pass: { zh: "分配回调均可用", en: "Every assignment callback answers" },
      fail: { zh: "分配回调不可用", en: "Assignment callback is dead" },
    },
    why: {
      zh: "该渠道由业务服务器决定分配给谁，每次转人工都要请求回调地址。地址为空或请求失败时，就没有人来决定。",
      en: "A business server decides who serves here, and every hand-over asks it. With no address or a failing one, nobody decides.",
    },
    remediation: {
      zh: "修复分配回调或改为自动分配。",
      en: "Repair the callback or use automatic assignment.",
    },
    message: {
      zh: "渠道「{subject}」由业务服务器分配，但回调地址{problem}。",
      en: "Channel “{subject}” is assigned by a business server whose callback {problem}.",
    },
    requirements: ["S-22", "S-23"],
    platforms: ["tencent-desk"],
    needs: { channels: "any", routing: "any" },
  },
  (context) =>
    judgeRoutes(context, (route) =>
      judge(route, ["strategy"], ({ strategy }) => {
        if (strategy !== "callback") return "skip";
        if (known(route.callbackUrl)?.trim() === "")
          return fail(["strategy", "callbackUrl"], { problem: EMPTY });
        return judge(route, ["callbackHealthy"], ({ callbackHealthy }) => {
          if (!callbackHealthy) return fail(["strategy", "callbackHealthy"], { problem: FAILING });
          return isAbsent(route.callbackUrl) ? "pass" : judge(route, ["callbackUrl"], () => "pass");
        });
      }),
    ),
);

const EMPTY: Text = { zh: "为空", en: "address is empty" };
const FAILING: Text = { zh: "请求失败", en: "fails" };
