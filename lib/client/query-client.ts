import { isServer, MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ClientError } from "./client-error";

const MAX_RETRIES = 2;

function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    mutationCache: new MutationCache({ onError: leaveWhenSignedOut }),
    defaultOptions: {
      queries: { staleTime: 30_000, retry: shouldRetry },
      mutations: { retry: false },
    },
  });
}

/** A refusal stays a refusal however often one asks; only silence and the server's own trouble are worth a retry. */
export function shouldRetry(failures: number, error: Error): boolean {
  if (error instanceof ClientError && error.status > 0 && error.status < 500) return false;
  return failures < MAX_RETRIES;
}

function leaveWhenSignedOut(error: Error) {
  if (isServer || !(error instanceof ClientError) || error.status !== 401) return;
  const { pathname, search } = window.location;
  window.location.assign(`/sign-in?callbackUrl=${encodeURIComponent(pathname + search)}`);
}

let inBrowser: QueryClient | undefined;

/** One client per tab; on the server a new one per request, so that nobody reads another member's data. */
export function getQueryClient(): QueryClient {
  if (isServer) return makeQueryClient();
  return (inBrowser ??= makeQueryClient());
}
