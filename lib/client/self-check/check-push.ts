import { sendTestPush } from "./api";
import { type Result, within } from "./result";

const SUBSCRIBES_WITHIN_MS = 15_000;
const ARRIVES_WITHIN_MS = 20_000;

type Test = {
  token: string;
  pushKey: string;
  language: "zh-CN" | "en";
  permission: string;
  registration: ServiceWorkerRegistration | null;
};

/** From here to the server, on to the browser's push service, and back into the worker. The subscription ends with it. */
export async function checkPush(test: Test): Promise<Result<"push">> {
  const { registration, permission } = test;
  if (permission !== "granted") return { code: "not-permitted" };
  if (!registration || !("pushManager" in registration)) return { code: "no-worker" };
  const subscription = await within(
    SUBSCRIBES_WITHIN_MS,
    registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: test.pushKey }),
    null,
  );
  if (!subscription) return { code: "no-service" };
  try {
    return await roundTrip(subscription, test);
  } finally {
    await subscription.unsubscribe().catch(() => false);
  }
}

async function roundTrip(subscription: PushSubscription, test: Test): Promise<Result<"push">> {
  const { endpoint, keys } = subscription.toJSON();
  if (!endpoint || !keys?.p256dh || !keys.auth) return { code: "no-service" };
  const nonce = crypto.randomUUID();
  const arrival = hear(nonce);
  const startedAt = performance.now();
  const sent = await sendTestPush(test.token, {
    ...{ endpoint, nonce },
    keys: { p256dh: keys.p256dh, auth: keys.auth },
    language: test.language,
  }).catch(() => null);
  if (!sent || sent.outcome === "unreachable") return { code: "unreachable" };
  const facts = sent.status === null ? {} : { pushStatus: sent.status };
  if (sent.outcome === "refused") return { code: "refused", facts };
  if (!(await within(ARRIVES_WITHIN_MS, arrival, false))) return { code: "not-delivered", facts };
  return { code: "delivered", facts: { ...facts, pushMs: Math.round(performance.now() - startedAt) } };
}

function hear(nonce: string): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.serviceWorker.addEventListener("message", function listen({ data }: MessageEvent<unknown>) {
      if (typeof data !== "object" || data === null || !("nonce" in data) || data.nonce !== nonce) return;
      navigator.serviceWorker.removeEventListener("message", listen);
      resolve(true);
    });
  });
}
