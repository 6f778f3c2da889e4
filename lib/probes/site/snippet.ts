import type { SiteReport, Told, Untold } from "@/lib/engine/site-scan/report";
import type { Argument, Call, ReadCode } from "./read-code";

/** A script of the page with what was seen in it; null when it could not be read. */
export type SeenScript = { code: ReadCode | null; src: string | null; text: string };

export type Snippet = Omit<SiteReport["snippet"], "stale">;

/** Whose snippet is looked for: by the commands the vendor documents, or by a piece of text that belongs to it. */
export type Sought = { speaksMeiqia: boolean; mark: string | null };

/** Identifiers are public; what does not look like one is not repeated. */
const IDENTIFIER = /^[\w.,-]{1,200}$/;

/** Reads what a page's code says about its chat window. What reading cannot decide stays undecided, with the reason. */
export function snippetOf(scripts: readonly SeenScript[], sought: Sought, isCut: boolean): Snippet {
  const own = scripts.find((script) => carries(script, sought));
  const gap = gapOf(
    scripts.filter((script) => script !== own || !script.code?.loadsMore || script.src !== null),
    isCut,
  );
  const absentOr = (found: boolean): Told<boolean> =>
    found ? { value: true } : gap ? { untold: gap } : { value: false };
  if (!sought.speaksMeiqia && sought.mark === null) return everything({ untold: "no-mark" });
  if (!own) {
    const present = absentOr(false);
    return { ...everything("untold" in present ? present : NOT_THERE), present };
  }
  const callee = own.code && sought.speaksMeiqia ? speakerIn(own.code) : null;
  if (callee === null)
    return {
      ...everything(sought.speaksMeiqia ? { untold: "not-literal" } : NOT_THERE),
      present: { value: true },
    };
  const calls = scripts.flatMap(({ code }) => code?.calls.filter((call) => call.callee === callee) ?? []);
  const isComputed = calls.some(
    ({ args }) => args.length > 0 && args[0] !== undefined && "computed" in args[0],
  );
  const said = (command: string) => calls.filter(({ args }) => isCommand(args[0], command));
  const switched = (command: string): Told<boolean> => {
    if (said(command).some(isOn)) return { value: true };
    return isComputed ? { untold: "not-literal" } : { value: false };
  };
  const called = (command: string): Told<boolean> =>
    said(command).length > 0 ? { value: true } : isComputed ? { untold: "not-literal" } : absentOr(false);
  const assigned = said("assign").at(-1)?.args[1];
  const token = (key: string): Told<string | null> => {
    if (!assigned) return isComputed ? { untold: "not-literal" } : { value: null };
    return "object" in assigned ? textOf(assigned.object[key] ?? null) : { untold: "not-literal" };
  };
  return {
    present: { value: true },
    enterpriseId: identifierIn(said("entId").at(-1)),
    manualInit: switched("manualInit"),
    initCalled: called("init"),
    withoutButton: switched("withoutBtn"),
    showPanelCalled: called("showPanel"),
    agentToken: token("agentToken"),
    groupToken: token("groupToken"),
  };
}

const NOT_THERE: Told<null> = { value: null };

export function everything(told: { untold: Untold } | Told<null>): Snippet {
  return {
    present: "untold" in told ? told : { value: false },
    enterpriseId: told,
    manualInit: told,
    initCalled: told,
    withoutButton: told,
    showPanelCalled: told,
    agentToken: told,
    groupToken: told,
  };
}

/** Why something that is not to be seen may be there all the same. */
function gapOf(scripts: readonly SeenScript[], isCut: boolean): Untold | null {
  if (isCut || scripts.some(({ code }) => code === null)) return "script-unread";
  return scripts.some(({ code }) => code?.loadsMore) ? "loaded-later" : null;
}

export function carries({ code, src, text }: SeenScript, { speaksMeiqia, mark }: Sought): boolean {
  if (mark !== null && (text.includes(mark) || (src ?? "").includes(mark))) return true;
  return speaksMeiqia && code !== null && speakerIn(code) !== null;
}

/** Whoever is told the enterprise id is told everything else: vendors let sites choose the name. */
function speakerIn(code: ReadCode): string | null {
  return code.calls.find(({ args }) => isCommand(args[0], "entId") && args.length > 1)?.callee ?? null;
}

function isCommand(argument: Argument | undefined, command: string): boolean {
  return argument !== undefined && "literal" in argument && argument.literal === command;
}

/** `chat("manualInit")` and `chat("manualInit", true)` switch on; an explicit `false` does not. */
function isOn({ args }: Call): boolean {
  const value = args[1];
  return !(value && "literal" in value && value.literal === false);
}

function identifierIn(call: Call | undefined): Told<string | null> {
  const value = call?.args[1];
  return value && "literal" in value ? textOf(String(value.literal)) : { untold: "not-literal" };
}

function textOf(text: string | null): Told<string | null> {
  if (text === null || text === "") return { value: null };
  return IDENTIFIER.test(text) ? { value: text } : { untold: "not-literal" };
}
