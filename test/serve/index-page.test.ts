import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { chromium } from "playwright-core";
import type { Page } from "playwright-core";
import { serveApi } from "../../generator/serve/serve-api.ts";
import type { ServedApi } from "../../generator/serve/serve-api.ts";
import type { ApiModel } from "../../generator/model/api-model.ts";
import { chromiumPath } from "../report/html/chromium-path.ts";
import { usersModel } from "./users-model.ts";

const evil = `"><img src=x onerror=document.title="run"><script>document.title="run"</script><style>*{color:red}</style>`;

/** The fixture with a hostile title and a documented example that is a page with a script. */
function hostileModel(): ApiModel {
  const model = usersModel((files) =>
    files.map(({ path, text }) => ({
      path,
      text: text.replace(
        /Content-type: application\/json\n\n\{ "displayName": "Adele"[^\n]*/,
        `Content-type: text/html\n\n<title>no</title>${evil}`,
      ),
    })),
  );
  return {
    ...model,
    operations: model.operations.map((operation) => ({ ...operation, title: `${operation.title}${evil}` })),
  };
}

async function serveForTest(model: ApiModel): Promise<ServedApi> {
  const api = await serveApi(model);
  onTestFinished(() => api.close());
  return api;
}

/** Opens a browser on a page, and keeps what it says of violated policies. */
async function openBrowser(url: string): Promise<{ readonly page: Page; readonly said: readonly string[] }> {
  const browser = await chromium.launch({
    executablePath: chromiumPath ?? "",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  await page.goto(url);
  return { page, said };
}

test.skipIf(chromiumPath === undefined)("is styled, runs nothing of a page, and its links work", async () => {
  const api = await serveForTest(hostileModel());
  const { page, said } = await openBrowser(`${api.url}/`);
  expect(await page.title()).toBe("Documented API");
  expect(await page.evaluate("getComputedStyle(document.body).maxWidth")).toBe("1120px");
  expect(said).toEqual([]);

  await page.getByRole("link", { name: "Example 1" }).first().click();
  expect(page.url()).toBe(`${api.url}/me`);
  expect(await page.title()).toBe("no");
  await page.goBack();
  await page.getByRole("link", { name: "Example 1" }).nth(1).click();
  expect(JSON.parse((await page.textContent("pre")) ?? "")).toMatchObject({ value: [{ id: "adele" }, {}, {}, {}, {}] });
});

test.skipIf(chromiumPath === undefined)(
  "a front-end on another port calls the API, one of another site can't",
  async () => {
    const api = await serveForTest(usersModel());
    const frontEnd = createServer((_, response) => response.end("<title>App</title>"));
    await new Promise<void>((resolve) => frontEnd.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void frontEnd.close());
    const { port } = frontEnd.address() as AddressInfo;
    const { page } = await openBrowser(`http://localhost:${port}`);
    const send = (url: string) =>
      page.evaluate(async (to) => {
        const body = JSON.stringify({ displayName: "Megan" });
        const headers = { "content-type": "application/json", authorization: "Bearer token" };
        const sent = await fetch(to, { method: "POST", headers, body }).catch(() => undefined);
        return sent && [sent.status, await sent.json()];
      }, url);
    expect(await send(`${api.url}/v1.0/users`)).toEqual([201, { displayName: "Megan", id: "megan" }]);

    await page.route("http://evil.example/", (route) =>
      route.fulfill({ contentType: "text/html", body: "<title>Evil</title>" }),
    );
    await page.goto("http://evil.example/");
    expect(await send(`${api.url}/v1.0/users`)).toBeUndefined();
  },
);
