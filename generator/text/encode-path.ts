/**
 * Encodes the path of a file or another name with slashes for a URL: each segment can hold nothing but itself, the
 * slashes stay. What has no UTF-8 is U+FFFD.
 */
export function encodePath(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\uFFFD")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
