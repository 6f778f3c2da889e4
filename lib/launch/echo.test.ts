import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { WebSocket } from "ws";
import { attachEcho } from "./echo.mjs";

type Asked = { ticket: string; origin: string; host: string };
const holder = globalThis as { inletAdmitsEcho?: (asked: Asked) => boolean };

let server: Server;
let end: () => void;
let address: string;
beforeEach(async () => {
  holder.inletAdmitsEcho = ({ ticket, origin }) => ticket === "good" && origin === "http://inlet.test";
  server = createServer();
  end = attachEcho(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  end();
  delete holder.inletAdmitsEcho;
  await new Promise((resolve) => server.close(resolve));
});

const connect = (path: string, origin = "http://inlet.test") => new WebSocket(address + path, { origin });

/** What came back, or how it ended. */
function converse(socket: WebSocket, text: string | Buffer): Promise<string> {
  return new Promise((resolve) => {
    socket.on("open", () => socket.send(text));
    socket.on("message", (data: Buffer) => resolve(data.toString()));
    socket.on("unexpected-response", (_request, { statusCode }) => resolve(`refused ${statusCode}`));
    socket.on("close", (code: number) => resolve(`closed ${code}`));
    socket.on("error", () => {});
  });
}

it("gives back what it is sent to whoever has a ticket and comes from our page", async () => {
  const socket = connect("/self-check-echo?ticket=good");
  expect(await converse(socket, "inlet")).toBe("inlet");
  socket.close();
});

it.each([
  ["another ticket", "/self-check-echo?ticket=bad", undefined],
  ["no ticket", "/self-check-echo", undefined],
  ["another page", "/self-check-echo?ticket=good", "https://elsewhere.test"],
  ["another address", "/handed-out?ticket=good", undefined],
])("refuses %s", async (_, path, origin) => {
  expect(await converse(connect(path, origin), "inlet")).toBe("refused 403");
});

it("takes nothing large, and a few messages only", async () => {
  expect(await converse(connect("/self-check-echo?ticket=good"), Buffer.alloc(1000))).toBe("closed 1009");
  const socket = connect("/self-check-echo?ticket=good");
  const closed = new Promise((resolve) => socket.on("close", resolve));
  socket.on("open", () => {
    for (let sent = 0; sent < 30; sent += 1) socket.send("x");
  });
  expect(await closed).toBe(1000);
});

it("lets go at once when the server stops", async () => {
  const socket = connect("/self-check-echo?ticket=good");
  await converse(socket, "inlet");
  const closed = new Promise((resolve) => socket.on("close", resolve));
  end();
  expect(await closed).toBe(1006);
});
