/**
 * The shapes that cross from the core, under short names. They are generated from the Rust types;
 * nothing is described twice here.
 *
 * @typedef {import("../../pkg/views.d.ts").PoolView} PoolView
 * @typedef {import("../../pkg/views.d.ts").StructureView} StructureView
 * @typedef {import("../../pkg/views.d.ts").RiskView} RiskView
 * @typedef {import("../../pkg/views.d.ts").GapView} GapView
 * @typedef {import("../../pkg/views.d.ts").ProgrammeView} ProgrammeView
 * @typedef {import("../../pkg/views.d.ts").FlowView} FlowView
 * @typedef {import("../../pkg/views.d.ts").SceneView} SceneView
 * @typedef {import("../../pkg/views.d.ts").SceneItem} SceneItem
 * @typedef {import("../../pkg/views.d.ts").HeadView} Head
 * @typedef {import("../../pkg/views.d.ts").AmountView} Amount
 * @typedef {import("../../pkg/views.d.ts").StatusView} Status
 * @typedef {import("../../pkg/views.d.ts").ChangeView} Change
 * @typedef {import("../../pkg/views.d.ts").ProblemView} Problem
 */
export {};
