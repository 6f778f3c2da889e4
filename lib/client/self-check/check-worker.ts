import { type Result, within } from "./result";

const SCRIPT = "/handed-out/self-check/worker";
const SCOPE = "/handed-out/self-check/";
const READY_WITHIN_MS = 10_000;

type Registered = Result<"serviceWorker"> & { registration: ServiceWorkerRegistration | null };

/** A worker in a folder of its own: it can touch no other page of this address. */
export async function checkWorker(): Promise<Registered> {
  if (!window.isSecureContext) return { code: "insecure", registration: null };
  if (!("serviceWorker" in navigator)) return { code: "unsupported", registration: null };
  const registering = navigator.serviceWorker.register(SCRIPT, { scope: SCOPE }).then(awake);
  const registration = await within(READY_WITHIN_MS, registering, null);
  return { code: registration ? "registered" : "failed", registration };
}

/** Resolves when the worker can receive. */
async function awake(registration: ServiceWorkerRegistration): Promise<ServiceWorkerRegistration> {
  const coming = registration.installing ?? registration.waiting;
  if (!registration.active && coming)
    await new Promise<void>((resolve, reject) => {
      coming.addEventListener("statechange", () => {
        if (coming.state === "activated") resolve();
        if (coming.state === "redundant") reject(new Error("The worker was not taken."));
      });
    });
  return registration;
}

/** Leaves nothing behind. */
export async function removeWorker(registration: ServiceWorkerRegistration | null): Promise<void> {
  await registration?.unregister().catch(() => false);
}
