import { refusedBy, UNCLEAR_LINE } from "../../address-range";
import { fail, judge, unknown } from "../../judge";
import { nameList } from "../../name-list";
import { defineRule } from "../../rule";
import { whileOn } from "../../while-on";

/** The list counts in the browser only: mobile apps and the interface are exempt. An empty one lets everybody in. */
export const webIpList = defineRule(
  {
    id: "credential/web-ip-list",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "该办公地点的客服在浏览器里打不开工作台。",
      en: "Agents at that office cannot open the workbench in a browser.",
    },
    title: {
      pass: { zh: "办公地址均在网页端白名单中", en: "Every office is on the list for the web app" },
      fail: { zh: "办公地址不在网页端白名单中", en: "Office is not on the list for the web app" },
    },
    why: {
      zh: "网页端开启了 IP 限制。办公网络更换出口或新增地点后，不在名单中的客服会被拒之门外；手机端与接口不受影响，容易误判。",
      en: "The web app accepts certain addresses only. After an office changes its line or a new one opens, agents there are shut out, while mobile apps and the interface go on working.",
    },
    remediation: {
      zh: "将办公网络的出口 IP 加入名单。",
      en: "Add the office's outgoing address to the list.",
    },
    message: {
      zh: "白名单「{subject}」不包含办公地址 {addresses}。",
      en: "List “{subject}” does not contain the office addresses {addresses}.",
    },
    requirements: ["S-18"],
    platforms: ["intercom"],
    needs: { accessLists: "any" },
  },
  ({ each }) =>
    each("accessLists", (list) =>
      whileOn(list, () =>
        judge(list, ["appliesTo", "addresses"], ({ appliesTo, addresses }) => {
          if (appliesTo !== "web") return "skip";
          if (addresses.length === 0) return "pass";
          return judge(list, ["officeAddresses"], ({ officeAddresses }) => {
            const { refused, unclear } = refusedBy(addresses, officeAddresses);
            if (refused.length > 0)
              return fail(["addresses", "officeAddresses"], { addresses: nameList(refused, "个") });
            return unclear ? unknown(["addresses"], UNCLEAR_LINE) : "pass";
          });
        }),
      ),
    ),
);
