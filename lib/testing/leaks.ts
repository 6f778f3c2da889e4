import { gunzipSync, inflateSync } from "node:zlib";
import { unzipSync } from "fflate";

/** A secret as it might stand in a file: as it is, in base64, in hexadecimal, as part of an address. */
function shapesOf(secret: string): Buffer[] {
  const bytes = Buffer.from(secret, "utf8");
  // Three alignments: base64 inside a longer text begins anywhere; its edges hold bits of the neighbours.
  const aligned = [0, 1, 2].map((lead) =>
    Buffer.concat([Buffer.alloc(lead), bytes])
      .toString("base64")
      .slice(lead === 0 ? 0 : 4, -4),
  );
  const texts = [
    secret,
    ...aligned,
    ...aligned.map((text) => text.replaceAll("+", "-").replaceAll("/", "_")),
    bytes.toString("hex"),
    bytes.toString("hex").toUpperCase(),
    encodeURIComponent(secret),
    [...bytes].map((byte) => `%${byte.toString(16).padStart(2, "0").toUpperCase()}`).join(""),
  ];
  return [...new Set(texts)].map((text) => Buffer.from(text, "utf8"));
}

/** Everything a file holds: its bytes, what is compressed in it, and the files of an archive. */
function* layersOf(bytes: Uint8Array, depth = 0): Generator<Buffer> {
  const buffer = Buffer.from(bytes);
  yield buffer;
  if (depth > 3) return;
  if (buffer.subarray(0, 4).equals(Buffer.from("PK\u0003\u0004")))
    for (const inner of Object.values(unzipSync(bytes))) yield* layersOf(inner, depth + 1);
  for (const [mark, expand] of [
    [Buffer.from([0x1f, 0x8b, 0x08]), gunzipSync],
    [Buffer.from("stream\n"), (part: Buffer) => inflateSync(part.subarray(7))],
    [Buffer.from("stream\r\n"), (part: Buffer) => inflateSync(part.subarray(8))],
  ] as const)
    for (let at = buffer.indexOf(mark); at >= 0; at = buffer.indexOf(mark, at + 1))
      yield* attempt(() => expand(buffer.subarray(at)), depth);
}

function* attempt(expand: () => Buffer, depth: number): Generator<Buffer> {
  let inner: Buffer;
  try {
    inner = expand();
  } catch {
    return;
  }
  yield* layersOf(inner, depth + 1);
}

type File = { path: string; bytes: Uint8Array };

/** Which of the secrets stands in which of the files, in whatever shape. */
export function leaksIn(files: readonly File[], secrets: Readonly<Record<string, string>>): string[] {
  const shapes = Object.entries(secrets).map(([name, secret]) => ({ name, shapes: shapesOf(secret) }));
  return files.flatMap(({ path, bytes }) => {
    const layers = [...layersOf(bytes)];
    return shapes
      .filter(({ shapes: all }) => all.some((shape) => layers.some((layer) => layer.includes(shape))))
      .map(({ name }) => `${name} in ${path}`);
  });
}
