// The single home of the Remix options; vite.config.ts imports it.

/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  // v3_singleFetch stays off while the turbo-stream that Remix pins carries an advisory: docs/adr/0005.
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_lazyRouteDiscovery: true,
    v3_routeConfig: true,
    v3_singleFetch: false,
  },
};
