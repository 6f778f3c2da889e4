import { judgeInUse } from "../../channel-in-use";
import { judge } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import { siteAddressProblem } from "../../site-address";

export const addressMalformed = defineRule(
  {
    id: "channel/address-malformed",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "网站绑定失败，渠道无法启用。",
      en: "Binding the site fails, so the channel cannot work.",
    },
    title: {
      pass: { zh: "绑定的网站地址格式正确", en: "Every bound address is well formed" },
      fail: { zh: "绑定的网站地址格式不正确", en: "Bound address is malformed" },
    },
    why: {
      zh: "网站地址里混入空格、全角字符或漏写域名时，平台无法识别，绑定会失败。",
      en: "A blank, a full-width character or a missing domain makes the address unreadable for the platform, and binding fails.",
    },
    remediation: { zh: "修正网站地址格式。", en: "Correct the address." },
    message: {
      zh: "渠道「{subject}」绑定的地址「{address}」{problem}。",
      en: "Channel “{subject}” is bound to “{address}”, which {problem}.",
    },
    requirements: ["S-51"],
    platforms: ["meiqia"],
    needs: { channels: "any" },
    where: { meiqia: MEIQIA_SCREENS.channels },
  },
  ({ each }) =>
    each("channels", (channel) =>
      judgeInUse(channel, () =>
        judge(channel, ["kind"], ({ kind }) => {
          if (kind !== "website") return "skip";
          return judge(channel, ["address"], ({ address }) => {
            // A channel that was never bound to a site has nothing to correct.
            if (address === "") return "skip";
            const problem = siteAddressProblem(address);
            return problem ? { fail: { address, problem } } : "pass";
          });
        }),
      ),
    ),
);
