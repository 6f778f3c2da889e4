import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { ApiDocument } from "@/lib/contracts/api-document";

let kept: Promise<ApiDocument> | undefined;

/** docs/openapi.json, which a test keeps equal to what the routes say of themselves. */
export function readApiDocument(): Promise<ApiDocument> {
  kept ??= readFile(path.join(process.cwd(), "docs", "openapi.json"), "utf8").then((text) =>
    ApiDocument.parse(JSON.parse(text)),
  );
  return kept;
}
