import { readSignInProblem, type SignInProblem } from "@/lib/contracts/sign-in";
import { ClientError } from "./client-error";

const BASE = "/api/auth";

/** next-auth's own ceremony, in two requests. Null: signed in, the cookie is set. */
export async function signInWithPassword(input: {
  email: string;
  password: string;
}): Promise<SignInProblem | null> {
  const url = await post("callback/credentials", input);
  const error = new URL(url, window.location.origin).searchParams.get("error");
  return error === null ? null : readSignInProblem(error);
}

/** The address at the identity provider to go to; afterwards it leads back to `callbackUrl`. */
export function addressOfProvider(callbackUrl: string): Promise<string> {
  return post("signin/oidc", { callbackUrl });
}

async function post(path: string, fields: Record<string, string>): Promise<string> {
  const { csrfToken } = await read<{ csrfToken: string }>(await fetch(`${BASE}/csrf`).catch(unreachable));
  const body = new URLSearchParams({ ...fields, csrfToken, json: "true" });
  return (
    await read<{ url: string }>(await fetch(`${BASE}/${path}`, { method: "POST", body }).catch(unreachable))
  ).url;
}

async function read<T>(response: Response): Promise<T> {
  // A refused password comes with status 401 and the reason in the address it names.
  if (!response.ok && response.status !== 401) throw new ClientError("unexpected", response.status);
  return (await response.json()) as T;
}

function unreachable(cause: unknown): never {
  throw new ClientError("unreachable", 0, undefined, cause);
}
