import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";

export const sensitiveWordCommon = defineRule(
  {
    id: "block/sensitive-word-common",
    version: 1,
    severity: "degraded",
    severityReason: {
      zh: "含有该词的普通消息会被拒绝。",
      en: "Ordinary messages that hold the word are refused.",
    },
    title: {
      pass: { zh: "敏感词中没有日常用语", en: "No everyday word is on the list of sensitive words" },
      fail: { zh: "日常用语被列为敏感词", en: "Everyday word listed as sensitive" },
    },
    why: {
      zh: "敏感词按字面匹配。把“退款”“你好”这类日常用语列进去，大量正常咨询会被拦下，顾客只看到发送失败。",
      en: "Sensitive words match literally. Everyday words such as “refund” or “hello” stop many normal questions, and the customer only sees that sending failed.",
    },
    remediation: { zh: "移除常用词。", en: "Remove the word." },
    message: {
      zh: "敏感词「{word}」是日常用语，普通消息会被拦截。",
      en: "The sensitive word “{word}” is everyday language; ordinary messages are refused.",
    },
    requirements: ["S-03"],
    platforms: ["meiqia"],
    needs: { blocks: "any" },
    where: { meiqia: MEIQIA_SCREENS.sensitiveWords },
  },
  ({ each }) =>
    each("blocks", (block) =>
      judge(block, ["kind"], ({ kind }) => {
        if (kind !== "keyword") return "skip";
        return judge(block, ["subject"], ({ subject }) => {
          const word = subject.trim();
          return isEveryday(word) ? { fail: { word } } : "pass";
        });
      }),
    ),
);

/** A single character or letter occurs in nearly every message. */
const isEveryday = (word: string) => [...word].length === 1 || EVERYDAY.has(word.toLowerCase());

const EVERYDAY: ReadonlySet<string> = new Set([
  ...[
    "你好",
    "您好",
    "在吗",
    "请问",
    "谢谢",
    "客服",
    "人工",
    "转人工",
    "帮忙",
    "问题",
    "怎么",
    "什么",
    "可以",
  ],
  ...[
    "价格",
    "多少钱",
    "优惠",
    "订单",
    "付款",
    "支付",
    "退款",
    "退货",
    "换货",
    "发货",
    "快递",
    "物流",
    "发票",
  ],
  ...["账号", "密码", "登录", "电话", "地址", "投诉", "售后", "会员", "预约", "取消"],
  ...[
    "hello",
    "hi",
    "thanks",
    "please",
    "help",
    "agent",
    "human",
    "price",
    "order",
    "pay",
    "payment",
    "refund",
  ],
  ...[
    "return",
    "delivery",
    "shipping",
    "invoice",
    "account",
    "password",
    "login",
    "phone",
    "address",
    "cancel",
  ],
]);
