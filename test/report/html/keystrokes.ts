/** Returns a script that types a word and measures each keystroke until the list is laid out again, in milliseconds. */
export function keystrokes(word: string): string {
  return `[...${JSON.stringify(word)}].map((_, at) => {
    const search = document.querySelector("input[type=search]");
    const started = performance.now();
    search.value = ${JSON.stringify(word)}.slice(0, at + 1);
    search.dispatchEvent(new Event("input", { bubbles: true }));
    document.querySelector(".list").getBoundingClientRect();
    return performance.now() - started;
  })`;
}
