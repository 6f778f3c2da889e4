import { ConnectorError } from "../connector-error";
import * as failures from "./failures";

type Circumstances = { isLate: boolean; isCancelled?: boolean | undefined };

/** What went wrong between here and `host`, in words for people. */
export function explainFailure(
  error: unknown,
  host: string,
  { isLate, isCancelled }: Circumstances,
): unknown {
  if (error instanceof ConnectorError) return error;
  if (isCancelled) return failures.cancelled();
  const code = String((error as { code?: unknown }).code ?? "connection failed");
  if (isLate || code.includes("TIMEOUT")) return failures.timedOut(host);
  if (code === "UND_ERR_INVALID_ARG") return failures.unsendable();
  if (code.startsWith("HPE_")) return failures.badAnswer(host, NOT_HTTP);
  return failures.unreachable(host, code);
}

const NOT_HTTP = { zh: "不符合 HTTP 协议", en: "it does not follow HTTP" };
