import path from "node:path";
import { type APIRequestContext, expect } from "@playwright/test";

const { INLET_E2E_PORT = "", INLET_E2E_DATA_DIR = "" } = process.env;
export const origin = `http://127.0.0.1:${INLET_E2E_PORT}`;

/** What the server under test printed, as its starter sees it. */
export const serverLog = path.join(INLET_E2E_DATA_DIR, "server.log");

/** Made by first-run.setup.ts through the pages, before any other test. */
export const administrator = {
  name: "王芳",
  email: "wang.fang@example.com",
  password: "twelve small sparrows",
  organisation: "晨光家居",
};
export const administratorState = path.join(INLET_E2E_DATA_DIR, "administrator.json");

/** A change through the API. A browser says by itself where a request comes from; a test must. */
export async function send(request: APIRequestContext, address: string, data: object) {
  const response = await request.post(address, { data, headers: { origin } });
  expect(response.ok(), `${address}: ${response.status()}`).toBe(true);
  return (await response.json()) as Record<string, unknown>;
}

/** Signs in without the form, for tests about something else. */
export async function signIn(
  request: APIRequestContext,
  person: { email: string; password: string },
  server = origin,
) {
  const { csrfToken } = (await (await request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const form = { email: person.email, password: person.password, csrfToken, json: "true" };
  const response = await request.post("/api/auth/callback/credentials", {
    form,
    headers: { origin: server },
  });
  expect(response.ok(), `sign-in: ${response.status()}`).toBe(true);
}

/** Leaves the sample company as what pages show to the tests that follow. */
export async function archiveSource(request: APIRequestContext, sourceId: string) {
  const response = await request.delete(`/api/v1/sources/${sourceId}`, { headers: { origin } });
  expect(response.ok(), `archiving: ${response.status()}`).toBe(true);
}

/** A snapshot as a source of its own; taken before the sample company's, it does not take the place of what pages show. */
export async function importSnapshot(
  request: APIRequestContext,
  name: string,
  snapshot: object,
  sourceId?: string,
) {
  const file = {
    name: "snapshot.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(snapshot)),
  };
  const response = await request.post("/api/v1/imports", {
    multipart: { file, name, ...(sourceId && { sourceId }) },
    headers: { origin },
  });
  const result = (await response.json()) as { ok: boolean; sourceId: string };
  expect(result.ok, JSON.stringify(result).slice(0, 500)).toBe(true);
  return result;
}
