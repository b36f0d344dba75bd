// Starts the app: finds the host, asks how things stand, draws. Keeps nothing in the web view.
import "@fontsource-variable/noto-sans/index.css";
import "@fontsource-variable/noto-sans-arabic/index.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/hand.css";

import { mount } from "svelte";

import { use } from "./ipc";
import { begin, device } from "./ipc/device.svelte";
import { connect } from "./ipc/transport";
import App from "./shell/App.svelte";
import { DEFAULTS, look } from "./shell/look";
import NoLink from "./shell/NoLink.svelte";

const target = document.getElementById("app");
const transport = await connect();
if (target && transport) {
  use(transport);
  await begin(transport);
  await look(device.settings ?? DEFAULTS);
  mount(App, { target });
} else if (target) {
  await look(DEFAULTS);
  mount(NoLink, { target });
}
