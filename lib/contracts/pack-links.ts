import { z } from "zod";
import { PACK_COMPLETENESS, PackDays } from "./packs";

export const MAX_LINK_DAYS = 90;
export const MAX_LINK_DOWNLOADS = 100;

export const CreatePackLink = z.strictObject({
  /** Whom it is for. */
  recipient: z.string().trim().min(1).max(120),
  days: z.number().int().min(1).max(MAX_LINK_DAYS),
  maxDownloads: z.number().int().min(1).max(MAX_LINK_DOWNLOADS),
});
export type CreatePackLink = z.infer<typeof CreatePackLink>;

/** `path` holds the token and is shown this once; the browser puts its own address before it. */
export const MadePackLink = z.object({ path: z.string(), expiresAt: z.iso.datetime() });
export type MadePackLink = z.infer<typeof MadePackLink>;

export const PackLinkView = z.object({
  id: z.string(),
  recipient: z.string(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  maxDownloads: z.number().int(),
  downloads: z.number().int(),
  state: z.enum(["open", "expired", "used-up", "revoked"]),
  /** Newest first. */
  uses: z.array(
    z.object({ at: z.iso.datetime(), isDownload: z.boolean(), ip: z.string(), userAgent: z.string() }),
  ),
});
export type PackLinkView = z.infer<typeof PackLinkView>;
export const PackLinkList = z.array(PackLinkView);
export type PackLinkList = z.infer<typeof PackLinkList>;

export const PackLinkParams = z.object({ packId: z.string(), linkId: z.string() });
export const SharedPackParams = z.object({ token: z.string().max(100) });

/** What somebody with a link sees before downloading. */
export const SharedPack = z.object({
  organisation: z.string(),
  number: z.number().int(),
  period: PackDays,
  completeness: z.enum(PACK_COMPLETENESS),
  omissions: z.number().int(),
  fileName: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  keyFingerprint: z.string(),
  recipient: z.string(),
  expiresAt: z.iso.datetime(),
  downloadsLeft: z.number().int(),
});
export type SharedPack = z.infer<typeof SharedPack>;
