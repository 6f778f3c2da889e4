import type { ReportDocument } from "@/lib/engine/incident/report-document";
import type { Language } from "@/lib/engine/text";
import type { VendorReportEvidence } from "./evidence";
import { questionsPart } from "./questions";
import { type Hidden, redact } from "@/lib/exports/redact";
import { line, part, tellingIn, type Telling } from "./telling";
import { headPart, symptomPart, timesPart, triedPart } from "./what-happened";
import {
  accountsPart,
  changesPart,
  modulesPart,
  proofPart,
  ruledOutPart,
  samplesPart,
} from "./what-is-known";

/** The report to the vendor. The same evidence gives the same document; nothing leaves that looks like a secret. */
export function vendorReport(found: VendorReportEvidence, language: Language): ReportDocument {
  const { value: evidence, hidden } = redact(found);
  const { number, title, isDrill } = evidence.incident;
  const telling = tellingIn(language, evidence.timezone);
  const { say } = telling;
  return {
    language,
    asOf: evidence.snapshot?.takenAt ?? evidence.incident.declaredAt,
    title: `${isDrill ? say({ zh: "【演练】", en: "[DRILL] " }) : ""}${say({ zh: "报修单", en: "Vendor report" })} INC-${number}`,
    subtitle: title,
    parts: [
      headPart(evidence, telling),
      symptomPart(evidence, telling),
      timesPart(evidence, telling),
      modulesPart(evidence, telling),
      accountsPart(evidence, telling),
      proofPart(evidence, telling),
      changesPart(evidence, telling),
      samplesPart(evidence, telling),
      triedPart(evidence, telling),
      ruledOutPart(evidence, telling),
      questionsPart(evidence, telling),
      hiddenPart(hidden, telling),
    ],
  };
}

function hiddenPart(hidden: Hidden, { say }: Telling) {
  const title = say({ zh: "已隐去的内容", en: "What was left out" });
  const none = {
    zh: "没有发现需要隐去的密钥、口令或联系方式。",
    en: "No secret and no contact was found to leave out.",
  };
  const secrets = {
    zh: "密钥、口令、令牌等 {count} 处，以 [***] 代替",
    en: "{count} secrets, passwords or tokens, replaced with [***]",
  };
  const contacts = {
    zh: "手机号、邮箱 {count} 处，以 [**] 代替",
    en: "{count} mobile numbers or e-mail addresses, replaced with [**]",
  };
  return part("hidden", title, say(none), {
    items: [
      ...(hidden.secret > 0 ? [line(say(secrets, { count: hidden.secret }))] : []),
      ...(hidden.contact > 0 ? [line(say(contacts, { count: hidden.contact }))] : []),
    ],
  });
}
