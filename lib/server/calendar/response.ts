import "server-only";
import { sha256 } from "@/lib/server/snapshots/pack";

/** The same address gives the same bytes until something changes, and then nothing is sent again. */
export function calendarResponse(text: string, asked: Headers): Response {
  const tag = `"${sha256(text).slice(0, 32)}"`;
  const headers = { etag: tag, "cache-control": "private, max-age=900", "x-robots-tag": "noindex" };
  const known = (asked.get("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  if (known.includes(tag)) return new Response(null, { status: 304, headers });
  return new Response(text, {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="inlet-forecast.ics"',
    },
  });
}
