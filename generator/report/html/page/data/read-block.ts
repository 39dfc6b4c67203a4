/**
 * Reads what is packed in the page under an id: JSON, gzip, base64. The block leaves the document, for it is read once.
 */
export async function readBlock<T>(id: string): Promise<T> {
  const block = document.getElementById(id);
  const packed = atob(block?.textContent ?? "");
  block?.remove();
  const bytes = Uint8Array.from(packed, (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return (await new Response(stream).json()) as T;
}
