// @ts-check
/** What a page does once it is there: each part is a module of its own and starts here. */

import { addSwitches } from "./switches.mjs";

document.querySelectorAll("[data-reader]").forEach(addSwitches);
