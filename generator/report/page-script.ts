/** What the build makes of `html/page`: from here, from `dist` and from the bundle the same way. */
export const pageScript = new URL("../../dist/report/html/page.js", import.meta.url);
