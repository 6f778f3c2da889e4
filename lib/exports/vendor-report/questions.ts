import type { ReportPart } from "@/lib/engine/incident/report-document";
import type { Text } from "@/lib/engine/text";
import type { VendorReportEvidence } from "./evidence";
import { line, part, type Telling } from "./telling";

/** What only the vendor can answer. Each question follows from something in the evidence, or is asked of every failure. */
export function questionsPart(evidence: VendorReportEvidence, telling: Telling): ReportPart {
  const { say, moment, join } = telling;
  const { channels, changes, samples, snapshot, clocks } = evidence;
  const started = clocks.find(({ name }) => name === "started")?.at ?? evidence.incident.declaredAt;
  const comforted = channels.filter(
    ({ proof }) => proof?.verdict === "REFUTED" && proof.platformSaysReceiving === true,
  );
  const proven = channels.filter(({ proof }) => proof?.verdict === "PROVEN");
  const names = (some: typeof channels) => join(some.map(({ name }) => name));
  const asked: (string | false)[] = [
    say(KNOWN_FAULT, { at: moment(started) }),
    channels.length > 0 && say(LOGS, { at: moment(started), channels: names(channels) }),
    comforted.length > 0 && say(COMFORT, { channels: names(comforted) }),
    proven.length > 0 && say(SHOULD_WORK, { channels: names(proven) }),
    changes?.inconclusive === "not-by-configuration" && say(OWN_CHANGES, { at: moment(started) }),
    (samples.pulls.length > 0 || (samples.errors ?? []).length > 0) && say(ERRORS),
    (snapshot?.unread.length ?? 0) > 0 &&
      say(UNREAD, { sections: join((snapshot?.unread ?? []).map(({ section }) => say(section))) }),
    say(WORKAROUND),
    say(TICKET),
  ];
  return part("questions", say({ zh: "请平台方答复", en: "Questions to the vendor" }), "", {
    items: asked.flatMap((question) => (question ? [line(question)] : [])),
  });
}

const KNOWN_FAULT: Text = {
  zh: "{at} 前后，贵方平台是否有已知故障、发布或维护？",
  en: "Was there a known fault, a release or maintenance on your side around {at}?",
};
const LOGS: Text = {
  zh: "贵方日志中，{channels} 自 {at} 起的消息走到了哪一步？",
  en: "How far do messages of {channels} get in your logs since {at}?",
};
const COMFORT: Text = {
  zh: "{channels} 显示可接收，按配置却没有任何客服能接到消息。这个显示的依据是什么？",
  en: "{channels} are shown as receiving, while by configuration nobody can receive. What does that display go by?",
};
const SHOULD_WORK: Text = {
  zh: "按读到的配置，{channels} 有客服可以接待。贵方看到的投递结果是什么？",
  en: "By the configuration that was read, somebody can receive on {channels}. What does delivery look like on your side?",
};
const OWN_CHANGES: Text = {
  zh: "读到的配置变更不能解释故障。{at} 之前，贵方是否改动过默认值、分配逻辑或接口？",
  en: "The changes that were read do not explain the fault. Did you change defaults, routing or interfaces before {at}?",
};
const ERRORS: Text = {
  zh: "样例中的错误在贵方代表什么，如何解除？",
  en: "What do the errors among the samples mean on your side, and how are they cleared?",
};
const UNREAD: Text = {
  zh: "{sections} 没能完整读取。请提供这些配置的当前值，或可以读取的权限与接口。",
  en: "{sections} could not be read in full. Please give their present values, or the right or interface to read them.",
};
const WORKAROUND: Text = {
  zh: "在彻底修复之前，有没有临时办法让客户的消息有人接待？预计何时修复？",
  en: "Until it is repaired, is there a way to have customers' messages received? When do you expect the repair?",
};
const TICKET: Text = {
  zh: "请给出工单号、负责人和下一次答复的时间。",
  en: "Please give a ticket number, who is in charge, and when you will answer next.",
};
