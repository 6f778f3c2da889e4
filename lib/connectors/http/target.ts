import { z } from "zod";
import { ConnectorError } from "../connector-error";
import { invalidUrl } from "./failures";

/** An address in a connector's settings; a refused one carries its reason as `params.refusal`. */
export const TargetAddress = z
  .string()
  .trim()
  .min(1)
  .max(2048)
  .superRefine((url, context) => {
    try {
      parseTarget(url);
    } catch (refusal) {
      if (!(refusal instanceof ConnectorError)) throw refusal;
      context.addIssue({ code: "custom", params: { refusal } });
    }
  });

/** Parses an address a person typed, and refuses everything that is not plain http or https without user info. */
export function parseTarget(url: string): URL {
  // The URL parser silently drops these; a person who pasted them meant something else.
  if (/[\s\\]|\p{Cc}/u.test(url))
    throw invalidUrl({
      zh: "含有空格、反斜杠或控制字符",
      en: "it holds spaces, backslashes or control characters",
    });
  let target: URL;
  try {
    target = new URL(url);
  } catch {
    throw invalidUrl({ zh: "无法识别", en: "it cannot be understood" });
  }
  if (target.protocol !== "https:" && target.protocol !== "http:") {
    throw invalidUrl({ zh: "只支持 http 和 https", en: "only http and https are supported" });
  }
  if (target.username !== "" || target.password !== "") {
    throw invalidUrl({ zh: "地址中不得包含用户名或密码", en: "it must not hold a user name or password" });
  }
  target.hash = "";
  return target;
}
