import { type Result, within } from "./result";

const NAME = "inlet_self_check";
const OPENS_WITHIN_MS = 5_000;
const MEGABYTE = 1024 * 1024;

/** Writes a little to each kind of storage a workbench uses, reads it back and takes it away again. */
export async function checkStorage(): Promise<Result<"storage">> {
  const [local, indexedDb] = [tryLocal(), await within(OPENS_WITHIN_MS, tryIndexedDb(), "blocked" as const)];
  const cookies = tryCookie();
  const quota = await navigator.storage?.estimate?.().catch(() => null);
  const facts = {
    cookies,
    localStorage: local === "working",
    indexedDb: indexedDb === "working",
    ...(quota?.quota !== undefined && { quotaMb: Math.round(quota.quota / MEGABYTE) }),
  };
  const kinds = [local, indexedDb, cookies ? "working" : "blocked"];
  if (kinds.includes("blocked")) return { code: "blocked", facts };
  return { code: kinds.includes("full") ? "full" : "working", facts };
}

type Kind = "working" | "blocked" | "full";

function tryCookie(): boolean {
  document.cookie = `${NAME}=1; path=/handed-out/self-check; SameSite=Strict`;
  const isThere = document.cookie.includes(`${NAME}=1`);
  document.cookie = `${NAME}=; path=/handed-out/self-check; SameSite=Strict; max-age=0`;
  return isThere;
}

function tryLocal(): Kind {
  try {
    localStorage.setItem(NAME, "1");
    const isThere = localStorage.getItem(NAME) === "1";
    localStorage.removeItem(NAME);
    return isThere ? "working" : "blocked";
  } catch (error) {
    return isFull(error) ? "full" : "blocked";
  }
}

async function tryIndexedDb(): Promise<Kind> {
  try {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(NAME, 1);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error("not opened"));
    });
    database.close();
    indexedDB.deleteDatabase(NAME);
    return "working";
  } catch (error) {
    return isFull(error) ? "full" : "blocked";
  }
}

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

/** A safe page without workers is what private windows of some browsers look like; nothing proves the contrary. */
export function checkPrivateMode(): Result<"privateMode"> {
  const lacksWorker = window.isSecureContext && !("serviceWorker" in navigator);
  return { code: lacksWorker ? "likely" : "cannot-tell" };
}
