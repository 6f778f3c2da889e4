import "server-only";
import type { AuthOptions } from "next-auth";
import type { JWT } from "next-auth/jwt";
import credentialsProvider from "next-auth/providers/credentials";
import { headers } from "next/headers";
import { z } from "zod";
import { Email } from "@/lib/contracts/members";
import { GivenPassword } from "@/lib/contracts/password";
import { signInProblems, writeSignInProblem } from "@/lib/contracts/sign-in";
import { isServedOverTls, sessionCookieName } from "./auth-cookie";
import { contextOfSession } from "./context";
import { AppError } from "./errors";
import { identityProviders, PROVIDER_ID, toIdentity } from "./identity-provider";
import { authSecret } from "./key-file";
import { log } from "./log";
import { ownPath } from "./own-path";
import { readRequestInfo } from "./request-info";
import { SESSION_LIFETIME_MS } from "./session";
import { endSession } from "./sessions/end";
import { signIn } from "./sessions/start";
import { signInByIdentity } from "./sessions/start-by-identity";

declare module "next-auth" {
  interface User {
    sessionId?: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    /** The session row's id; the cookie says nothing else. */
    sid?: string;
  }
}

const Credentials = z.object({ email: Email, password: GivenPassword });

/**
 * next-auth carries the sign-in ceremony: forgery token, encrypted cookie, the identity provider's round trip. Who may
 * come in, and for how long, is decided by our own verbs and session rows.
 */
export function authOptions(): AuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: SESSION_LIFETIME_MS / 1000 },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    useSecureCookies: isServedOverTls(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: isServedOverTls() },
      },
    },
    providers: [passwordProvider(), ...identityProviders()],
    callbacks: {
      jwt: ({ token, user }): JWT => ({ sid: user?.sessionId ?? token.sid }),
      redirect: ({ url }) => ownPath(url),
      async signIn({ user, account, profile }) {
        if (account?.provider !== PROVIDER_ID) return true;
        try {
          user.sessionId = (await signInByIdentity(toIdentity(profile), await requestInfo())).sessionId;
          return true;
        } catch (error) {
          return `/sign-in?error=${encodeURIComponent(problemOf(error))}`;
        }
      },
    },
    events: {
      async signOut({ token }) {
        const ctx = token.sid ? await contextOfSession(token.sid, await requestInfo()) : null;
        if (ctx) await endSession(ctx);
      },
    },
    logger: {
      error: (code, metadata) => log.error({ code, err: causeOf(metadata) }, "next-auth"),
      warn: () => {},
      debug: () => {},
    },
  };
}

function passwordProvider() {
  return credentialsProvider({
    credentials: { email: {}, password: {} },
    async authorize(given) {
      const parsed = Credentials.safeParse(given);
      if (!parsed.success) return null;
      try {
        const { memberId, sessionId } = await signIn(parsed.data, await requestInfo());
        return { id: memberId, sessionId };
      } catch (error) {
        // next-auth carries the message, and nothing else, to the sign-in page's address.
        throw new Error(problemOf(error));
      }
    },
  });
}

function problemOf(error: unknown): string {
  if (!(error instanceof AppError)) {
    log.error({ err: error }, "sign-in failed");
    return writeSignInProblem({ reason: "failed", minutes: 0 });
  }
  const reason = signInProblems.find((one) => error.key === `auth.problems.${one}`) ?? "busy";
  return writeSignInProblem({ reason, minutes: Number(error.params.minutes ?? 0) });
}

function causeOf(metadata: unknown): unknown {
  return metadata instanceof Error ? metadata : (metadata as { error?: unknown }).error;
}

async function requestInfo() {
  return readRequestInfo(await headers());
}
