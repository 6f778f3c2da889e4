import "server-only";
import type { AuthOptions, Profile } from "next-auth";
import type { JWT } from "next-auth/jwt";
import type { OAuthConfig } from "next-auth/providers/oauth";
import credentialsProvider from "next-auth/providers/credentials";
import { headers } from "next/headers";
import { z } from "zod";
import { Email } from "@/lib/contracts/members";
import { GivenPassword } from "@/lib/contracts/password";
import { isServedOverTls, sessionCookieName } from "./auth-cookie";
import { contextOfSession } from "./context";
import { env } from "./env";
import { AppError } from "./errors";
import { authSecret } from "./key-file";
import { log } from "./log";
import { readRequestInfo } from "./request-info";
import { SESSION_LIFETIME_MS } from "./session";
import type { Identity } from "./sessions/authorize-identity";
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
  const { oidc } = env();
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
    providers: [passwordProvider(), ...(oidc ? [identityProvider(oidc)] : [])],
    callbacks: {
      jwt: ({ token, user }): JWT => ({ sid: user?.sessionId ?? token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => ownPath(url),
      async signIn({ user, account, profile }) {
        if (account?.provider !== "oidc") return true;
        try {
          const identity = toIdentity(account.providerAccountId, profile);
          user.sessionId = (await signInByIdentity(identity, await request())).sessionId;
          return true;
        } catch (error) {
          return `/sign-in?error=${encodeURIComponent(refusalOf(error))}`;
        }
      },
    },
    events: {
      async signOut({ token }) {
        const ctx = token.sid ? await contextOfSession(token.sid, await request()) : null;
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
        const { memberId, sessionId } = await signIn(parsed.data, await request());
        return { id: memberId, sessionId };
      } catch (error) {
        throw new Error(refusalOf(error));
      }
    },
  });
}

function identityProvider(oidc: NonNullable<ReturnType<typeof env>["oidc"]>): OAuthConfig<Profile> {
  return {
    id: "oidc",
    name: oidc.name,
    type: "oauth",
    wellKnown: `${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    profile: (claims) => ({ id: claims.sub ?? "" }),
  };
}

const Claims = z.object({
  iss: z.string().optional(),
  email: z.string().optional(),
  email_verified: z.boolean().optional(),
  name: z.string().trim().min(1).max(80).optional().catch(undefined),
});

function toIdentity(subject: string, profile: unknown): Identity {
  const claims = Claims.parse(profile);
  return {
    subject: `${claims.iss ?? env().oidc?.issuer}#${subject}`,
    email: claims.email ?? null,
    isEmailVerified: claims.email_verified === true,
    name: claims.name ?? null,
  };
}

/** What the sign-in page reads from its address: the sentence's key and the minutes to wait, if any. */
function refusalOf(error: unknown): string {
  if (error instanceof AppError) return [error.key, error.params.minutes].filter(Boolean).join(":");
  log.error({ err: error }, "sign-in failed");
  return "problem.internal";
}

function causeOf(metadata: unknown): unknown {
  return metadata instanceof Error ? metadata : (metadata as { error?: unknown }).error;
}

/** Where to go after signing in or out: only ever a page of ours, whatever the link said. */
export function ownPath(target: string): string {
  const base = "http://inlet.invalid";
  const publicUrl = env().publicUrl;
  if (!URL.canParse(target, base)) return "/";
  const url = new URL(target, base);
  const isOurs = url.origin === base || (publicUrl !== undefined && url.origin === new URL(publicUrl).origin);
  return isOurs ? `${url.pathname}${url.search}` : "/";
}

async function request() {
  return readRequestInfo(await headers());
}
