import { once } from "node:events";
import { createServer, type Server } from "node:net";
import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createAddressGuard } from "@/lib/connectors/http/address-guard";
import { email } from "./email";
import type { Message, Outside } from "./sender";

const PASSWORD = "planted-mail-password";
const message: Message = {
  id: "0199-mail",
  title: "官网客服无人接待",
  lines: ["周日 02:00"],
  link: null,
  event: { type: "test", at: "2026-11-27T08:00:00.000Z", data: {} },
};
const mails: string[] = [];
let refuse: { code: number; text: string } | null = null;
let [smtp, silent]: [SMTPServer | undefined, Server | undefined] = [undefined, undefined];
let [port, silentPort] = [0, 0];

beforeAll(async () => {
  smtp = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    authOptional: true,
    onAuth: ({ password }, _session, done) =>
      password === PASSWORD ? done(null, { user: "ops" }) : done(new Error(`wrong ${String(password)}`)),
    onRcptTo: ({ address }, _session, done) =>
      done(
        address.startsWith("nobody") ? Object.assign(new Error("no such user"), { responseCode: 550 }) : null,
      ),
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (piece: Buffer) => (text += piece.toString()));
      stream.on("end", () => {
        mails.push(text);
        done(refuse ? Object.assign(new Error(refuse.text), { responseCode: refuse.code }) : null);
      });
    },
  });
  await new Promise<void>((resolve) => smtp?.listen(0, "127.0.0.1", () => resolve()));
  port = (smtp.server.address() as AddressInfo).port;
  silent = createServer(() => {}).listen(0, "127.0.0.1");
  await once(silent, "listening");
  silentPort = (silent.address() as AddressInfo).port;
});
afterAll(async () => {
  await new Promise<void>((resolve) => (smtp ? smtp.close(() => resolve()) : resolve()));
  silent?.close();
});

const outside: Outside = {
  guard: createAddressGuard({ allowPrivate: "127.0.0.1" }),
  signal: new AbortController().signal,
  now: () => new Date(),
  withinMs: 500,
};
const settings = (more = {}) =>
  email.settings.parse({
    host: "127.0.0.1",
    port,
    security: "none",
    username: "ops",
    from: "inlet@example.com",
    to: ["lead@example.com"],
    ...more,
  });
const send = (more = {}, password = PASSWORD) =>
  email.send({ message, settings: settings(more), secrets: { password }, outside });

it("sends one mail to everybody, with an id that stays", async () => {
  const outcome = await send({ to: ["a@example.com", "b@example.com"] });
  expect(outcome).toMatchObject({ sent: true, code: "250" });
  expect(mails.at(-1)).toContain("Message-ID: <0199-mail@example.com>");
  expect(mails.at(-1)).toContain("To: a@example.com, b@example.com");
});

it.each([
  ["a wrong password", {}, "not-the-one-at-all", { again: false, code: "535" }],
  ["an unknown recipient", { to: ["nobody@example.com"] }, PASSWORD, { again: false, code: "550" }],
])("explains %s and never repeats the password", async (_what, more, password, expected) => {
  const outcome = await send(more, password);
  expect(outcome).toMatchObject({ sent: false, ...expected });
  expect(JSON.stringify(outcome)).not.toContain(password);
});

it.each([
  [451, true],
  [554, false],
])("a refusal with %i is worth another try: %s", async (code, again) => {
  refuse = { code, text: "not now" };
  expect(await send()).toMatchObject({ sent: false, again, code: String(code) });
  refuse = null;
});

it("demands encryption when asked to, and tells nothing before", async () => {
  const before = mails.length;
  expect(await send({ security: "starttls" })).toMatchObject({ sent: false, again: false });
  expect(mails).toHaveLength(before);
});

it("gives up on silence, and never connects where it must not", async () => {
  expect(await send({ port: silentPort })).toMatchObject({ sent: false, again: true });
  expect(await send({ host: "10.1.2.3", port: 25 })).toMatchObject({ code: "address-refused" });
});

it.each([
  ["a host with a path", { host: "mail.example.com/x" }],
  ["no recipient", { to: [] }],
  ["a recipient that is none", { to: ["a@b, c@d"] }],
  ["a line break in the sender", { from: "a@example.com\r\nBcc: x@example.com" }],
])("refuses %s", (_what, more) => {
  expect(() => settings(more)).toThrow();
});
