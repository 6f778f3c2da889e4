import { EmbeddedReport, type CheckCodes } from "@/lib/contracts/self-checks";
import { type Result, within } from "./result";

const ANSWERS_WITHIN_MS = 10_000;

/** Embeds a page of the second address and takes its word: what third parties may keep is known to nobody else. */
export async function checkThirdParty(secondSite: string | null): Promise<Result<"thirdParty">> {
  if (secondSite === null) return { code: "no-second-site" };
  const frame = document.createElement("iframe");
  const heard = new AbortController();
  const report = listen(frame, new URL(secondSite).origin, heard.signal);
  frame.src = secondSite;
  frame.title = "";
  frame.tabIndex = -1;
  frame.setAttribute("aria-hidden", "true");
  // Out of sight, and still drawn: browsers put off what is not displayed at all.
  frame.style.cssText = "position:absolute;width:1px;height:1px;border:0;opacity:0;pointer-events:none";
  document.body.append(frame);
  try {
    const told = await within(ANSWERS_WITHIN_MS, report, null);
    return told ? resultOf(told) : { code: "not-reached" };
  } finally {
    heard.abort();
    frame.remove();
  }
}

/** Anybody may send a page a message: only that frame, while it shows the second address, is believed. */
function listen(frame: HTMLIFrameElement, origin: string, signal: AbortSignal): Promise<EmbeddedReport> {
  return new Promise((resolve) => {
    const take = (event: MessageEvent<unknown>) => {
      if (event.origin !== origin || event.source === null || event.source !== frame.contentWindow) return;
      const report = EmbeddedReport.safeParse(event.data);
      if (report.success) resolve(report.data);
    };
    window.addEventListener("message", take, { signal });
  });
}

function resultOf(report: EmbeddedReport): Result<"thirdParty"> {
  const { cookies, localStorage, indexedDb } = report;
  const facts = {
    thirdPartyCookies: cookies,
    thirdPartyLocalStorage: localStorage,
    thirdPartyIndexedDb: indexedDb,
  };
  const code = codeOf(report);
  // Of a page that is no third party these are no facts about third parties.
  return code === "same-site" || report.site === null ? { code } : { code, facts };
}

function codeOf(report: EmbeddedReport): CheckCodes["thirdParty"] {
  const { site, cookies, localStorage, indexedDb, unpartitioned } = report;
  if (site === null) return "not-told";
  if (site !== "cross-site") return "same-site";
  if (!cookies || !localStorage || !indexedDb) return "blocked";
  if (unpartitioned === null) return "not-told";
  return unpartitioned ? "working" : "partitioned";
}
