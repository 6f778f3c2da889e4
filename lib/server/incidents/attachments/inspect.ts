import "server-only";
import { ATTACHMENT_TYPES, MAX_ATTACHMENT_BYTES } from "@/lib/contracts/incident-attachments";
import { AppError } from "@/lib/server/errors";
import { refuseSecretsIn } from "@/lib/server/incidents/refuse-secrets";
import { sniff } from "./sniff";

type Given = { name: string; bytes: Uint8Array };

/** What a file somebody hands in is. @throws AppError invalid for a size or type that is not allowed, or a secret inside */
export function inspectFile({ name, bytes }: Given) {
  if (bytes.byteLength > MAX_ATTACHMENT_BYTES)
    throw new AppError("invalid", "incidents.problems.fileTooLarge", {
      megabytes: MAX_ATTACHMENT_BYTES / 2 ** 20,
    });
  const found = bytes.byteLength > 0 ? sniff(bytes) : null;
  if (!found || !ATTACHMENT_TYPES.includes(found.mediaType))
    throw new AppError("invalid", "incidents.problems.fileType");
  if (found.text !== null) refuseSecretsIn(found.text, "file");
  refuseSecretsIn(name, "file");
  return { mediaType: found.mediaType, name: plainName(name) };
}

/** A name is shown and offered for saving; it is never a path and never a second line of a header. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  return last.replace(/\p{C}/gu, "").trim().slice(-120) || "file";
}
