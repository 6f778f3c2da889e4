import "server-only";

/** A file of somebody's, for saving and never for running in one of our pages. */
export function attachmentResponse(file: {
  name: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}) {
  const plain = file.name.replace(/[^\w. -]/g, "_");
  // What encodeURIComponent leaves and RFC 8187 does not allow.
  const extended = encodeURIComponent(file.name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new Response(file.bytes, {
    headers: {
      "content-type": file.mediaType === "text/plain" ? "text/plain; charset=utf-8" : file.mediaType,
      "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${extended}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
    },
  });
}
