import path from "node:path";
import { expect, it } from "vitest";
import { EnvError, parseEnv } from "./env";

it("needs nothing", () => {
  expect(parseEnv({})).toEqual({
    port: 3000,
    host: "127.0.0.1",
    dataDir: path.resolve("data"),
    databaseUrl: undefined,
    secretKey: undefined,
    authSecret: undefined,
    publicUrl: undefined,
    secondUrl: undefined,
    trustedProxies: [],
    allowPrivate: [],
    oidc: null,
    logLevel: "info",
  });
});

it("treats an empty variable as absent", () => {
  expect(parseEnv({ DATABASE_URL: "", PORT: " " })).toMatchObject({ databaseUrl: undefined, port: 3000 });
});

it("reads a key in base64 and in hexadecimal", () => {
  const key = Buffer.alloc(32, 7);
  expect(parseEnv({ INLET_SECRET_KEY: key.toString("base64") }).secretKey).toEqual(key);
  expect(parseEnv({ INLET_SECRET_KEY: key.toString("hex") }).secretKey).toEqual(key);
});

it("splits the list of private hosts", () => {
  expect(parseEnv({ INLET_ALLOW_PRIVATE: "chat.internal, 10.0.0.0/8,::1" }).allowPrivate).toEqual([
    "chat.internal",
    "10.0.0.0/8",
    "::1",
  ]);
});

it.each([
  ["PORT", "70000"],
  ["DATABASE_URL", "mysql://root:hunter2hunter2@db/inlet"],
  ["DATABASE_URL", "postgresql://inlet:hunter2@db/inlet?schema=other"],
  ["INLET_SECRET_KEY", "hunter2hunter2"],
  ["NEXTAUTH_SECRET", "hunter2hunter2"],
  ["NEXTAUTH_URL", "hunter2.example.com"],
  ["INLET_ALLOW_PRIVATE", "http://hunter2?"],
  ["INLET_LOG_LEVEL", "loud-hunter2"],
])("refuses %s=%s by name, without repeating the value", (name, value) => {
  const attempt = () => parseEnv({ [name]: value });
  expect(attempt).toThrow(EnvError);
  expect(attempt).toThrow(new RegExp(`${name}: expected .+`));
  expect(attempt).not.toThrow(value);
});

it("asks for the rest of a half-configured identity provider", () => {
  const attempt = () => parseEnv({ OIDC_ISSUER: "https://id.example.com", OIDC_CLIENT_ID: "inlet" });
  expect(attempt).toThrow(/OIDC_CLIENT_SECRET/);
  expect(attempt).toThrow(/NEXTAUTH_URL/);
});

it("takes a second address only where it can be embedded as another site", () => {
  const read = (first: string | undefined, second: string) =>
    parseEnv({ NEXTAUTH_URL: first, INLET_SECOND_URL: second }).secondUrl;
  const first = "https://inlet.example.com";
  expect(read(first, "https://check.example.net")).toBe("https://check.example.net");
  expect(read("http://127.0.0.1:3000", "http://localhost:3000")).toBe("http://localhost:3000");
  expect(() => read(undefined, "https://check.example.net")).toThrow(/NEXTAUTH_URL: expected/);
  for (const useless of ["https://inlet.example.com:8443", "http://check.example.net", "check.example.net"])
    expect(() => read(first, useless), useless).toThrow(/INLET_SECOND_URL: expected/);
});

it("reads the proxies to believe, and refuses what is no address", () => {
  const read = (text: string) => parseEnv({ INLET_TRUSTED_PROXIES: text }).trustedProxies;
  expect(read("10.0.0.5, 172.18.0.0/16")).toEqual(["10.0.0.5", "172.18.0.0/16"]);
  expect(() => read("proxy.internal")).toThrow(/INLET_TRUSTED_PROXIES/);
});
