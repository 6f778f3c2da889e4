import { z } from "zod";
import { tokenPermissions } from "@/lib/access";

/** A permission a token may be given. */
export const TokenScope = z.enum(tokenPermissions);
export type TokenScope = z.infer<typeof TokenScope>;

export const MAX_TOKEN_DAYS = 365;

export const CreateToken = z.strictObject({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(TokenScope).min(1).max(tokenPermissions.length),
  /** Days until it ends. */
  days: z.number().int().min(1).max(MAX_TOKEN_DAYS),
});
export type CreateToken = z.infer<typeof CreateToken>;

/** Whoever holds the secret knows more than this tells. */
export const ApiToken = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.object({ id: z.string(), name: z.string() }),
  scopes: z.array(TokenScope),
  /** Those of the scopes that the owner's role does not include now. */
  withheld: z.array(TokenScope),
  state: z.enum(["live", "expired", "revoked"]),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** To the minute. */
  lastUsedAt: z.iso.datetime().nullable(),
  lastUsedIp: z.string().nullable(),
});
export type ApiToken = z.infer<typeof ApiToken>;

/** The secret is in this answer and in no other. */
export const CreatedToken = z.object({ token: ApiToken, secret: z.string() });
export type CreatedToken = z.infer<typeof CreatedToken>;

export const ApiTokenParams = z.object({ tokenId: z.string() });

export const ApiTokenQuery = z.object({
  /** `all` is for those who manage members. */
  of: z.enum(["own", "all"]).default("own"),
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type ApiTokenQuery = z.infer<typeof ApiTokenQuery>;

export const ApiTokenPage = z.object({ tokens: z.array(ApiToken), nextCursor: z.string().nullable() });
export type ApiTokenPage = z.infer<typeof ApiTokenPage>;
