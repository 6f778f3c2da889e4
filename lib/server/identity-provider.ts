import "server-only";
import type { Profile } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { env } from "./env";
import type { Identity } from "./sessions/authorize-identity";

export const PROVIDER_ID = "oidc";

/** The OpenID Connect provider named by OIDC_*, or none. It says who somebody is; it never makes members. */
export function identityProviders(): OAuthConfig<Profile>[] {
  const { oidc } = env();
  if (!oidc) return [];
  return [
    {
      id: PROVIDER_ID,
      name: oidc.name,
      type: "oauth",
      wellKnown: `${oidc.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
      clientId: oidc.clientId,
      clientSecret: oidc.clientSecret,
      authorization: { params: { scope: "openid email profile" } },
      idToken: true,
      checks: ["pkce", "state", "nonce"],
      profile: ({ sub }) => ({ id: sub ?? "" }),
    },
  ];
}

const Claims = z.object({
  iss: z.string(),
  sub: z.string().min(1),
  email: z.string().nullish(),
  email_verified: z.boolean().optional().catch(false),
  name: z.string().trim().min(1).max(80).nullish().catch(null),
});

/** The claims of a checked id token. */
export function toIdentity(claims: unknown): Identity {
  const { iss, sub, email, email_verified: isEmailVerified, name } = Claims.parse(claims);
  return {
    subject: `${iss}#${sub}`,
    email: email ?? null,
    isEmailVerified: isEmailVerified === true,
    name: name ?? null,
  };
}
