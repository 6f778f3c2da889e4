import { boundsOf } from "../../address-range";
import { fail, judge, pass, skip, unknown } from "../../judge";
import { MEIQIA_SCREENS } from "../../meiqia-screens";
import { defineRule } from "../../rule";
import type { Text } from "../../text";
import { daysUntil } from "../../time";
import { known } from "../../value";
import { addressProblem } from "../../web-address";

export const tooWide = defineRule(
  {
    id: "block/too-wide",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "大量普通顾客会连带被拒之门外。",
      en: "Many ordinary customers are turned away along with the one that was meant.",
    },
    title: {
      pass: { zh: "拉黑条目的范围都合适", en: "Every block is narrow" },
      fail: { zh: "拉黑范围过宽", en: "Block is too wide" },
    },
    why: {
      zh: "一条拉黑覆盖整段 IP、使用通配符，或写成了代理、内网地址时，同一网络或同一代理后的顾客会全部被拒绝，而他们并没有任何过错。",
      en: "A block that covers a range of addresses, uses a wildcard or names a proxy’s or private address refuses everybody in that network or behind that proxy.",
    },
    remediation: { zh: "缩小拉黑范围。", en: "Narrow the entry." },
    message: {
      zh: "拉黑条目「{entry}」{problem}，许多普通顾客会被拒绝。",
      en: "Block “{entry}” {problem}; many ordinary customers are refused.",
    },
    requirements: ["S-03"],
    platforms: ["meiqia", "livehelperchat"],
    needs: { blocks: "any" },
    where: { meiqia: MEIQIA_SCREENS.blacklist },
  },
  ({ each, at }) =>
    each("blocks", (block) => {
      const until = known(block.until);
      if (until !== undefined && daysUntil(until, at) <= 0) return skip;
      return judge(block, ["kind"], ({ kind }) => {
        if (kind === "keyword" || kind === "anti-flood") return skip;
        return judge(block, ["subject"], ({ subject }) => {
          const entry = subject.trim();
          if (/^[*%.]+$/.test(entry)) return fail(["subject"], { entry, problem: EVERYBODY });
          if (kind === "customer") return pass;
          const breadth = breadthOf(entry);
          if (breadth === "unreadable") return unknown(["subject"], NOT_AN_ADDRESS);
          return breadth ? fail(["subject"], { entry, problem: breadth }) : pass;
        });
      });
    }),
);

/** A /24 is one small network; an IPv6 customer alone owns up to a /48. */
const WIDEST_IPV4 = 256;
const WIDEST_IPV6_PREFIX = 48;

function breadthOf(entry: string): Text | null | "unreadable" {
  if (entry.includes(":")) {
    const prefix = /^[0-9a-f:]+(?:\/(\d{1,3}))?$/i.exec(entry);
    if (!prefix) return "unreadable";
    const bits = Number(prefix[1] ?? 128);
    return bits < WIDEST_IPV6_PREFIX
      ? { zh: `覆盖整个 IPv6 网段（/${bits}）`, en: `covers a whole IPv6 network (/${bits})` }
      : null;
  }
  const bounds = boundsOf(fourParts(entry));
  if (!bounds) return "unreadable";
  const count = bounds[1] - bounds[0] + 1;
  if (count > WIDEST_IPV4) return { zh: `覆盖 ${count} 个 IP 地址`, en: `covers ${count} addresses` };
  const first = entry.split(/[-/]/)[0]?.trim().replaceAll("*", "0") ?? "";
  return addressProblem(`http://${first}`) === "private" ? SHARED : null;
}

/** `10.1.*` is short for `10.1.*.*`. */
function fourParts(entry: string): string {
  if (!entry.endsWith("*")) return entry;
  const parts = entry.split(".");
  return [...parts, "*", "*", "*"].slice(0, Math.max(4, parts.length)).join(".");
}

const EVERYBODY: Text = { zh: "对所有人生效", en: "holds for everybody" };
const SHARED: Text = {
  zh: "是多人共用的代理或内网地址",
  en: "is the address of a proxy or private network that customers share",
};
const NOT_AN_ADDRESS: Text = {
  zh: "无法识别拉黑条目的写法",
  en: "The entry is written in a way that could not be read",
};
