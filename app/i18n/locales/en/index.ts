// English, one namespace a feature. Listed by hand, because the page build and the server build both read it.
import accounts from "./accounts.json";
import admin from "./admin.json";
import common from "./common.json";
import components from "./components.json";
import contracts from "./contracts.json";
import desk from "./desk.json";
import duty from "./duty.json";
import evidence from "./evidence.json";
import jobs from "./jobs.json";
import pagesContracts from "./pages-contracts.json";
import publicPages from "./public.json";
import responses from "./responses.json";
import review from "./review.json";
import safeguarding from "./safeguarding.json";
import settings from "./settings.json";
import simulator from "./simulator.json";
import tasks from "./tasks.json";
import texts from "./texts.json";

export default {
  accounts,
  admin,
  common,
  components,
  contracts,
  desk,
  duty,
  evidence,
  jobs,
  "pages-contracts": pagesContracts,
  public: publicPages,
  responses,
  review,
  safeguarding,
  settings,
  simulator,
  tasks,
  texts,
};
