import { failShownBy, pass, skip, unknown } from "../../judge";
import { defineRule } from "../../rule";
import type { Fallback } from "../../sections/replies";
import type { Text } from "../../text";
import { isAbsent, isUnreadable, known } from "../../value";

/** Without any fallback `emergency/no-fallback-channel` speaks; one finding for one cause. */
export const noRedirect = defineRule(
  {
    id: "emergency/no-redirect",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "平时不影响接待；故障时消息无法转到别处。",
      en: "Reception works today; in an emergency messages cannot be moved.",
    },
    title: {
      pass: { zh: "已备好可用的消息转接", en: "A working redirect is ready" },
      fail: { zh: "没有可用的消息转接", en: "No working redirect" },
    },
    why: {
      zh: "只有备用渠道还不够：要事先准备好把消息转到那里的办法（如转接到电话或微信客服），并确认那边有人接收。",
      en: "A fallback alone is not enough. The way to move messages there (to telephone or WeChat service) has to be prepared, and somebody must receive at the other end.",
    },
    remediation: {
      zh: "为至少一个有人接收的备用渠道预设消息转接。",
      en: "Prepare a redirect to at least one fallback that receives.",
    },
    message: {
      zh: "「{subject}」没有可用的消息转接：{problem}。",
      en: "“{subject}” has no working redirect: {problem}.",
    },
    requirements: ["S-34"],
    platforms: "any",
    needs: { fallbacks: "complete" },
  },
  ({ rows, whole, evidence }) => {
    const fallbacks = rows("fallbacks");
    const answers = fallbacks.map((fallback) => isReady(fallback));
    if (fallbacks.length === 0) return whole(skip);
    if (answers.includes(true)) return whole(pass);
    if (answers.includes(null)) return whole(unknown([], NOT_ON_RECORD));
    const prepared = fallbacks.filter(({ redirectPrepared }) => known(redirectPrepared) === true);
    const problem = prepared.length > 0 ? NOBODY_RECEIVES : NOT_PREPARED;
    const field = prepared.length > 0 ? "receiving" : "redirectPrepared";
    const shown = (prepared.length > 0 ? prepared : fallbacks).map((row) =>
      evidence("fallbacks", row, field),
    );
    return whole(failShownBy(shown, { problem }));
  },
);

/** Prepared, and somebody receives there; null when that cannot be told. */
function isReady({ redirectPrepared, receiving }: Fallback): boolean | null {
  const fields = [redirectPrepared, receiving];
  if (known(redirectPrepared) === false || isAbsent(redirectPrepared) || known(receiving) === false)
    return false;
  return fields.some((field) => isUnreadable(field)) ? null : true;
}

const NOT_PREPARED: Text = { zh: "所有备用渠道都没有预设转接", en: "none is prepared for any fallback" };
const NOBODY_RECEIVES: Text = { zh: "转接目标无人接收", en: "nobody receives at its target" };
const NOT_ON_RECORD: Text = {
  zh: "未登记备用渠道是否已备好转接、是否有人接收",
  en: "Whether a redirect is prepared and received is not on record",
};
