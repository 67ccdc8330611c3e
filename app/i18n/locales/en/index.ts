// English, one namespace a feature. Listed by hand, because the page build and the server build both read it.
import accounts from "./accounts.json";
import common from "./common.json";
import components from "./components.json";
import contracts from "./contracts.json";
import jobs from "./jobs.json";
import publicPages from "./public.json";
import settings from "./settings.json";
import simulator from "./simulator.json";
import texts from "./texts.json";

export default { accounts, common, components, contracts, jobs, public: publicPages, settings, simulator, texts };
