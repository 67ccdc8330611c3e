// English, one namespace a feature. Listed by hand, because the page build and the server build both read it.
import access from "./access.json";
import accounts from "./accounts.json";
import admin from "./admin.json";
import audit from "./audit.json";
import breakGlass from "./break-glass.json";
import calls from "./calls.json";
import common from "./common.json";
import components from "./components.json";
import contracts from "./contracts.json";
import decisions from "./decisions.json";
import desk from "./desk.json";
import duty from "./duty.json";
import evidence from "./evidence.json";
import jobs from "./jobs.json";
import pagesAccount from "./pages-account.json";
import pagesContracts from "./pages-contracts.json";
import privacy from "./privacy.json";
import publicPages from "./public.json";
import responses from "./responses.json";
import review from "./review.json";
import safeguarding from "./safeguarding.json";
import settings from "./settings.json";
import simulator from "./simulator.json";
import subjectAccess from "./subject-access.json";
import tasks from "./tasks.json";
import taxonomies from "./taxonomies.json";
import texts from "./texts.json";

export default {
  access,
  accounts,
  admin,
  audit,
  "break-glass": breakGlass,
  calls,
  common,
  components,
  contracts,
  decisions,
  desk,
  duty,
  evidence,
  jobs,
  "pages-account": pagesAccount,
  "pages-contracts": pagesContracts,
  privacy,
  public: publicPages,
  responses,
  review,
  safeguarding,
  settings,
  simulator,
  "subject-access": subjectAccess,
  tasks,
  taxonomies,
  texts,
};
