import {
  browserOf,
  type Check,
  type CheckCodes,
  type OpenSelfCheck,
  type SelfCheckFacts,
  supportOf,
} from "@/lib/contracts/self-checks";
import { checkClock } from "./check-clock";
import { checkEcho } from "./check-echo";
import { checkNotifications } from "./check-notifications";
import { checkPush } from "./check-push";
import { checkPrivateMode, checkStorage } from "./check-storage";
import { checkThirdParty } from "./check-third-party";
import { checkWorker } from "./check-worker";
import type { Result } from "./result";

export type Progress = { codes: Partial<CheckCodes>; facts: SelfCheckFacts };
type Run = {
  token: string;
  opened: OpenSelfCheck;
  language: "zh-CN" | "en";
  /** The test notification. */
  notification: { title: string; body: string };
  onProgress: (progress: Progress, running: Check | null) => void;
};

export function ownBrowser() {
  return browserOf(navigator.userAgent, { touch: navigator.maxTouchPoints > 1 });
}

/**
 * One after the other, each shown as it comes. Returns the worker, which its caller removes, and whether a notification was
 * put up that a person can say they saw.
 */
export async function runChecks({ token, opened, language, notification, onProgress }: Run) {
  const progress: Progress = { codes: {}, facts: {} };
  const take = async <C extends Check>(check: C, test: Promise<Result<C>>) => {
    onProgress({ ...progress }, check);
    const { code, facts } = await test;
    progress.codes = { ...progress.codes, [check]: code };
    progress.facts = { ...progress.facts, ...facts };
    onProgress({ ...progress }, null);
    return code;
  };
  // First, while the press of the button still counts as one.
  const permission = await take("notifications", checkNotifications());
  await take("browser", Promise.resolve({ code: supportOf(ownBrowser(), Date.now()) }));
  const working = checkWorker();
  await take("serviceWorker", working);
  const { registration } = await working;
  const push = await take(
    "push",
    checkPush({ token, pushKey: opened.pushKey, language, permission, registration }),
  );
  await take("websocket", checkEcho(opened.echoTicket));
  await take("clock", checkClock(token));
  await take("storage", checkStorage());
  await take("thirdParty", checkThirdParty(opened.secondSite));
  await take("privateMode", Promise.resolve(checkPrivateMode()));
  const isShown =
    push === "delivered" || (permission === "granted" && (await putUp(registration, notification)));
  return { progress, registration, isShown };
}

/** Without a way through the push service the system can still be asked to show one. */
async function putUp(
  registration: ServiceWorkerRegistration | null,
  { title, body }: { title: string; body: string },
): Promise<boolean> {
  if (!registration) return false;
  return registration.showNotification(title, { body, tag: "inlet-self-check" }).then(
    () => true,
    () => false,
  );
}
