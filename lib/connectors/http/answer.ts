import type { Dispatcher } from "undici";
import type { Text } from "@/lib/engine/text";
import { badAnswer, tooLarge } from "./failures";
import { excessOf, type Excess } from "./json-shape";
import type { HttpLimits } from "./limits";

/** One complete answer. `json()` fails as a bad answer when the text is not JSON, whatever its content type claims. */
export type HttpAnswer = {
  status: number;
  header(name: string): string | undefined;
  text: string;
  json(): unknown;
};

type Reading = { host: string; limits: HttpLimits; redact: (text: string) => string };

export async function readAnswer(
  data: Dispatcher.ResponseData,
  { host, limits, redact }: Reading,
): Promise<HttpAnswer> {
  const header = (name: string) => [data.headers[name.toLowerCase()]].flat()[0];
  const encoding = header("content-encoding")?.toLowerCase() ?? "identity";
  if (encoding !== "identity") {
    // An abandoned body reports its abandonment as an error event, which nobody else would hear.
    data.body.on("error", () => {}).destroy();
    throw badAnswer(host, { zh: "内容被压缩", en: "it is compressed although nobody asked for that" });
  }
  const text = redact(decode(await collect(data.body, host, limits), host));
  return { status: data.statusCode, header, text, json: () => parseJson(text, host, limits.jsonDepth) };
}

async function collect(
  body: Dispatcher.ResponseData["body"],
  host: string,
  limits: HttpLimits,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of body as AsyncIterable<Buffer>) {
    bytes += piece.length;
    if (bytes > limits.bodyBytes) {
      body.destroy();
      throw tooLarge(host);
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces, bytes);
}

function decode(bytes: Buffer, host: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw badAnswer(host, { zh: "不是有效的 UTF-8 文本", en: "it is not valid UTF-8 text" });
  }
}

function parseJson(text: string, host: string, depth: number): unknown {
  const excess = excessOf(text, depth);
  if (excess) throw badAnswer(host, EXCESSES[excess]);
  try {
    return JSON.parse(text);
  } catch {
    throw badAnswer(host, { zh: "不是完整的 JSON", en: "it is not complete JSON" });
  }
}

const EXCESSES: Record<Excess, Text> = {
  depth: { zh: "JSON 嵌套过深", en: "its JSON is nested too deeply" },
  values: { zh: "JSON 中的条目过多", en: "its JSON holds too many values" },
  text: { zh: "JSON 中有过长的文本", en: "its JSON holds a text that is too long" },
};
