/** What serving needs of the runtime that generated code has; the build bundles it as `dist/serve/runtime.js`. */
export { createStubApp } from "../../../templates/runtime/app.ts";
export { parseRequest } from "../../../templates/runtime/parse-request.ts";
