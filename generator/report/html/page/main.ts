import { openLibrary } from "./data/library.ts";
import { startApp } from "./start-app.ts";

startApp(await openLibrary());
