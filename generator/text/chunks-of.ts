/** As many characters as are worth a call to the system. */
const CHUNK = 2 ** 16;

/** Joins the parts of a text to fewer ones, of about one size, without ever holding all of it. */
export function* chunksOf(parts: Iterable<string>): Iterable<string> {
  let chunk = "";
  for (const part of parts) {
    chunk += part;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}
