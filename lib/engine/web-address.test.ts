import { describe, expect, it } from "vitest";
import { addressProblem } from "./web-address";

describe("addressProblem", () => {
  it.each([
    ["https://hook.example.com/a?b=c", null],
    ["HTTPS://Hook.Example.com:8443", null],
    ["https://客服.例子.中国/回调", null],
    ["http://[2001:db8::1]/x", null],
    ["http://8.8.8.8", null],
    ["http://172.32.0.1", null],
    ["", "empty"],
    ["   ", "empty"],
    ["ftp://files.example.com", "not-http"],
    ["mailto:a@example.com", "not-http"],
    ["hook.example.com/push", "malformed"],
    ["https://", "malformed"],
    ["https://hook example.com", "malformed"],
    ["https://user:secret@hook.example.com", "credentials"],
    ["http://localhost:3000", "private"],
    ["http://10.1.2.3", "private"],
    ["http://172.16.0.1", "private"],
    ["http://192.168.1.9/push", "private"],
    ["http://169.254.169.254/", "private"],
    ["http://100.64.0.1", "private"],
    ["http://[::1]:80", "private"],
    ["http://[fd00::1]", "private"],
    ["http://intranet", "private"],
    ["http://crm.internal/hook", "private"],
  ])("%s → %s", (address, problem) => expect(addressProblem(address)).toBe(problem));
});
