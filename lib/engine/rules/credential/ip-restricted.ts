import { rangeCovers } from "../../address-range";
import { fail, judge, unknown } from "../../judge";
import { nameList } from "../../name-list";
import { defineRule } from "../../rule";
import type { Text } from "../../text";

/** An empty list restricts nobody. */
export const ipRestricted = defineRule(
  {
    id: "credential/ip-restricted",
    version: 1,
    severity: "blocker",
    severityReason: { zh: "来自该地址的请求会被平台拒绝。", en: "Requests from that address are refused." },
    title: {
      pass: { zh: "调用方地址均在可信名单内", en: "Every address in use is on the allow list" },
      fail: { zh: "调用方地址不在可信名单内", en: "Calling address is not on the allow list" },
    },
    why: {
      zh: "凭证限制了来源 IP。服务器或办公网络换了出口地址后，请求会立即被拒绝，表现与密钥失效相同。",
      en: "The credential accepts certain source addresses only. After the server or office changes its outgoing address, requests are refused as if the key were dead.",
    },
    remediation: { zh: "将该地址加入可信 IP 名单。", en: "Add the address to the allow list." },
    message: {
      zh: "凭证「{subject}」的可信名单不包含正在使用的地址 {addresses}。",
      en: "The allow list of credential “{subject}” does not contain {addresses}, from which it is used.",
    },
    requirements: ["S-18", "S-21"],
    platforms: ["tencent-desk", "wecom-kf", "intercom", "livehelperchat"],
    needs: { credentials: "any" },
  },
  ({ each }) =>
    each("credentials", (credential) =>
      judge(credential, ["ipAllowlist"], ({ ipAllowlist: list }) => {
        if (list.length === 0) return "pass";
        return judge(credential, ["usedFrom"], ({ usedFrom }) => {
          const answers = usedFrom.map((address) => ({ address, admitted: letIn(list, address) }));
          const refused = answers.filter(({ admitted }) => admitted === false).map(({ address }) => address);
          if (refused.length > 0)
            return fail(["ipAllowlist", "usedFrom"], { addresses: nameList(refused, "个") });
          return answers.some(({ admitted }) => admitted === null)
            ? unknown(["ipAllowlist"], UNCLEAR)
            : "pass";
        });
      }),
    ),
);

/** Null when a line of the list could not be understood and no other line lets the address in. */
function letIn(list: readonly string[], address: string): boolean | null {
  const answers = list.map((range) => rangeCovers(range, address));
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

const UNCLEAR: Text = {
  zh: "可信名单中有无法识别的写法",
  en: "The allow list has a line that could not be understood",
};
