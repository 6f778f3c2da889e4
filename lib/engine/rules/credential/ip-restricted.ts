import { refusedBy, UNCLEAR_LINE } from "../../address-range";
import { fail, judge, unknown } from "../../judge";
import { nameList } from "../../name-list";
import { defineRule } from "../../rule";

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
          const { refused, unclear } = refusedBy(list, usedFrom);
          if (refused.length > 0)
            return fail(["ipAllowlist", "usedFrom"], { addresses: nameList(refused, "个") });
          return unclear ? unknown(["ipAllowlist"], UNCLEAR_LINE) : "pass";
        });
      }),
    ),
);
