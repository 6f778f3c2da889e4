import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { AppError } from "./errors";

// OWASP's and ASVS's floor for argon2id; 2 is the library's name for argon2id, whose enum vanishes when compiled.
const OPTIONS = { algorithm: 2, memoryCost: 46 * 1024, timeCost: 1, parallelism: 1 };

// Each hash holds 46 MiB: without a cap a flood of sign-ins would be a flood of memory.
const MAX_RUNNING = 2;
const MAX_WAITING = 64;

let running = 0;
const waiting: (() => void)[] = [];

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalise(password), OPTIONS));
}

/** Takes as long when there is no hash to compare with, so that the time does not tell who has an account. */
export async function verifyPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const comparable = passwordHash ?? (await nobodysHash());
  const matches = await inTurn(() => verify(comparable, normalise(password)));
  return matches && passwordHash !== null;
}

/** The same characters typed on another keyboard may arrive composed differently. */
function normalise(password: string): string {
  return password.normalize("NFKC");
}

let nobody: Promise<string> | undefined;
function nobodysHash(): Promise<string> {
  nobody ??= hashPassword(crypto.randomUUID());
  return nobody;
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < MAX_RUNNING) running++;
  else {
    if (waiting.length >= MAX_WAITING) throw new AppError("unavailable", undefined, {}, { retryAfter: 5 });
    // The one who leaves hands over the place, so nobody can slip in between.
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
