import "server-only";
import type { ApiToken } from "@/lib/contracts/api-tokens";
import { AppError } from "@/lib/server/errors";
import type { RequestInfo } from "@/lib/server/request-info";
import { bearerToken } from "./bearer";
import { findLiveToken } from "./find-live";
import { toApiToken } from "./serialise";

/** The token that asks, about itself: a program sees what it may do and when that ends. */
export async function describeToken(headers: Headers, request: RequestInfo): Promise<ApiToken> {
  const secret = bearerToken(headers);
  if (secret === null) throw new AppError("unauthenticated", "tokens.problems.missing");
  return toApiToken(await findLiveToken(secret, request));
}
