import { h } from "./dom/h.ts";

const KEY = "markdrift-theme";

/** Makes the switch between light and dark. Until it is used, the page looks as the system does. */
export function makeThemeSwitch(): HTMLElement {
  const root = document.documentElement;
  const kept = remembered();
  if (kept !== undefined) root.dataset["theme"] = kept;
  const isDark = (): boolean =>
    root.dataset["theme"] === undefined
      ? matchMedia("(prefers-color-scheme: dark)").matches
      : root.dataset["theme"] === "dark";
  const button = h("button", { type: "button", class: "theme", "aria-pressed": String(isDark()) }, "Dark");
  button.addEventListener("click", () => {
    const theme = isDark() ? "light" : "dark";
    root.dataset["theme"] = theme;
    button.setAttribute("aria-pressed", String(isDark()));
    remember(theme);
  });
  return button;
}

/** A browser may refuse storage to a page from disk. */
function remembered(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    return;
  }
}
