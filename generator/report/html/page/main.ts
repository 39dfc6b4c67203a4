import { openLibrary } from "./data/library.ts";
import { showFault } from "./show-fault.ts";
import { startApp } from "./start-app.ts";

openLibrary().then(startApp).catch(showFault);
