/** In the form `sha256sum -c` reads. */
export function sumsOf(files: readonly { path: string; sha256: string }[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
}
