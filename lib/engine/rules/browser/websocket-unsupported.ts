import { compareVersions } from "../../compare-versions";
import { COVER_NEEDS } from "../../cover";
import { excusedIf } from "../../excused-if";
import { fail, judge, pass, unknown } from "../../judge";
import { judgeRowsOfStaff } from "../../judge-rows-of-staff";
import { defineRule, type Outcome } from "../../rule";
import type { Device } from "../../sections/devices";
import type { Text } from "../../text";
import { isAbsent, known } from "../../value";

/**
 * A self-test says more than a version number: an old browser that passes is fine. Another live connection of the
 * same agent is enough.
 */
export const websocketUnsupported = defineRule(
  {
    id: "browser/websocket-unsupported",
    version: 1,
    severity: "blocker",
    severityReason: {
      zh: "浏览器收不到实时消息，只有刷新页面才会出现。",
      en: "The browser gets no live messages; they appear only on reload.",
    },
    title: {
      pass: { zh: "客服的浏览器支持实时连接", en: "Agents' browsers keep a live connection" },
      fail: { zh: "浏览器无法建立实时连接", en: "Browser without a live connection" },
    },
    why: {
      zh: "网页端通过 WebSocket 接收新消息。浏览器版本过旧，或连接自检失败时，新消息不会实时出现。",
      en: "The web version receives messages over a WebSocket. With an old browser, or when the self-test of the connection fails, new messages do not appear live.",
    },
    remediation: {
      zh: "使用最新版 Chrome、Edge 或 Firefox，并重新自检。",
      en: "Use a current Chrome, Edge or Firefox and repeat the self-test.",
    },
    message: {
      zh: "客服「{subject}」的浏览器无法接收实时消息：{problem}。",
      en: "The browser of agent “{subject}” gets no live messages: {problem}.",
    },
    requirements: ["S-24", "S-29"],
    platforms: "any",
    needs: { agents: "any", devices: "any", ...COVER_NEEDS },
  },
  (context) =>
    judgeRowsOfStaff(context, "devices", (device, others) =>
      judge(device, ["client"], ({ client }) => {
        if (client !== "web") return "skip";
        const otherWorks = others.some((other) => known(other.websocket) === "working");
        return excusedIf(otherWorks, judgeBrowser(device, context.policy.browserFloors));
      }),
    ),
);

function judgeBrowser(device: Device, floors: Record<string, number>): Outcome {
  const test = known(device.websocket);
  if (test === "working") return pass;
  if (test !== undefined) return fail(["websocket"], { problem: PROBLEMS[test] });
  const byVersion = judgeVersion(device, floors);
  if (byVersion.verdict === "fail" || isAbsent(device.websocket)) return byVersion;
  return judge(device, ["websocket"], () => "pass");
}

/** Without a self-test the version has to speak; it may be written behind the browser's name (“Chrome 141”). */
function judgeVersion(device: Device, floors: Record<string, number>): Outcome {
  return judge(device, ["browser"], ({ browser }) => {
    const name = Object.keys(floors).find((listed) => browser.toLowerCase().includes(listed));
    const floor = name === undefined ? undefined : floors[name];
    if (floor === undefined) return unknown(["browser"], notListed(browser));
    const version = known(device.version) ?? browser;
    const order = compareVersions(version, String(floor));
    if (order === null) return unknown(["browser", "version"], UNTESTED);
    return order < 0 ? fail(["browser", "version"], { problem: tooOld(browser, version, floor) }) : pass;
  });
}

const PROBLEMS = {
  unsupported: { zh: "浏览器不支持 WebSocket", en: "it does not support WebSocket" },
  failing: { zh: "WebSocket 连接自检失败", en: "the WebSocket self-test fails" },
};

const tooOld = (browser: string, version: string, floor: number): Text => {
  const shown = browser === version ? browser : `${browser} ${version}`;
  return { zh: `${shown} 低于最低版本 ${floor}`, en: `${shown} is below version ${floor}` };
};

const notListed = (browser: string): Text => ({
  zh: `未自检，且策略中没有“${browser}”的最低版本`,
  en: `Not tested, and the policy names no lowest version of “${browser}”`,
});

const UNTESTED: Text = {
  zh: "未自检，浏览器版本也未登记",
  en: "Not tested, and the version is not on record",
};
