// The whole schema, area by area. Every table carries the council it belongs to.
export * from "./accounts";
export * from "./audit";
export * from "./contracts";
export * from "./conversations";
export * from "./councils";
export * from "./intake";
export * from "./jobs";
export * from "./responses";
export * from "./safeguarding";
export * from "./tasks";
export * from "./taxonomies";
export * from "./understanding";
