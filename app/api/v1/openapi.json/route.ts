import { readApiDocument } from "@/lib/server/api-document/read";
import { publicRoute } from "@/lib/server/route";

/** The same for everybody who runs this version, and nothing of theirs: tools may fetch it without a token. */
export const GET = publicRoute({ run: () => readApiDocument() });
