import { describe, expect, it } from "vitest";
import { errorClass, errorKey } from "./error-class";

describe("the class of cause", () => {
  it.each([
    ["connect ETIMEDOUT 10.0.0.7:443", "network"],
    ["网络中断，连接超时", "network"],
    ["HTTP 503 Service Unavailable", "server"],
    ["服务器崩溃", "server"],
    ["403 Forbidden", "permission"],
    ["该客服无权限接待此渠道", "permission"],
    ["HTTP 422: JSON 格式错误", "integration"],
    ["APNs push rejected", "push"],
    ["浏览器版本过低", "client"],
    ["缓存已过期", "cache"],
    ["???", "other"],
  ])("of “%s” is %s", (text, expected) => expect(errorClass(text)).toBe(expected));
});

it("is one kind of error however often its details change", () => {
  const first = errorKey(
    "conversation 8412093 to 10.1.2.3:443 failed: 503 for “王芳” (req 6f9619ff-8b86-d011-b42d-00cf4fc964ff)",
  );
  const second = errorKey(
    "conversation 9900001 to 10.9.9.9:80 failed:  503 for “李雷” (req 00000000-8b86-d011-b42d-00cf4fc964ff)",
  );
  expect(first).toBe(second);
  expect(errorKey("failed: 503")).not.toBe(errorKey("failed: 502"));
  expect(errorKey("x".repeat(1000)).length).toBeLessThanOrEqual(200);
});
